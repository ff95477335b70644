using System.Globalization;
using Junheng.Rules.Evidence;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Ui;
using Junheng.Web.Ui.Lists;

namespace Junheng.Web.Modules.Evidence.Catalogue;

/// <summary>The catalogue as a list, and one piece by school.</summary>
internal static class CatalogueList
{
    private static readonly ListColumn[] Columns =
    [
        new("number", "编号") { Width = 8 }, new("volume", "卷") { Choice = true, Width = 18 }, new("name", "材料") { Width = 44 }, new("state", "状态") { Choice = true },
        new("there", "已有") { Number = true, Format = "0" }, new("wanted", "应有") { Number = true, Format = "0" },
        new("over", "已过期") { Number = true, Format = "0", Minor = true }, new("soon", "将到期") { Number = true, Format = "0", Minor = true },
        new("level", "学校/区级") { Choice = true, Minor = true }, new("provider", "出具单位") { Width = 24, Minor = true }, new("basis", "时间口径") { Minor = true },
        new("condition", "何时需要") { Width = 20, Minor = true }, new("files", "文件") { Width = 44 },
    ];

    private static readonly ListColumn[] SchoolColumns =
    [
        new("school", "学校") { Width = 30 }, new("town", "镇街") { Choice = true }, new("state", "状态") { Choice = true }, new("files", "文件") { Width = 50 }, new("expires", "有效期至"), new("add", "操作"),
    ];

    public static ListTable Of(Here here, IReadOnlyList<PieceState> pieces, DateOnly today) => new(
        "evidence", "佐证目录", Columns,
        [
            .. pieces.Select(one => (ListCell[])
            [
                new ListCell(one.Piece.Number, null, To(here, one.Piece)), VolumeName(one.Piece.Volume), new ListCell(one.Piece.NameZh, null, To(here, one.Piece)), ListCell.Of(one.Chip(today)),
                Whole(one.There(today)), Whole(one.Wanted), Whole(one.Over(today)), Whole(one.Soon(today)),
                one.Piece.OfSchool ? "学校" : "区级", one.Piece.ProviderZh, one.Piece.Basis.NameZh(), one.Piece.Needed ? "" : one.Piece.ConditionZh, Titles(one.Files),
            ]),
        ])
    {
        Export = here.To("lists/evidence.xlsx"), Empty = "没有由您提供的材料。",
    };

    /// <summary>A piece of schools, school by school.</summary>
    public static ListTable BySchool(Here here, PieceState one, DateOnly today) => new(
        $"evidence-{one.Piece.Number}", $"{one.Piece.Number} {one.Piece.NameZh}", SchoolColumns,
        [
            .. one.Schools.Select(school =>
            {
                var files = one.Files.Where(file => file.School == school.Id).ToList();
                var holds = files.Exists(file => !Expiry.Over(file.Expires, today));
                var chip = holds ? new Chip("pass", "已有") : files.Count > 0 ? new Chip("fail", "已过期") : one.Piece.Needed ? new Chip("fail", "缺") : new Chip("none", "按需");
                return (ListCell[])
                [
                    new ListCell(school.Name, null, here.To($"schools/{school.Code}")), school.Town, ListCell.Of(chip),
                    new ListCell(Titles(files), null, files.Find(file => file.Seen) is { } first ? here.To($"evidence/files/{first.FileId:D}") : null),
                    files.Select(file => file.Expires).Min() is { } last ? $"{last:yyyy-MM-dd}" : "",
                    new ListCell("添加", null, here.To("evidence/new", ("for", EvidenceCatalogue.TargetOf(one.Piece, school.Id).ToString()), ("requirement", one.Piece.Number))),
                ];
            }),
        ])
    {
        Export = here.To($"lists/evidence/requirements/{Uri.EscapeDataString(one.Piece.Number)}.xlsx"), Empty = "本学年没有需要这份材料的学校。",
    };

    public static string VolumeName(Volume volume) => $"{volume.Letter()} {volume.NameZh()}";

    private static string To(Here here, Requirement piece) => here.To($"evidence/requirements/{Uri.EscapeDataString(piece.Number)}");

    private static string Titles(IReadOnlyList<PieceFile> files) => files.Count switch
    {
        0 => "",
        <= 3 => string.Join("；", files.Select(file => file.Title)),
        _ => $"{string.Join("；", files.Take(3).Select(file => file.Title))} 等 {files.Count} 件",
    };

    private static ListCell Whole(int number) => new(number.ToString(CultureInfo.InvariantCulture), number);
}
