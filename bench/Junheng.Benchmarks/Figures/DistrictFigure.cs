using Junheng.Benchmarks.Data;
using Junheng.Benchmarks.Harness;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Figures;

namespace Junheng.Benchmarks.Figures;

/// <summary>One district evaluated whole from its columns: rows, indicators, coefficients, items, vetoes, verdict.</summary>
internal static class DistrictFigure
{
    public static IEnumerable<Result> Measure(Bench bench)
    {
        var one = Dataset.Of(ManyDistricts.Of(1, 90)).Value!.Districts[0];
        yield return new Result("90 schools evaluated from columns", Samples.Of(200, 500, () => DistrictEvaluation.Of(one, EvaluationOptions.Default)), "≤ 1 ms");

        var country = Dataset.Of(ManyDistricts.Of(2_900, 200_000)).Value!.Districts;
        yield return new Result(
            "2,900 districts, 200,000 schools evaluated from columns, two cores",
            Samples.Of(3, 15, () => Parallel.For(0, country.Count, at => DistrictEvaluation.Of(country[at], EvaluationOptions.Default))),
            "none");
    }
}
