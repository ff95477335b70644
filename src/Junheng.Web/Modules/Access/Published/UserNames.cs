using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Access.Published;

/// <summary>Who people are, for those who ask who did something.</summary>
public sealed class UserNames(JunhengDb db)
{
    /// <summary>Names as others see them, by id; the program itself has none and is 系统.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Of(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var names = await db.Users.AsNoTracking().Where(user => ids.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, cancel);
        foreach (var id in ids) names.TryAdd(id, id == Guid.Empty ? "系统" : "已注销的账号");
        return names;
    }
}
