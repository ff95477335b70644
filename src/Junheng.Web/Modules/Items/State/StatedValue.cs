using System.Text.Json;
using System.Text.RegularExpressions;
using Junheng.Office;
using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Web.Modules.Items.State;

/// <summary>One value of a statement as it was typed; of a school where it names one.</summary>
/// <param name="School">The school's code; empty for the district.</param>
/// <param name="Measure">The figure; <c>confirmation.Q3</c> for what is confirmed school by school.</param>
/// <param name="Text">As typed; blank is missing.</param>
/// <param name="Grade">The grade awarded.</param>
/// <param name="Date">When it was confirmed.</param>
/// <param name="Basis">On what grounds.</param>
public sealed record StatedValue(string School, string Measure, string Text, string Grade = "", string Date = "", string Basis = "")
{
    private bool OfSchool => Measure.StartsWith(YearFigures.ConfirmationPrefix, StringComparison.Ordinal);

    public FigureKey Key => new(School, "", Measure);

    /// <summary>The measure as the catalogue knows it.</summary>
    public Measure? Known => OfSchool ? Catalogue.Standard.Find(Level.Confirmation, Codes.Value)
        : Catalogue.Standard.Find(School.Length > 0 ? Level.School : Level.District, Measure);

    /// <summary>What is stated; or why it cannot be read.</summary>
    public Refusal? Read(out Figure figure)
    {
        figure = new Figure(Key, FigureValue.Missing, Place.None);
        if (Known is not { } measure) return new Refusal("figure_not_typed", Place.None, [Measure]);
        var refusal = TypedFigure.Read(measure, Text, out var value);
        if (OfSchool && value.State == FigureState.Known) value = value with { Text = new ConfirmationGrounds(Grade, Date, Basis).ToText() };
        figure = new Figure(Key, value, Place.None);
        return refusal;
    }

    /// <summary>Whether it says that something holds, which asks for evidence: a yes, or a veto that is clear.</summary>
    public bool Holds => Known is { } measure && TypedFigure.Read(measure, Text, out var value) is null && value.State == FigureState.Known
        && (measure.Type == MeasureType.YesNo ? value.Number != 0 : value.Text == "clear");

    public static string ToJson(IReadOnlyCollection<StatedValue> values) => JsonSerializer.Serialize(values);

    public static IReadOnlyList<StatedValue> Of(string json) => JsonSerializer.Deserialize<List<StatedValue>>(json)!;
}

/// <summary>否决事项确认单: what was looked at, how, and what came of it.</summary>
/// <param name="Scope">自查范围.</param>
/// <param name="Method">核查方式.</param>
/// <param name="Channels">信访、纪检等渠道核对结果.</param>
/// <param name="Unit">确认单位.</param>
/// <param name="Date">确认日期.</param>
public sealed partial record VetoSheet(string Scope, string Method, string Channels, string Unit, string Date)
{
    public const int Longest = 2000;

    /// <summary>What is not filled in: a conclusion names who confirmed it and when, and one that clears says what was looked at and how.</summary>
    public IEnumerable<Refusal> Refusals(string conclusion)
    {
        if (conclusion.Length == 0) yield break;
        List<string> lacking = [];
        if (conclusion == "clear")
        {
            if (Scope.Length == 0) lacking.Add("自查范围");
            if (Method.Length == 0) lacking.Add("核查方式");
            if (Channels.Length == 0) lacking.Add("渠道核对结果");
        }

        if (Unit.Length == 0) lacking.Add("确认单位");
        if (Date.Length == 0) lacking.Add("确认日期");
        if (lacking.Count > 0) yield return new Refusal("sheet_incomplete", Place.None, [string.Join('、', lacking)]);
        if (Date.Length > 0 && !IsDate(Date)) yield return new Refusal("date_not_one", Place.None, [Date]);
        foreach (var text in (string[])[Scope, Method, Channels, Unit])
        {
            if (text.Length > Longest) yield return new Refusal("pasted_long", Place.None, [$"{text.Length}", $"{Longest}"]);
        }
    }

    /// <summary>Whether a text is a day that there is, as 2025-09-30.</summary>
    public static bool IsDate(string text) => Day().IsMatch(text)
        && DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out _);

    public string ToJson() => JsonSerializer.Serialize(this);

    public static VetoSheet Of(string json) => JsonSerializer.Deserialize<VetoSheet>(json)!;

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", RegexOptions.None, 1000)]
    private static partial Regex Day();
}
