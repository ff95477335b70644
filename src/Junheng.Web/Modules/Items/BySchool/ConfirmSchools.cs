using Junheng.Office;
using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Items.State;

namespace Junheng.Web.Modules.Items.BySchool;

/// <summary>A school as it stands at an item that is confirmed school by school.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">Whether it was confirmed; null when it was not looked at yet.</param>
/// <param name="Grounds">On what it rests.</param>
/// <param name="Source">Who and when; null when nothing was recorded.</param>
public sealed record ConfirmedSchool(string Code, string Name, bool? Value, ConfirmationGrounds Grounds, FigureSource? Source)
{
    public string Text => Value switch { true => "true", false => "false", _ => "" };

    public bool Says(StatedValue value) => value.Text == Text
        && (value.Text.Length == 0 || (value.Grade == Grounds.Grade && value.Date == Grounds.Date && value.Basis == Grounds.Basis));
}

/// <summary>Reads what was typed or pasted about many schools at once: every row that cannot be taken is refused by its line.</summary>
public static class ConfirmSchools
{
    /// <summary>Q3, Q5–Q8.</summary>
    public static IReadOnlyList<string> Items { get; } = [.. Catalogue.Standard.Find(Level.Confirmation, Codes.Item)!.Choices.Select(one => one.Code)];

    private const int LongestWord = 100;
    private const int LongestGrounds = 2000;
    private static readonly Dictionary<string, string> Values = new(StringComparer.OrdinalIgnoreCase)
    {
        ["是"] = "true", ["true"] = "true", ["达到"] = "true", ["达标"] = "true", ["否"] = "false", ["false"] = "false", ["未达到"] = "false", ["未达标"] = "false",
        ["未认定"] = "", [""] = "",
    };

    /// <summary>One value for many schools.</summary>
    public static Outcome<IReadOnlyList<StatedValue>> Same(string item, IEnumerable<ConfirmedSchool> schools, string value, string grade, string date, string basis)
    {
        var refusals = new List<Refusal>();
        var word = Word(value, grade, date, basis, Place.None, refusals);
        if (refusals.Count > 0) return Outcome<IReadOnlyList<StatedValue>>.Refused(refusals);
        return Outcome<IReadOnlyList<StatedValue>>.Ok(
            [.. schools.Select(school => (school, value: Of(item, school.Code, word!, grade, date, basis))).Where(one => !one.school.Says(one.value)).Select(one => one.value)]);
    }

    /// <summary>Pasted rows: school (code or name), 是/否/未认定, grade, date, grounds.</summary>
    public static Outcome<IReadOnlyList<StatedValue>> Pasted(string item, IReadOnlyList<ConfirmedSchool> schools, string text)
    {
        var (refusals, values, seen) = (new List<Refusal>(), new List<StatedValue>(), new HashSet<string>(StringComparer.Ordinal));
        var names = schools.ToLookup(school => school.Name, StringComparer.Ordinal);
        foreach (var row in PastedRows.Of(text, "学校"))
        {
            var school = schools.FirstOrDefault(one => one.Code == row[0]) ?? (names[row[0]].Count() == 1 ? names[row[0]].Single() : null);
            if (school is null)
            {
                refusals.Add(new Refusal("pasted_school", At(row, "学校"), [row[0]]));
                continue;
            }

            if (!seen.Add(school.Code)) refusals.Add(new Refusal("pasted_school_twice", At(row, "学校"), [school.Name]));
            if (Word(row[1], row[2], row[3], row[4], At(row, "结论"), refusals) is not { } word) continue;
            var value = Of(item, school.Code, word, row[2], row[3], row[4]);
            if (!school.Says(value)) values.Add(value);
        }

        return refusals.Count > 0 ? Outcome<IReadOnlyList<StatedValue>>.Refused(refusals) : Outcome<IReadOnlyList<StatedValue>>.Ok(values);
    }

    /// <summary>The rows of a text as they stand, to be copied into a spreadsheet and back.</summary>
    public static string ToText(IEnumerable<ConfirmedSchool> schools) => string.Join('\n', schools.Select(one => string.Join('\t',
        one.Code, one.Value switch { true => "是", false => "否", _ => "未认定" }, one.Grounds.Grade, one.Grounds.Date, one.Grounds.Basis)));

    private static StatedValue Of(string item, string school, string word, string grade, string date, string basis) => word.Length == 0
        ? new StatedValue(school, YearFigures.ConfirmationPrefix + item, "")
        : new StatedValue(school, YearFigures.ConfirmationPrefix + item, word, grade, date, basis);

    private static string? Word(string value, string grade, string date, string basis, Place place, List<Refusal> refusals)
    {
        var before = refusals.Count;
        if (!Values.TryGetValue(value, out var word)) refusals.Add(new Refusal("pasted_value", place, [value]));
        if (date.Length > 0 && !VetoSheet.IsDate(date)) refusals.Add(new Refusal("date_not_one", place with { Column = place.Row > 0 ? "日期" : null }, [date]));
        if (grade.Length > LongestWord) refusals.Add(new Refusal("pasted_long", place, [$"{grade.Length}", $"{LongestWord}"]));
        if (basis.Length > LongestGrounds) refusals.Add(new Refusal("pasted_long", place, [$"{basis.Length}", $"{LongestGrounds}"]));
        return refusals.Count > before ? null : word;
    }

    private static Place At(PastedRow row, string column) => new("粘贴", null, row.Line, column);
}
