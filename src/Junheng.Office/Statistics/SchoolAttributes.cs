using System.Text.RegularExpressions;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Office.Statistics;

/// <summary>Words of an export turned into kinds, areas, districts and parents; what the export leaves open, the mapping tells.</summary>
internal sealed partial class SchoolAttributes(StatisticsMapping mapping, string? district)
{
    private readonly SortedDictionary<string, string?> parents = new(mapping.Parents.ToDictionary(), StringComparer.Ordinal);
    private readonly SortedDictionary<string, string?> districts = new(mapping.Districts.ToDictionary(), StringComparer.Ordinal);

    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> saidKinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> byCodes = new(StringComparer.Ordinal);

    /// <summary>What cannot be taken.</summary>
    public List<Refusal> Refusals { get; } = [];

    /// <summary>What was noticed.</summary>
    public List<Finding> Findings { get; } = [];

    /// <summary>Parents by code, unanswered ones as null.</summary>
    public IReadOnlyDictionary<string, string?> Parents => parents;

    /// <summary>District codes by name, unanswered ones as null.</summary>
    public IReadOnlyDictionary<string, string?> Districts => districts;

    /// <summary>The kind of a school, by its word or by what the sheets are called; refused when neither tells.</summary>
    public SchoolKind? KindOf(SchoolDraft school, SchoolKind? ofSheet)
    {
        if (!school.Words.TryGetValue(Codes.Kind, out var word))
        {
            if (ofSheet is null) Refusals.Add(new Refusal("statistics_no_kind", school.Place, [school.Code, school.Word(Codes.Name)]));
            else if (saidKinds.Add(school.Place.Sheet ?? "")) Findings.Add(new Finding("statistics_kind_by_sheet", Severity.Warning, school.Place with { Row = 0, Column = null }, [ofSheet.Value.NameZh()]));
            return ofSheet;
        }

        if (mapping.Kinds.TryGetValue(word.Text, out var code)) return Enum.GetValues<SchoolKind>().First(kind => kind.Code() == code);
        var kind = SchoolWords.KindOf(word.Text);
        if (kind is null) Refusals.Add(new Refusal("statistics_kind_word", word.Place, [word.Text]));
        return kind;
    }

    /// <summary>A choice's position or a yes or no; missing when there is no word, refused when it is none of ours.</summary>
    public long Flag(SchoolDraft school, string field)
    {
        if (!school.Words.TryGetValue(field, out var word) || word.Text is "-" or "—" or "/") return FixedPoint.Missing;
        var value = field switch
        {
            Codes.Area => (long?)SchoolWords.AreaOf(word.Text),
            Codes.Ownership => SchoolWords.IsPublic(word.Text) switch { true => 0, false => 1, null => null },
            _ => SchoolWords.YesNo(word.Text) switch { true => 1, false => 0, null => (long?)null },
        };
        if (value is { } known) return known;
        Refusals.Add(new Refusal(
            field switch { Codes.Area => "statistics_area_word", Codes.Ownership => "statistics_owner_word", _ => "statistics_yes_no_word" }, word.Place, [word.Text]));
        return FixedPoint.Missing;
    }

    /// <summary>Looks at the codes of schools before the first district is asked for: where nothing else tells, six digits that all
    /// schools of a district share, and that can be a county's division code, are taken for it.</summary>
    public void LookAtCodes(IReadOnlyList<SchoolDraft> schools)
    {
        foreach (var group in schools.GroupBy(school => school.Word(StatisticsFields.DistrictName)))
        {
            var prefixes = group.Select(school => school.Code.Length >= 8 ? school.Code[..6] : "").Distinct().ToList();
            var identifiers = group.Any(school => SchoolIdentifier().IsMatch(school.Code));
            byCodes[group.Key] = !identifiers && prefixes is [var prefix] && CountyCode().IsMatch(prefix) ? prefix : null;
        }
    }

    /// <summary>The district of a school; empty when nothing tells.</summary>
    /// <param name="school">The school.</param>
    /// <param name="oneName">Whether the export names at most one district.</param>
    public string DistrictOf(SchoolDraft school, bool oneName)
    {
        if (school.Words.TryGetValue(Codes.DistrictCode, out var code))
        {
            if (code.Text.Length is 6 or 9 or 12 && code.Text.All(char.IsAsciiDigit)) return code.Text[..6];
            Refusals.Add(new Refusal("statistics_district_code", code.Place, [code.Text]));
            return "";
        }

        var name = school.Words.TryGetValue(StatisticsFields.DistrictName, out var word) ? word.Text : "";
        var told = (oneName ? district : null) ?? districts.GetValueOrDefault(name) ?? (oneName ? mapping.District : null);
        var found = told ?? byCodes.GetValueOrDefault(name);
        if (asked.Add(name) && told is null && (found is not null || name.Length > 0))
        {
            if (found is not null) Findings.Add(new Finding("statistics_district_by_codes", Severity.Warning, school.Place, [name.Length > 0 ? $"“{name}”的" : "", found]));
            else Refusals.Add(new Refusal("statistics_district_name", word.Place, [name]));
        }

        if (name.Length > 0) districts[name] = found;
        return found ?? "";
    }

    /// <summary>The parent of a unit that is not counted as a school, or of a teaching point; empty when unknown.</summary>
    public string ParentOf(SchoolDraft school, bool counted, IReadOnlyList<SchoolDraft> schools)
    {
        if (counted && school.Kind != SchoolKind.TeachingPoint) return "";
        if (school.Words.TryGetValue(StatisticsFields.Parent, out var word) && word.Text != school.Code && word.Text != school.Word(Codes.Name))
        {
            var found = schools.Where(one => one.Code == word.Text).DefaultIfEmpty().First()
                ?? (schools.Where(one => HeadingText.Narrow(one.Word(Codes.Name)) == HeadingText.Narrow(word.Text)).ToList() is [var single] ? single : null);
            if (found is null)
            {
                Refusals.Add(new Refusal("statistics_parent_unknown", word.Place, [school.Code, word.Text]));
                return "";
            }

            if (parents.GetValueOrDefault(school.Code) is { } before && before != found.Code)
            {
                Findings.Add(new Finding("statistics_parent_changed", Severity.Warning, word.Place, [school.Code, before, found.Code]));
            }

            parents[school.Code] = found.Code;
            return found.Code;
        }

        if (parents.GetValueOrDefault(school.Code) is { } remembered)
        {
            if (schools.Any(one => one.Code == remembered)) return remembered;
            Refusals.Add(new Refusal("statistics_parent_gone", school.Place, [school.Code, remembered]));
            return "";
        }

        if (!counted)
        {
            parents.TryAdd(school.Code, null);
            Findings.Add(new Finding("statistics_parent_asked", Severity.Warning, school.Place, [school.Code, school.Word(Codes.Name)]));
        }

        return "";
    }

    // The identifier of the statistics begins with the kind (21 小学, 31 初中) and the province; a county is not in it.
    [GeneratedRegex(@"^(?:1[18]|2[12]|3[1-46]|5[12])(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\d{6}$", RegexOptions.NonBacktracking)]
    private static partial Regex SchoolIdentifier();

    // Provinces 11 to 65; 00 and 01 at the end are cities and their own districts.
    [GeneratedRegex(@"^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\d{2}(?:0[2-9]|[1-9]\d)$", RegexOptions.NonBacktracking)]
    private static partial Regex CountyCode();
}
