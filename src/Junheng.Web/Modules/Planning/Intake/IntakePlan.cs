using Junheng.Rules.Common;
using Junheng.Rules.Planning;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Planning.Intake;

/// <summary>The plan of a school and stage as it stands, and who entered it when.</summary>
public sealed record StoredIntake(int School, Stage Stage, int Classes, int Pupils, string By, DateTime At);

/// <summary>The planned intake of the schools that the actor sees.</summary>
public sealed class IntakePlan(JunhengDb db, UserNames people)
{
    /// <summary>What is planned for the September of a year; schools and stages without a plan are not in it.</summary>
    public async Task<IReadOnlyList<StoredIntake>> Of(int district, int coming, CancellationToken cancel)
    {
        var rows = (await db.Set<IntakeRow>().AsNoTracking().Where(row => row.DistrictId == district && row.Year == coming).ToListAsync(cancel))
            .GroupBy(row => (row.SchoolId, row.Stage)).Select(rows => rows.MaxBy(row => row.No)!).Where(row => row is { Classes: not null, Pupils: not null }).ToList();
        if (rows.Count == 0) return [];
        var names = await people.Of([.. rows.Select(row => row.ActorId).Distinct()], cancel);
        return [.. rows.Select(row => new StoredIntake(row.SchoolId, Stages.Of(row.Stage), row.Classes!.Value, row.Pupils!.Value, names[row.ActorId], row.At))];
    }

    /// <summary>The plan as the rules take it.</summary>
    /// <param name="stored">As read.</param>
    /// <param name="codes">Codes of schools by id; plans of others are left out.</param>
    public static IEnumerable<PlannedIntake> ForRules(IEnumerable<StoredIntake> stored, IReadOnlyDictionary<int, string> codes) => stored
        .Where(one => codes.ContainsKey(one.School)).Select(one => new PlannedIntake(codes[one.School], one.Stage, one.Classes, one.Pupils));
}
