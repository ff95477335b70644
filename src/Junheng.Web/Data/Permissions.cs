namespace Junheng.Web.Data;

/// <summary>What may be permitted. Roles (<c>Access/Roles.cs</c>) are sets of these; every page and action names one.</summary>
public static class Permissions
{
    /// <summary>Verdicts, coefficients and totals of the district; no school by name.</summary>
    public const string DistrictView = "district.view";

    /// <summary>Figures and verdicts of schools by name.</summary>
    public const string SchoolsView = "schools.view";

    /// <summary>Where a school stands among the others.</summary>
    public const string RanksView = "ranks.view";

    /// <summary>Findings of the data checks and their answers.</summary>
    public const string FindingsView = "findings.view";

    /// <summary>Answer a finding.</summary>
    public const string FindingsAnswer = "findings.answer";

    /// <summary>Upload an input and look at what it would change.</summary>
    public const string FiguresImport = "figures.import";

    /// <summary>Accept figures.</summary>
    public const string FiguresAccept = "figures.accept";

    /// <summary>Change settings for what the sources leave open, statements and vetoes.</summary>
    public const string SettingsChange = "settings.change";

    /// <summary>Fill in the return of one's school.</summary>
    public const string ReturnsFill = "returns.fill";

    /// <summary>Submit it, and sign for it.</summary>
    public const string ReturnsSubmit = "returns.submit";

    /// <summary>Look at what schools submitted.</summary>
    public const string ReturnsView = "returns.view";

    /// <summary>Check the returns of one's town.</summary>
    public const string ReturnsCheck = "returns.check";

    /// <summary>Agree to the figures of one's section.</summary>
    public const string ReturnsReview = "returns.review";

    /// <summary>Open and end campaigns, approve returns.</summary>
    public const string ReturnsApprove = "returns.approve";

    /// <summary>Open, close, merge and rename schools.</summary>
    public const string RegistryChange = "registry.change";

    /// <summary>Read the change ledger.</summary>
    public const string LedgerView = "ledger.view";

    /// <summary>Make and reset accounts.</summary>
    public const string AccountsManage = "accounts.manage";

    /// <summary>Districts, backups, the platform itself.</summary>
    public const string PlatformManage = "platform.manage";

    /// <summary>Districts side by side.</summary>
    public const string CityView = "city.view";

    /// <summary>Look at evidence: each what is theirs (<c>Evidence/Published/SeenFiles.cs</c>).</summary>
    public const string EvidenceView = "evidence.view";

    /// <summary>Upload evidence and link it.</summary>
    public const string EvidenceKeep = "evidence.keep";

    /// <summary>All evidence of a district.</summary>
    public const string EvidenceAll = "evidence.all";

    /// <summary>Propose statements on the items that one's section looks after; the office decides.</summary>
    public const string ItemsState = "items.state";

    /// <summary>Ask for a relaxation for one's school.</summary>
    public const string RelaxationsAsk = "relaxations.ask";

    /// <summary>Enter the planned intake: a school its own, the office every one.</summary>
    public const string IntakePlan = "intake.plan";

    /// <summary>Make access tokens for the read-only interface.</summary>
    public const string TokensManage = "tokens.manage";
}

internal static class AllPermissions
{
    /// <summary>What a post does itself and the office that appoints it does not do in its place.</summary>
    public static readonly IReadOnlySet<string> Duties = new HashSet<string>(StringComparer.Ordinal)
    {
        Permissions.ItemsState, Permissions.RelaxationsAsk, Permissions.ReturnsFill, Permissions.ReturnsSubmit, Permissions.ReturnsCheck, Permissions.ReturnsReview,
    };

    public static readonly IReadOnlySet<string> Set = typeof(Permissions).GetFields()
        .Select(field => (string)field.GetRawConstantValue()!).ToHashSet(StringComparer.Ordinal);
}
