using Junheng.Web.Data;
using Junheng.Web.Modules.Access.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Items.State;

/// <summary>A statement with who made it and what became of it.</summary>
public sealed record ToldStatement(ItemStatement Statement, IReadOnlyList<StatedValue> Values, VetoSheet? Sheet, string By, ItemDecision? Decision, string DecidedBy)
{
    public bool Waits => Decision is null;
}

/// <summary>The statements on an item.</summary>
public sealed class Statements(JunhengDb db, UserNames people)
{
    /// <summary>All of a year, the newest first.</summary>
    public async Task<IReadOnlyList<ToldStatement>> Of(int district, int year, string basis, string item, CancellationToken cancel)
    {
        var statements = await db.Set<ItemStatement>().AsNoTracking()
            .Where(one => one.DistrictId == district && one.Year == year && one.Basis == basis && one.Item == item)
            .OrderByDescending(one => one.At).ThenByDescending(one => one.Id).ToListAsync(cancel);
        return await Told(statements, cancel);
    }

    /// <summary>Those that wait for the office.</summary>
    public async Task<IReadOnlyList<ToldStatement>> Waiting(int district, int year, CancellationToken cancel)
    {
        var statements = await db.Set<ItemStatement>().AsNoTracking()
            .Where(one => one.DistrictId == district && one.Year == year && !db.Set<ItemDecision>().Any(decision => decision.SubjectId == one.Id))
            .OrderBy(one => one.At).ToListAsync(cancel);
        return await Told(statements, cancel);
    }

    /// <summary>The sheets of the vetoes that count: the newest of each that the office took.</summary>
    public async Task<IReadOnlyDictionary<string, ToldStatement>> Sheets(int district, int year, string basis, CancellationToken cancel)
    {
        var statements = await db.Set<ItemStatement>().AsNoTracking()
            .Where(one => one.DistrictId == district && one.Year == year && one.Basis == basis && one.Sheet != null
                && db.Set<ItemDecision>().Any(decision => decision.SubjectId == one.Id && decision.Granted))
            .ToListAsync(cancel);
        var told = await Told([.. statements.OrderByDescending(one => one.At).ThenByDescending(one => one.Id)], cancel);
        return told.GroupBy(one => one.Statement.Item).ToDictionary(one => one.Key, one => one.OrderByDescending(sheet => sheet.Decision!.At).First());
    }

    private async Task<IReadOnlyList<ToldStatement>> Told(List<ItemStatement> statements, CancellationToken cancel)
    {
        if (statements.Count == 0) return [];
        var ids = statements.Select(one => one.Id).ToList();
        var decisions = await db.Set<ItemDecision>().AsNoTracking().Where(one => ids.Contains(one.SubjectId)).ToDictionaryAsync(one => one.SubjectId, cancel);
        var names = await people.Of([.. statements.Select(one => one.ActorId).Concat(decisions.Values.Select(one => one.ActorId)).Distinct()], cancel);
        return
        [
            .. statements.Select(one => new ToldStatement(
                one, StatedValue.Of(one.Values), one.Sheet is null ? null : VetoSheet.Of(one.Sheet), names[one.ActorId], decisions.GetValueOrDefault(one.Id),
                decisions.TryGetValue(one.Id, out var decision) ? names[decision.ActorId] : "")),
        ];
    }
}
