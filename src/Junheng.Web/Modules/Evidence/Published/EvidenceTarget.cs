using System.Globalization;

namespace Junheng.Web.Modules.Evidence.Published;

/// <summary>What a file can be evidence of. Keys are made and read here and nowhere else.</summary>
public sealed record EvidenceTarget
{
    public const string FigureKind = "figure";
    public const string ItemKind = "item";
    public const string SchoolKind = "school";
    public const string LedgerItemKind = "ledger_item";
    public const string FindingKind = "finding";
    public const string DecisionKind = "decision";
    public const string VisitFindingKind = "visit_finding";
    public const string ScenarioKind = "scenario";

    /// <summary>Every kind; those whose module is not there yet have nobody who answers for them, so nothing can be linked to them.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        [FigureKind, ItemKind, SchoolKind, LedgerItemKind, FindingKind, DecisionKind, VisitFindingKind, ScenarioKind];

    private EvidenceTarget(string kind, string key) => (Kind, Key) = (kind, key);

    /// <summary>One of <see cref="Kinds"/>.</summary>
    public string Kind { get; }

    public string Key { get; }

    /// <summary>A figure; school 0 is the district.</summary>
    public static EvidenceTarget Figure(string basis, int school, string stage, string measure) => new(FigureKind, $"{basis}/{Written(school)}/{stage}/{measure}");

    /// <summary>An indicator, item, condition or veto, or a heading of the general volume: of the district (school 0) or of one school.</summary>
    public static EvidenceTarget Item(string id, int school = 0) => new(ItemKind, school == 0 ? id : $"{id}@{Written(school)}");

    public static EvidenceTarget School(int school) => new(SchoolKind, Written(school));

    /// <summary>A finding, by its key: it speaks of the same figure from year to year.</summary>
    public static EvidenceTarget Finding(string key) => new(FindingKind, key);

    public static EvidenceTarget Decision(Guid id) => new(DecisionKind, id.ToString("D"));

    /// <summary>As an address or a form names it.</summary>
    public override string ToString() => $"{Kind}:{Key}";

    /// <summary>A target as an address or a form names it; null when it is none.</summary>
    public static EvidenceTarget? Read(string? text) => text?.IndexOf(':', StringComparison.Ordinal) is { } colon and > 0 ? Of(text[..colon], text[(colon + 1)..]) : null;

    /// <summary>A target as it is kept; null when it is none.</summary>
    public static EvidenceTarget? Of(string kind, string key)
    {
        if (!Kinds.Contains(kind) || key.Length is 0 or > 300) return null;
        var target = new EvidenceTarget(kind, key);
        return kind switch
        {
            FigureKind => target.AsFigure() is null ? null : target,
            ItemKind => target.AsItem() is null ? null : target,
            SchoolKind => target.AsSchool() is null ? null : target,
            FindingKind => target,
            _ => target.AsId() is null ? null : target,
        };
    }

    public (string Basis, int School, string Stage, string Measure)? AsFigure() =>
        Kind == FigureKind && Key.Split('/', 4) is [{ Length: > 0 } basis, var school, var stage, { Length: > 0 } measure] && Number(school) is { } id
            ? (basis, id, stage, measure)
            : null;

    public (string Id, int School)? AsItem()
    {
        if (Kind != ItemKind) return null;
        var parts = Key.Split('@');
        if (parts.Length == 1) return (Key, 0);
        return parts is [{ Length: > 0 } id, var school] && Number(school) is { } one and > 0 ? (id, one) : null;
    }

    public int? AsSchool() => Kind == SchoolKind && Number(Key) is { } id and > 0 ? id : null;

    public Guid? AsId() => Guid.TryParseExact(Key, "D", out var id) ? id : null;

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>Where a target stands, told by the module that it belongs to.</summary>
/// <param name="Title">In Chinese.</param>
/// <param name="Path">Its page, below <c>/{district}/{year}/</c>.</param>
/// <param name="School">The school that it speaks of; null for the district.</param>
/// <param name="Item">The item that it is, or belongs to.</param>
public sealed record EvidencePlace(string Title, string Path, int? School, string? Item);

/// <summary>Answers for the targets of one kind; the module that they belong to registers it with <c>AddScoped&lt;ITargetPlaces, …&gt;</c>.
/// A target that is not answered for does not exist, and nothing is linked to it.</summary>
public interface ITargetPlaces
{
    /// <summary>The kind that it answers for.</summary>
    string Kind { get; }

    /// <summary>The places of the targets that exist, whoever asks.</summary>
    Task<IReadOnlyDictionary<EvidenceTarget, EvidencePlace>> Of(int district, int year, IReadOnlyCollection<EvidenceTarget> targets, CancellationToken cancel);
}
