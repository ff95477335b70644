using System.Text.RegularExpressions;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Schools.Change;

/// <summary>
/// Opens, renames, closes, merges and reopens schools: only who they are. Figures stay as they are; a year's schools change with
/// its figures. Every change leaves an event at the school and an entry in the ledger.
/// </summary>
internal sealed partial class ChangeRegistry(JunhengDb db, Changes changes, SchoolYears years)
{
    private const int LongestName = 60;

    public async Task<Refusals> Open(int district, Opening opening, CancellationToken cancel)
    {
        var faults = new Dictionary<string, string>();
        var (code, name, reason) = (Clean(opening.Code), Clean(opening.Name), Required(opening.Reason, faults));
        CheckName(name, faults);
        await using var change = await Begin(district, cancel);
        await CheckCode(district, null, code, faults, cancel);
        if (faults.Count > 0) return new Refusals(faults);
        var school = new School { DistrictId = district, Code = code, Name = name, Opened = opening.Year };
        db.Add(school);
        await db.SaveChangesAsync(cancel);
        Add(change, school, SchoolEventKind.Opened, opening.Year, "", $"{code} {name}", "", reason);
        await change.Commit("school.open", "school", $"{school.Id}", reason, new { school.Id, code, name, opening.Year }, cancel: cancel);
        return Refusals.None;
    }

    /// <summary>Another name, another code, or both. The old code stays known: <c>schools_code_history</c>.</summary>
    public async Task<Refusals> Rename(int district, int id, Renaming renaming, CancellationToken cancel)
    {
        var faults = new Dictionary<string, string>();
        var (code, name, reason) = (Clean(renaming.Code), Clean(renaming.Name), Required(renaming.Reason, faults));
        CheckName(name, faults);
        await using var change = await Begin(district, cancel);
        var school = await Find(district, id, cancel);
        if (code != school.Code) await CheckCode(district, id, code, faults, cancel);
        else if (name == school.Name) faults["Name"] = "名称和代码都没有变化。";
        if (faults.Count > 0) return new Refusals(faults);
        var before = new { school.Code, school.Name };
        if (code != school.Code)
        {
            db.Add(new SchoolCode { Id = Guid.CreateVersion7(), DistrictId = district, SchoolId = id, Code = school.Code, LastYear = renaming.Year - 1 });
            Add(change, school, SchoolEventKind.Recoded, renaming.Year, school.Code, code, "", reason);
        }

        if (name != school.Name) Add(change, school, SchoolEventKind.Renamed, renaming.Year, school.Name, name, "", reason);
        (school.Code, school.Name) = (code, name);
        await change.Commit("school.rename", "school", $"{id}", reason, new { id, before, after = new { code, name }, renaming.Year }, cancel: cancel);
        return Refusals.None;
    }

    /// <summary>No school is closed without the number of its approval.</summary>
    public async Task<Refusals> Close(int district, int id, Closing closing, CancellationToken cancel)
    {
        var faults = new Dictionary<string, string>();
        var (approval, into, reason) = (Clean(closing.Approval), Clean(closing.MergedInto), Required(closing.Reason, faults));
        if (approval.Length == 0) faults["Approval"] = "撤并学校必须填写批准文号。";
        await using var change = await Begin(district, cancel);
        var school = await Find(district, id, cancel);
        if (school.Closed is { } closed) faults["LastYear"] = $"这所学校已在 {closed} 学年后撤销。";
        else if (await years.After(district, id, closing.LastYear, cancel) is { Count: > 0 } later)
            faults["LastYear"] = $"{string.Join("、", later)} 学年已有这所学校的数据；请先在导入时把它移出该学年，或改最后一个学年。";
        var target = into.Length == 0 ? null : await db.Set<School>().AsNoTracking().SingleOrDefaultAsync(one => one.DistrictId == district && one.Code == into, cancel);
        if (into.Length > 0 && (target is null || target.Id == id || target.Closed is not null)) faults["MergedInto"] = "请填写一所在办的其他学校的代码。";
        if (faults.Count > 0) return new Refusals(faults);
        (school.Closed, school.MergedInto) = (closing.LastYear, target?.Id);
        Add(change, school, target is null ? SchoolEventKind.Closed : SchoolEventKind.Merged, closing.LastYear, "", target?.Name ?? "", approval, reason);
        await change.Commit(
            target is null ? "school.close" : "school.merge", "school", $"{id}", reason,
            new { id, school.Code, school.Name, closing.LastYear, approval, into = target?.Code }, cancel: cancel);
        return Refusals.None;
    }

    /// <summary>Takes a closing back that was a mistake.</summary>
    public async Task<Refusals> Reopen(int district, int id, int year, string? why, CancellationToken cancel)
    {
        var faults = new Dictionary<string, string>();
        var reason = Required(why, faults);
        await using var change = await Begin(district, cancel);
        var school = await Find(district, id, cancel);
        if (school.Closed is null) faults["Reason"] = "这所学校在办，不需要恢复。";
        if (faults.Count > 0) return new Refusals(faults);
        (school.Closed, school.MergedInto) = (null, null);
        Add(change, school, SchoolEventKind.Reopened, year, "", "", "", reason);
        await change.Commit("school.reopen", "school", $"{id}", reason, new { id, school.Code, school.Name }, cancel: cancel);
        return Refusals.None;
    }

    private Task<Ledger.Change> Begin(int district, CancellationToken cancel) => db.Actor.May(Permissions.RegistryChange, district)
        ? changes.Begin(district, cancel)
        : throw new InvalidOperationException("The actor may not change the registry here.");

    private Task<School> Find(int district, int id, CancellationToken cancel) =>
        db.Set<School>().SingleAsync(one => one.DistrictId == district && one.Id == id, cancel);

    private async Task CheckCode(int district, int? school, string code, Dictionary<string, string> faults, CancellationToken cancel)
    {
        if (!Code().IsMatch(code)) faults["Code"] = "学校代码由 1 到 20 个数字、字母或 - 组成。";
        else if (await db.Set<School>().AnyAsync(one => one.DistrictId == district && one.Code == code, cancel)) faults["Code"] = "这个代码已有学校在用。";
        else if (await db.Set<SchoolCode>().AnyAsync(one => one.DistrictId == district && one.Code == code && one.SchoolId != school, cancel))
            faults["Code"] = "这个代码是另一所学校用过的，不能再给别的学校。";
    }

    private static void CheckName(string name, Dictionary<string, string> faults)
    {
        if (name.Length is 0 or > LongestName) faults["Name"] = $"请填写学校名称，不超过 {LongestName} 个字。";
    }

    private static string Required(string? reason, Dictionary<string, string> faults)
    {
        if (Clean(reason).Length == 0) faults["Reason"] = "请写明理由或依据。";
        return Clean(reason);
    }

    private static string Clean(string? text) => (text ?? "").Trim();

    private void Add(Ledger.Change change, School school, string kind, int year, string before, string after, string approval, string reason) => db.Add(new SchoolEvent
    {
        Id = Guid.CreateVersion7(),
        DistrictId = school.DistrictId,
        SchoolId = school.Id,
        Kind = kind,
        Year = year,
        Before = before,
        After = after,
        Approval = approval,
        Reason = reason,
        ActorId = db.Actor.UserId,
        At = change.At,
    });

    [GeneratedRegex("^[0-9A-Za-z-]{1,20}$", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
