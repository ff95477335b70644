using Junheng.Rules.Common;
using Junheng.Rules.Evidence;
using Junheng.Rules.Evaluation;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Schools.Published;
using Junheng.Web.Ui;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Evidence.Catalogue;

/// <summary>A file that is a required piece.</summary>
/// <param name="School">Whose piece; 0 for the district.</param>
/// <param name="Seen">Whether the actor may open it.</param>
public sealed record PieceFile(Guid FileId, int School, string Title, DateOnly? Expires, bool Seen);

/// <summary>One required piece and what there is of it.</summary>
/// <param name="Piece">Which.</param>
/// <param name="Schools">The schools that each need it; empty for the district's.</param>
/// <param name="Files">What is linked to it.</param>
public sealed record PieceState(Requirement Piece, IReadOnlyList<SchoolFacts> Schools, IReadOnlyList<PieceFile> Files)
{
    /// <summary>How many have to be there: one for each school, or one.</summary>
    public int Wanted => Piece.OfSchool ? Schools.Count : 1;

    /// <summary>For how many there is a file that holds.</summary>
    public int There(DateOnly today) => Piece.OfSchool
        ? Schools.Count(school => Files.Any(file => file.School == school.Id && !Expiry.Over(file.Expires, today)))
        : Files.Any(file => !Expiry.Over(file.Expires, today)) ? 1 : 0;

    public int Over(DateOnly today) => Files.Count(file => Expiry.Over(file.Expires, today));

    public int Soon(DateOnly today) => Files.Count(file => Expiry.Soon(file.Expires, today));

    public Chip Chip(DateOnly today) => There(today) switch
    {
        var there when there >= Wanted && Wanted > 0 => Soon(today) > 0 ? new Chip("near", "将到期") : new Chip("pass", "已有"),
        0 => Piece.Needed ? Over(today) > 0 ? new Chip("fail", "已过期") : new Chip("fail", "缺") : new Chip("none", "按需"),
        _ => Piece.Needed ? new Chip("pending", "不全") : new Chip("pass", "已有"),
    };
}

/// <summary>
/// 佐证目录: every required piece, and what is there of it, cut to what the actor looks after. Schools their own pieces, a section those
/// of its items, units those of the district, the office all.
/// </summary>
public sealed class EvidenceCatalogue(JunhengDb db, SeenFiles seen, EvidenceOf evidence, Readings readings)
{
    public Task<IReadOnlyList<PieceState>> Of(Here here, CancellationToken cancel) => Of(here.District, here.Year, cancel);

    public async Task<IReadOnlyList<PieceState>> Of(DistrictName where, int year, CancellationToken cancel)
    {
        var (district, actor) = (where.Id, db.Actor);
        var all = actor.MayEverywhere(Permissions.EvidenceAll, district);
        var items = seen.ItemsOf(district);
        var own = actor.Grants.Where(grant => grant.Scope.District == district && grant.Permissions.Contains(Permissions.EvidenceView))
            .SelectMany(grant => grant.Scope.Schools ?? new HashSet<int>()).ToHashSet();
        var reading = await readings.Now(where, year, FigureBasis.Statistics, cancel);
        var evaluated = reading.Of(Reading.Strict);
        var schools = reading.Schools.Where(school => school.Kind != SchoolKind.Kindergarten).Where(school => all || items.Count > 0 || own.Contains(school.Id)).ToList();
        var withIndicators = Enumerable.Range(0, evaluated.Rows.Count).Where(evaluated.Rows.InScope).Select(row => reading.SchoolId(evaluated.Rows.SchoolOf(row))).ToHashSet();
        var files = await Files(district, year, all || items.Count > 0 || own.Count > 0, cancel);
        return
        [
            .. Requirements.All.Where(Mine).Select(piece => new PieceState(
                piece,
                piece.OfSchool ? [.. schools.Where(school => piece.Volume != Volume.Resources || withIndicators.Contains(school.Id))] : [],
                [.. files[piece.Number].Where(file => piece.OfSchool ? schools.Exists(school => school.Id == file.School) : file.School == 0)])),
        ];

        bool Mine(Requirement piece) => all
            || (piece.Item is { } item && items.Contains(item))
            || (piece.OfSchool && own.Count > 0)
            || (!piece.OfSchool && own.Count == 0 && items.Count == 0);
    }

    /// <summary>The target that a piece of a school (0: of the district) is linked to.</summary>
    public static EvidenceTarget TargetOf(Requirement piece, int school) =>
        piece.Item is { } item ? EvidenceTarget.Item(item, piece.OfSchool ? school : 0) : EvidenceTarget.School(school);

    private async Task<ILookup<string, PieceFile>> Files(int district, int year, bool counts, CancellationToken cancel)
    {
        // A section or school is told that a piece is there although it belongs to others; a unit is told of its own.
        var files = counts ? db.Set<EvidenceFile>().AsNoTracking().Where(file => file.DistrictId == district && file.IsEvidence && file.EndedAt == null) : seen.Of(district);
        var open = (await seen.Of(district).Select(file => file.Id).ToListAsync(cancel)).ToHashSet();
        var rows = await (from link in evidence.Links(district, year)
                          where link.Requirement != null
                          join file in files on link.FileId equals file.Id
                          orderby link.At
                          select new { Number = link.Requirement!, link.FileId, School = link.SchoolId ?? 0, file.Title, file.Name, file.Expires }).ToListAsync(cancel);
        return rows.DistinctBy(row => (row.Number, row.FileId, row.School)).ToLookup(
            row => row.Number,
            row => new PieceFile(row.FileId, row.School, open.Contains(row.FileId) ? row.Title.Length > 0 ? row.Title : row.Name : "其他单位存的材料", row.Expires, open.Contains(row.FileId)));
    }
}
