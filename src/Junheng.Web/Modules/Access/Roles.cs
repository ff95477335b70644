using static Junheng.Web.Data.Permissions;

namespace Junheng.Web.Modules.Access;

/// <summary>Where a role can hold.</summary>
public enum RoleReach
{
    /// <summary>The whole platform.</summary>
    Platform,

    /// <summary>One district.</summary>
    District,

    /// <summary>The schools of one town.</summary>
    Town,

    /// <summary>One school.</summary>
    School,

    /// <summary>A district, as a section or unit of it.</summary>
    Unit,
}

/// <summary>A post and what comes with it.</summary>
/// <param name="Code">As stored.</param>
/// <param name="NameZh">The field's name.</param>
/// <param name="NameEn">In English.</param>
/// <param name="Reach">Where it holds.</param>
/// <param name="Staff">Whether its holders have to sign in with a second factor.</param>
/// <param name="Permissions">What it permits.</param>
public sealed record Role(string Code, string NameZh, string NameEn, RoleReach Reach, bool Staff, IReadOnlySet<string> Permissions);

/// <summary>The posts of a district, and who sees what: a school its own and no rank; a town centre school its town's; a section
/// all schools; the leading group totals; a reviewer nothing before a version is frozen. Source: practice of the offices.</summary>
public static class Roles
{
    public const string Administrator = "administrator";
    public const string Office = "office";
    public const string Section = "section";
    public const string TownCentre = "town_centre";
    public const string Principal = "principal";
    public const string Clerk = "clerk";
    public const string Unit = "unit";
    public const string LeadingGroup = "leading_group";
    public const string Reviewer = "reviewer";
    public const string City = "city";

    public static IReadOnlyList<Role> All { get; } =
    [
        Of(Administrator, "系统管理员", "administrator", RoleReach.Platform, true, AccountsManage, PlatformManage),
        Of(City, "市级管理", "city office", RoleReach.District, true, CityView, DistrictView),
        Of(Office, "专班办公室", "district office", RoleReach.District, true,
            DistrictView, SchoolsView, RanksView, FindingsView, FindingsAnswer, FiguresImport, FiguresAccept, SettingsChange, RegistryChange,
            LedgerView, AccountsManage, TokensManage, EvidenceView, EvidenceKeep, EvidenceAll, IntakePlan, ReturnsView, ReturnsApprove),
        Of(Section, "科室", "section", RoleReach.Unit, true,
            DistrictView, SchoolsView, RanksView, FindingsView, FindingsAnswer, EvidenceView, EvidenceKeep, ItemsState, ReturnsView, ReturnsReview),
        Of(TownCentre, "镇中心学校", "town centre school", RoleReach.Town, false,
            DistrictView, SchoolsView, FindingsView, FindingsAnswer, EvidenceView, EvidenceKeep, ReturnsView, ReturnsCheck),
        Of(Principal, "校长", "principal", RoleReach.School, false,
            DistrictView, SchoolsView, FindingsView, FindingsAnswer, EvidenceView, EvidenceKeep, RelaxationsAsk, IntakePlan, ReturnsFill, ReturnsSubmit),
        Of(Clerk, "学校填报员", "school clerk", RoleReach.School, false,
            DistrictView, SchoolsView, FindingsView, FindingsAnswer, EvidenceView, EvidenceKeep, RelaxationsAsk, IntakePlan, ReturnsFill),
        Of(Unit, "镇街、成员单位", "town or unit", RoleReach.Unit, false, DistrictView, EvidenceView, EvidenceKeep),
        Of(LeadingGroup, "领导小组", "leading group", RoleReach.District, false, DistrictView),
        Of(Reviewer, "评估专家", "reviewer", RoleReach.District, false),
    ];

    /// <summary>The role with this code, or null.</summary>
    public static Role? Find(string code) => All.FirstOrDefault(role => role.Code == code);

    private static Role Of(string code, string zh, string en, RoleReach reach, bool staff, params string[] permissions) =>
        new(code, zh, en, reach, staff, permissions.ToHashSet(StringComparer.Ordinal));
}
