using Junheng.Office.Workbooks.Writing;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Workbooks.Template;

/// <summary>The sheet 区县: one row a district and key.</summary>
internal sealed class DistrictSheet
{
    private const int ValueColumn = 4;
    private const int MostInOneCheck = 100;

    private static readonly (string Heading, double Width, string Note)[] Columns =
    [
        ("区县代码", 12, "六位行政区划代码。只有一个区县时可以留空。"),
        (WorkbookLayout.KeyCode, 34, "系统识别用的代码，请勿改动。监测学科不在表中的，可照 Q9.英语.level、Q9.英语.share 的样式加行。"),
        (WorkbookLayout.KeyName, 34, ""),
        (WorkbookLayout.KeyValue, 22, "只填这一列；不清楚的留空，不要填0。"),
        ("单位", 8, ""),
        ("填写", 26, ""),
        ("口径", 64, ""),
        ("依据", 34, ""),
        ("时间口径", 16, ""),
    ];

    private readonly FigureTable districts;
    private readonly Dictionary<string, int> rowOf = [];
    private readonly List<string> codes = [];
    private readonly Dictionary<CellCheck, List<string>> checks = [];

    private DistrictSheet(Tables tables)
    {
        districts = tables.Districts;
        var listed = new HashSet<string>();
        for (var row = 0; row < tables.Schools.Count; row++) Take(tables.Schools.Text(Codes.DistrictCode, row));
        for (var row = 0; row < districts.Count; row++)
        {
            var code = districts.Text(Codes.DistrictCode, row);
            Take(code);
            rowOf[code] = row;
        }

        if (codes.Count == 0) codes.Add("");

        void Take(string code)
        {
            if (listed.Add(code)) codes.Add(code);
        }
    }

    public static SheetDraft Of(Tables tables)
    {
        var sheet = new SheetDraft(WorkbookLayout.SheetOf(Level.District))
        {
            FrozenRows = 1,
            Protected = true,
            Print = new PrintSetup((1, 1), "") { ShowGrid = true },
            Tab = "1F6F8B",
        };
        for (var i = 0; i < Columns.Length; i++)
        {
            sheet.Columns.Add(new ColumnDraft(Columns[i].Width, Tones.Text));
            if (Columns[i].Note.Length > 0) sheet.Notes.Add(new Note(1, i + 1, Columns[i].Note));
        }

        sheet.Add(Columns.Select(column => CellDraft.Of(column.Heading, column.Heading == WorkbookLayout.KeyValue ? Tones.KeyHeading : Tones.Heading)), 32);
        new DistrictSheet(tables).Fill(sheet, KeysOf(tables));
        return sheet;
    }

    private void Fill(SheetDraft sheet, IReadOnlyList<Measure> keys)
    {
        foreach (var code in codes)
        {
            foreach (var key in keys)
            {
                var row = sheet.Add(Row(code, key), Heights.Of((key.Meaning, Columns[6].Width), (key.Clause, Columns[7].Width), (HeadingNote.Filling(key), Columns[5].Width)));
                if (CellChecks.Of(key, "") is not { } check) continue;
                if (!checks.TryGetValue(check, out var cells)) checks[check] = cells = [];
                cells.Add(Letters.At(row, ValueColumn));
            }
        }

        foreach (var (check, cells) in checks)
        {
            foreach (var some in cells.Chunk(MostInOneCheck)) sheet.Checks.Add(check with { Range = string.Join(' ', some) });
        }
    }

    private IEnumerable<CellDraft> Row(string code, Measure key) =>
    [
        CellDraft.Of(code, code.Length > 0 ? Tones.Code : Tones.Code with { Unlocked = true }),
        CellDraft.Of(key.Code, Tones.Code),
        CellDraft.Of(key.NameZh, Tones.Reading),
        FigureCell.Of(districts, key, rowOf.GetValueOrDefault(code, -1), key.Type == MeasureType.Text ? Tones.Entry with { Format = "@" } : Tones.Entry),
        CellDraft.Of(key.Unit, Tones.Reading),
        CellDraft.Of(HeadingNote.Filling(key), Tones.Reading),
        CellDraft.Of(key.Meaning, Tones.Reading),
        CellDraft.Of(key.Clause, Tones.Reading),
        CellDraft.Of(HeadingNote.Basis(key.Basis), Tones.Reading),
    ];

    // The listed keys and those that the figures have besides, such as a further subject of the monitoring.
    private static List<Measure> KeysOf(Tables tables)
    {
        var keys = WorkbookLayout.Keys(tables.Catalogue).ToList();
        var listed = keys.Select(key => key.Code).ToHashSet();
        foreach (var code in tables.Districts.NumberColumns.Concat(tables.Districts.TextColumns).Order(StringComparer.Ordinal))
        {
            if (code != Codes.DistrictCode && listed.Add(code) && tables.Catalogue.Find(Level.District, code) is { } key) keys.Add(key);
        }

        return keys;
    }
}
