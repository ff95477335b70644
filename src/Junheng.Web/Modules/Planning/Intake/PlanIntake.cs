using Junheng.Rules.Common;
using Junheng.Web.Data;
using Junheng.Web.Modules.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Planning.Intake;

/// <summary>Keeps planned intakes that differ from what stands, in one change.</summary>
public sealed class PlanIntake(JunhengDb db, Changes changes)
{
    /// <returns>How many plans changed, as a list of their rows; refused when none did.</returns>
    public async Task<Outcome<IReadOnlyList<IntakeRow>>> Do(int district, int coming, IReadOnlyList<TypedIntake> typed, CancellationToken cancel)
    {
        if (typed.Any(one => !db.Actor.May(Permissions.IntakePlan, district, one.Place.School))) throw new InvalidOperationException("The actor may not plan for this school.");
        await using var change = await changes.Begin(district, cancel);
        var newest = (await db.Set<IntakeRow>().AsNoTracking().Where(row => row.DistrictId == district && row.Year == coming).ToListAsync(cancel))
            .GroupBy(row => (row.SchoolId, row.Stage)).ToDictionary(rows => rows.Key, rows => rows.MaxBy(row => row.No)!);
        List<IntakeRow> rows =
        [
            .. typed.Where(one => newest.GetValueOrDefault((one.Place.School, one.Place.Stage.Code())) is var now && (now?.Classes, now?.Pupils) != (one.Classes, one.Pupils))
                .Select(one => new IntakeRow
                {
                    Id = Guid.CreateVersion7(),
                    DistrictId = district,
                    SchoolId = one.Place.School,
                    Year = coming,
                    Stage = one.Place.Stage.Code(),
                    No = change.Head.ChangeNo,
                    Classes = one.Classes,
                    Pupils = one.Pupils,
                    ActorId = db.Actor.UserId,
                    At = change.At,
                }),
        ];
        if (rows.Count == 0) return Outcome<IReadOnlyList<IntakeRow>>.Refused(new Refusal("statement_empty", Place.None, []));
        db.AddRange(rows);
        await change.Commit(
            "intake.plan", "year", $"{coming}", "", new { coming, Plans = rows.Select(row => new { row.SchoolId, row.Stage, row.Classes, row.Pupils }) }, cancel: cancel);
        return Outcome<IReadOnlyList<IntakeRow>>.Ok(rows);
    }
}
