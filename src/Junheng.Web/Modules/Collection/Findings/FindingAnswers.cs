using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Findings;

/// <summary>What was said to findings of a year.</summary>
public sealed class FindingAnswers(JunhengDb db)
{
    /// <summary>The newest answers by finding and digest of its values.</summary>
    public async Task<IReadOnlyDictionary<(string Key, string Hash), string>> Of(int district, int year, CancellationToken cancel) =>
        (await db.Set<FindingAnswer>().AsNoTracking().Where(answer => answer.DistrictId == district && answer.Year == year).ToListAsync(cancel))
            .GroupBy(answer => (answer.FindingKey, answer.ValuesHash)).ToDictionary(group => group.Key, group => group.MaxBy(answer => (answer.At, answer.Id))!.Answer);
}
