using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Reasons;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation;

/// <summary>Where the value of a setting comes from.</summary>
public enum SettingSource
{
    /// <summary>Nobody said otherwise.</summary>
    Default,

    /// <summary>The district's own key.</summary>
    District,

    /// <summary>Given for this evaluation (<c>--set</c>).</summary>
    Override,
}

/// <summary>One setting as an evaluation used it.</summary>
/// <param name="Measure">The setting.</param>
/// <param name="Value">As kept in a table: choice index, 0/1, millionths.</param>
/// <param name="Standard">The default, kept alike.</param>
/// <param name="Source">Where the value comes from.</param>
public sealed record SettingInForce(Measure Measure, long Value, long Standard, SettingSource Source)
{
    /// <summary>Whether it is another value than the default.</summary>
    public bool Differs => Value != Standard;

    /// <summary>The value that counted, in words, with its unit.</summary>
    public ReasonWord Word => WordOf(Value);

    /// <summary>The default, in words, with its unit.</summary>
    public ReasonWord StandardWord => WordOf(Standard);

    private ReasonWord WordOf(long value) => Measure.Type switch
    {
        MeasureType.Choice => new ReasonWord(Measure.Choices[(int)value].NameZh, Measure.Choices[(int)value].NameEn),
        MeasureType.YesNo => value != 0 ? new ReasonWord("是", "yes") : new ReasonWord("否", "no"),
        _ => new ReasonWord(FixedPoint.Format(value) + Measure.Unit, $"{FixedPoint.Format(value)} {Words.UnitEn(Measure.Unit)}".TrimEnd()),
    };

    /// <summary>Every setting of the catalogue, in its order.</summary>
    public static IReadOnlyList<SettingInForce> Of(DistrictEvaluation evaluation) =>
    [
        .. from measure in evaluation.Figures.Catalogue.At(Level.District)
           where measure.Default is not null
           select Of(evaluation, measure),
    ];

    private static SettingInForce Of(DistrictEvaluation evaluation, Measure measure)
    {
        var standard = Settings.ReadValue(measure, measure.Default!) ?? FixedPoint.Missing;
        if (evaluation.Options.Overrides.TryGetValue(measure.Code, out var set)) return new SettingInForce(measure, set, standard, SettingSource.Override);
        var own = evaluation.Figures.DistrictValue(measure.Code);
        return own == FixedPoint.Missing
            ? new SettingInForce(measure, standard, standard, SettingSource.Default)
            : new SettingInForce(measure, own, standard, SettingSource.District);
    }
}
