using System.Globalization;
using Junheng.Office;
using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Schools.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Correct;

/// <summary>One row of a list as typed.</summary>
/// <param name="Group">The stage of a class, the subject of a room.</param>
/// <param name="Grade">The grade of a class.</param>
/// <param name="Name">What the class or room is called.</param>
/// <param name="Number">Pupils or square metres.</param>
public sealed record TypedRow(string Group, string Grade, string Name, string Number)
{
    /// <summary>Whether it was left or made blank: then it is no row.</summary>
    public bool IsBlank => Grade.Length + Name.Length + Number.Length == 0;
}

/// <summary>What was typed about a school's list.</summary>
/// <param name="BatchId">Made with the form: the same one sent twice changes nothing twice.</param>
/// <param name="SeenFrom">The sequence of the list that was shown; 0 where there was none.</param>
/// <param name="Rows">The whole list as it shall be.</param>
/// <param name="Reason">差异说明.</param>
public sealed record ListCorrection(Guid BatchId, long SeenFrom, IReadOnlyList<TypedRow> Rows, string Reason);

/// <summary>Changes the classes or the rooms of one school, with a reason: the list as it was ends, the list as it is begins.</summary>
public sealed class CorrectList(JunhengDb db, AcceptFigures accept)
{
    public async Task<Accepted> Do(YearKey year, SchoolName school, Level list, ListCorrection correction, CancellationToken cancel)
    {
        var refusals = new List<Rules.Common.Refusal>();
        var rows = Read(school.Code, list, correction.Rows, refusals);
        if (correction.Reason.Length == 0) refusals.Add(new Rules.Common.Refusal("correction_without_reason", Place.None, []));
        if (refusals.Count > 0) return new Accepted(AcceptOutcome.Refused, null, refusals);
        var acceptance = new Acceptance(correction.BatchId, year, YearFigures.OfList(list, school.Code, rows), BatchKind.Correction, null, correction.Reason);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            // Others may change figures meanwhile; only a change of this list has to be looked at again.
            var head = await db.Set<DistrictHead>().AsNoTracking().SingleAsync(one => one.DistrictId == year.District, cancel);
            var done = await db.Set<Batch>().AnyAsync(batch => batch.Id == correction.BatchId, cancel);
            if (!done && await CurrentFrom(year, school.Id, list, cancel) != correction.SeenFrom) return new Accepted(AcceptOutcome.Moved, null);
            var accepted = await accept.Do(acceptance with { SeenSeq = head.FiguresSeq }, cancel);
            if (accepted.Outcome != AcceptOutcome.Moved) return accepted;
        }

        return new Accepted(AcceptOutcome.Moved, null);
    }

    /// <summary>The sequence of the list that stands; 0 where there is none.</summary>
    public async Task<long> CurrentFrom(YearKey year, int school, Level list, CancellationToken cancel) =>
        await ListHistory.Rows(db, year, school, list).Where(row => row.UntilSeq == null).MaxAsync(row => (long?)row.FromSeq, cancel) ?? 0;

    private static List<ListRow> Read(string school, Level list, IReadOnlyList<TypedRow> typed, List<Rules.Common.Refusal> refusals)
    {
        var (number, name) = list == Level.Class ? (Codes.Students, Codes.ClassName) : (Codes.RoomArea, Codes.Name);
        var rows = new List<ListRow>();
        var seen = new HashSet<(string, string, string)>();
        for (var at = 0; at < typed.Count; at++)
        {
            var row = typed[at];
            if (row.IsBlank) continue;
            var line = (at + 1).ToString(CultureInfo.InvariantCulture);
            if (row.Name.Length == 0) Refuse("list_row_without_name", line, Measure(name).NameZh);
            else if (!seen.Add((row.Group, row.Grade, row.Name))) Refuse("list_row_repeated", $"{row.Grade}{row.Name}");
            if (TypedFigure.Read(Measure(number), row.Number, out var value) is { } fault) Refuse("list_row_unread", line, Phrases.Zh(fault).TrimEnd('。'));
            else rows.Add(new ListRow(school, row.Group, row.Grade, row.Name, value.Number, Place.None));
        }

        return rows;

        Measure Measure(string code) => Catalogue.Standard.Find(list, code)!;

        void Refuse(string code, params string[] args) => refusals.Add(new Rules.Common.Refusal(code, Place.None, args));
    }
}
