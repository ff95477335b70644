using Junheng.Rules.Collection;
using Junheng.Rules.Measures;

namespace Junheng.Web.Modules.Items.State;

/// <summary>One figure of the district that an item asks for, as its page offers it.</summary>
public sealed record ItemField(Measure Measure, FigureValue Value)
{
    /// <summary>Its name in the form.</summary>
    public string Name => $"value:{Measure.Code}";

    public bool IsChoice => Measure.Type is MeasureType.YesNo or MeasureType.Choice;

    /// <summary>The value that stands as a form carries it.</summary>
    public string Text => Value.State != FigureState.Known ? "" : Measure.Type switch
    {
        MeasureType.YesNo => Value.Number == 0 ? "false" : "true",
        MeasureType.Choice => Value.Text ?? "",
        _ => Value.Written(Measure),
    };

    public IEnumerable<(string Code, string NameZh)> Choices => Measure.Type == MeasureType.YesNo
        ? [("true", "是"), ("false", "否")]
        : Measure.Choices.Select(one => (one.Code, one.NameZh));
}

/// <summary>What of an item is stated for the whole district; what comes from the schools' figures is not.</summary>
public static class ItemFields
{
    /// <summary>The subject of a row of Q9 that is still to be named.</summary>
    public const string NewSubject = "new-subject";

    private const string Monitoring = "Q9";

    /// <summary>The fields of an item or veto with the values that stand; of a pattern one for each key that there is.</summary>
    public static IReadOnlyList<ItemField> Of(YearRecord record, string item) =>
    [
        .. from measure in Catalogue.Standard.At(Level.District)
           where measure.Clause.Contains($"（{item}）", StringComparison.Ordinal) && measure.Default is null && measure.Code is not (Codes.Year or Codes.Demonstration)
           from code in measure.Code.Contains('*', StringComparison.Ordinal) ? Keys(record, measure) : [measure.Code]
           select new ItemField(Catalogue.Standard.Find(Level.District, code)!, record.Figures.GetValueOrDefault(new FigureKey("", "", code), FigureValue.Missing)),
    ];

    /// <summary>The settings that an item depends on, with the value that stands.</summary>
    public static IReadOnlyList<ItemField> Settings(YearRecord record, string item) =>
    [
        .. from measure in Catalogue.Standard.At(Level.District)
           where measure.Default is not null && measure.Clause.Contains($"（{item}）", StringComparison.Ordinal)
           select new ItemField(measure, record.Figures.GetValueOrDefault(new FigureKey("", "", measure.Code), FigureValue.Missing)),
    ];

    /// <summary>Whether subjects can be added to the item.</summary>
    public static bool HasSubjects(string item) => item == Monitoring;

    /// <summary>Level and share of a subject that was named in the form.</summary>
    public static IEnumerable<StatedValue> OfSubject(string subject, string level, string share)
    {
        if (subject.Length == 0) yield break;
        if (level.Length > 0) yield return new StatedValue("", Codes.Q9SubjectLevel.Replace("*", subject, StringComparison.Ordinal), level);
        if (share.Length > 0) yield return new StatedValue("", Codes.Q9SubjectShare.Replace("*", subject, StringComparison.Ordinal), share);
    }

    private static IEnumerable<string> Keys(YearRecord record, Measure pattern)
    {
        var (before, after) = (pattern.Code[..pattern.Code.IndexOf('*', StringComparison.Ordinal)], pattern.Code[(pattern.Code.IndexOf('*', StringComparison.Ordinal) + 1)..]);
        return record.Figures.Keys.Where(key => key.School.Length == 0 && key.Measure.StartsWith(before, StringComparison.Ordinal) && key.Measure.EndsWith(after, StringComparison.Ordinal)
                && Catalogue.Standard.Find(Level.District, key.Measure) is { } measure && measure.Meaning == pattern.Meaning)
            .Select(key => key.Measure).Order(StringComparer.Ordinal);
    }
}
