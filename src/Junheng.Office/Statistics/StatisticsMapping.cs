using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Junheng.Office.Files;
using Junheng.Rules.Common;

namespace Junheng.Office.Statistics;

/// <summary>
/// What was decided about an export, kept from year to year in a JSON file: read when it is there, written back with what was
/// found. What is written there wins over everything that the program would find by itself; entries that an export does not
/// need stay for the next one.
/// </summary>
/// <remarks>
/// <c>district</c>: the district's code where the export has none. <c>districts</c>: codes by the district's name.
/// <c>columns</c>: heading → field; the heading as the report shows it, its rows joined by <c>/</c>, or <c>sheet!heading</c>;
/// the field as a column of the exchange format, with the stage in front and the unit of money behind where needed
/// (<c>primary.students</c>, <c>equipment_value_yuan 万元</c>), or <c>ignore</c>.
/// <c>parents</c>: code of the school that a unit belongs to, by the unit's code; null is waiting for an answer.
/// <c>codes</c>: school codes by school name, for exports that have only names. <c>kinds</c>: kinds by the export's word.
/// </remarks>
public sealed record StatisticsMapping
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>A mapping that decides nothing.</summary>
    public static StatisticsMapping Empty { get; } = new();

    /// <summary>The code of the only district; null when the export tells.</summary>
    public string? District { get; init; }

    /// <summary>District codes by name; null is waiting for an answer.</summary>
    public IReadOnlyDictionary<string, string?> Districts { get; init; } = new SortedDictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>Fields by heading.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Parents' codes by the code of the unit; null is waiting for an answer.</summary>
    public IReadOnlyDictionary<string, string?> Parents { get; init; } = new SortedDictionary<string, string?>(StringComparer.Ordinal);

    /// <summary>School codes by name.</summary>
    public IReadOnlyDictionary<string, string> Codes { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Codes of kinds by the word of the export.</summary>
    public IReadOnlyDictionary<string, string> Kinds { get; init; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Reads a mapping; a file that is not there decides nothing.</summary>
    /// <param name="path">The JSON file.</param>
    public static Outcome<StatisticsMapping> Read(string path)
    {
        if (!File.Exists(path)) return Outcome<StatisticsMapping>.Ok(Empty);
        try
        {
            var mapping = JsonSerializer.Deserialize<StatisticsMapping>(File.ReadAllBytes(path), Options);
            return mapping is null ? Unreadable(1) : mapping.Checked(Path.GetFileName(path));
        }
        catch (JsonException fault)
        {
            return Unreadable((int)(fault.LineNumber ?? 0) + 1);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Unreadable(0);
        }

        Outcome<StatisticsMapping> Unreadable(int line) => Outcome<StatisticsMapping>.Refused(
            new Refusal("statistics_mapping_unreadable", new Place(Path.GetFileName(path), null, line, null), []));
    }

    /// <summary>Reads a mapping that is kept as text.</summary>
    /// <param name="json">As <see cref="ToText"/> wrote it.</param>
    public static Outcome<StatisticsMapping> Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<StatisticsMapping>(json, Options)?.Checked("") ?? Outcome<StatisticsMapping>.Ok(Empty);
        }
        catch (JsonException fault)
        {
            return Outcome<StatisticsMapping>.Refused(
                new Refusal("statistics_mapping_unreadable", new Place(null, null, (int)(fault.LineNumber ?? 0) + 1, null), []));
        }
    }

    /// <summary>The mapping as text, to be kept.</summary>
    public string ToText() => JsonSerializer.Serialize(this, Options);

    /// <summary>The mapping with further decisions about columns and parents.</summary>
    /// <param name="columns">Fields by heading; an empty field takes a decision back.</param>
    /// <param name="parents">Codes of parents by the unit's code; empty leaves the question open.</param>
    /// <returns>The mapping, or a refusal for every field that is none.</returns>
    public Outcome<StatisticsMapping> With(IReadOnlyDictionary<string, string> columns, IReadOnlyDictionary<string, string> parents)
    {
        var (allColumns, allParents) = (new SortedDictionary<string, string>(Columns.ToDictionary(), StringComparer.Ordinal), new SortedDictionary<string, string?>(Parents.ToDictionary(), StringComparer.Ordinal));
        foreach (var (heading, field) in columns)
        {
            if (field.Length == 0) allColumns.Remove(heading);
            else allColumns[heading] = field;
        }

        foreach (var (unit, parent) in parents) allParents[unit] = parent.Length == 0 ? null : parent;
        return (this with { Columns = allColumns, Parents = allParents }).Checked("");
    }

    /// <summary>Every field that a column can be decided to be, as it is written in a mapping, with its Chinese name.</summary>
    public static IReadOnlyList<(string Field, string NameZh)> Fields { get; } =
    [
        .. ColumnMatcher.Standard.Fields.DistinctBy(field => field.Code).Select(field => (field.Code, field.Headings.FirstOrDefault() ?? field.Code)),
        .. ColumnMatcher.Standard.Fields.Where(field => field.Level == Rules.Measures.Level.Stage).DistinctBy(field => field.Code)
            .SelectMany(field => Stages.All.Select(stage => ($"{stage.Code()}.{field.Code}", $"{stage.NameZh()}·{field.Headings.FirstOrDefault() ?? field.Code}"))),
    ];

    /// <summary>Writes the mapping, whole or not at all, over an older one.</summary>
    /// <param name="path">The JSON file.</param>
    /// <param name="cancel">Stops the writing and leaves nothing behind.</param>
    /// <returns>Why it could not be written; null when it was.</returns>
    public Refusal? Save(string path, CancellationToken cancel = default) =>
        WholeFile.Write(path, force: true, stream => stream.Write(JsonSerializer.SerializeToUtf8Bytes(this, Options)), cancel);

    /// <summary>The decision about a column, or null when there is none.</summary>
    internal ColumnDecision? Decide(string sheet, Heading heading) =>
        Columns.TryGetValue($"{sheet}!{heading.Shown}", out var here) ? ColumnDecision.Of(here)
        : Columns.TryGetValue(heading.Shown, out var anywhere) ? ColumnDecision.Of(anywhere)
        : null;

    private Outcome<StatisticsMapping> Checked(string file)
    {
        var refusals = new List<Refusal>();
        foreach (var (heading, field) in Columns)
        {
            if (ColumnDecision.Of(field) is null) refusals.Add(new Refusal("statistics_mapping_field", Place.OfFile(file), [heading, field]));
        }

        foreach (var (word, kind) in Kinds)
        {
            if (!Enum.GetValues<SchoolKind>().Any(one => one.Code() == kind)) refusals.Add(new Refusal("statistics_mapping_kind", Place.OfFile(file), [word, kind]));
        }

        return refusals.Count > 0 ? Outcome<StatisticsMapping>.Refused(refusals) : Outcome<StatisticsMapping>.Ok(this);
    }
}
