using System.Globalization;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Evaluation.Reasons;

/// <summary>Why a row fails or is pending: each indicator below its threshold with what it lacks, each that is missing with the blanks.</summary>
public sealed class RowReasons
{
    private readonly DistrictEvaluation evaluation;
    private readonly MissingOfRows missing;

    /// <summary>For the rows of an evaluation.</summary>
    public RowReasons(DistrictEvaluation evaluation)
    {
        this.evaluation = evaluation;
        missing = new MissingOfRows(evaluation);
    }

    /// <summary>In the order of the indicators; those that lack the same figures are one reason. Empty when every one is met, or the
    /// row is out of scope.</summary>
    /// <param name="row">A row of <see cref="DistrictEvaluation.Rows"/>.</param>
    public IReadOnlyList<Reason> Of(int row)
    {
        if (!evaluation.Rows.InScope(row)) return [];
        var unmet = Enumerable.Range(0, evaluation.Standard.Indicators.Count).Where(k => evaluation.Attainment.Status(row, k) != IndicatorStatus.Met).ToList();
        var lacking = unmet.Where(k => evaluation.Attainment.Status(row, k) == IndicatorStatus.Missing)
            .Select(k => (K: k, Blanks: missing.Of(row, k))).GroupBy(one => NamesOf(one.Blanks, evaluation.Rows.SchoolOf(row)));
        return
        [
            .. unmet.Where(k => evaluation.Attainment.Status(row, k) != IndicatorStatus.Missing).Select(k => (K: k, Reason: Below(row, evaluation.Indicator(row, k))))
                .Concat(lacking.Select(group => (group.First().K, Reason: Lacks(row, group.Key, [.. group]))))
                .OrderBy(one => one.K).Select(one => one.Reason),
        ];
    }

    private Reason Lacks(int row, ReasonWord names, List<(int K, IReadOnlyList<MissingFigure> Blanks)> indicators)
    {
        var ids = Shown.Ids([.. indicators.Select(one => evaluation.Standard.Indicators[one.K].Id)]).Select(id => (ReasonWord)id);
        return new Reason("indicator_lacks", ItemStatus.Unknown, [ReasonWord.List(ids), names]) { School = evaluation.Rows.SchoolOf(row), Missing = indicators[0].Blanks };
    }

    private ReasonWord NamesOf(IReadOnlyList<MissingFigure> blanks, int school) =>
        ReasonWord.List(blanks.Select(blank => blank.School == school ? blank.NameIn(evaluation.Figures) : Of(blank)));

    /// <summary>A blank of a teaching point that joined the school.</summary>
    private ReasonWord Of(MissingFigure blank)
    {
        var (point, name) = (SchoolName.Of(evaluation.Figures, blank.School), blank.NameIn(evaluation.Figures));
        return new ReasonWord($"{point}的{name.Zh}", $"{name.En} of {point}");
    }

    private Reason Below(int row, in IndicatorResult result)
    {
        var indicator = result.Indicator;
        List<ReasonWord> args =
        [
            indicator.Id, new ReasonWord(indicator.ShortZh, indicator.NameEn),
            result.Value!.Value.ToString(result.Borderline ? "0.0000" : "0.00", CultureInfo.InvariantCulture),
            result.Floor.ToString("0.######", CultureInfo.InvariantCulture), result.Threshold.ToString("0.######", CultureInfo.InvariantCulture),
            Shown.Amount(result.Gap!.Value), Unit(indicator),
        ];
        var code = result.Status == IndicatorStatus.Near ? "indicator_near" : "indicator_below";
        if (result.GapOfSchool is { } whole)
        {
            code += "_shared";
            args.Add(Shown.Amount(indicator.Countable ? Math.Ceiling(whole) : whole));
        }

        return new Reason(code, ItemStatus.Unmet, args) { School = evaluation.Rows.SchoolOf(row) };
    }

    /// <summary>Persons are counted by name.</summary>
    private static ReasonWord Unit(Indicator indicator) => new(indicator.UnitZh == "人" ? "名" : indicator.UnitZh, indicator.UnitEn);
}
