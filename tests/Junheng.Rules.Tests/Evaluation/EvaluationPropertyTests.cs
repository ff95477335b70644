using CsCheck;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Rules.Tests.Evaluation;

/// <summary>What holds for every district.</summary>
public sealed class EvaluationPropertyTests
{
    private static readonly Gen<(int Pupils, int Resource)[]> Schools =
        Gen.Select(Gen.Int[1, 3000], Gen.Int[0, 200]).Array[2, 12];

    /// <summary>Twice the resources everywhere leave a coefficient where it was; so do twice the pupils.</summary>
    [Fact]
    public void Scaling_all_schools_leaves_a_coefficient_unchanged() => Schools.Sample(schools =>
    {
        var coefficient = Coefficient(schools);
        var doubled = Coefficient([.. schools.Select(school => (school.Pupils, 2 * school.Resource))]);
        var crowded = Coefficient([.. schools.Select(school => (2 * school.Pupils, school.Resource))]);
        Assert.Equal(coefficient ?? 0, doubled ?? 0, 1e-9);
        Assert.Equal(coefficient ?? 0, crowded ?? 0, 1e-9);
    });

    /// <summary>More of a resource never widens the school's gap, and never lowers a status.</summary>
    [Fact]
    public void Adding_resources_never_raises_a_gap() => Gen.Select(Gen.Int[1, 3000], Gen.Int[0, 200], Gen.Int[1, 50]).Sample((pupils, resource, more) =>
    {
        var (before, after) = (Result(pupils, resource), Result(pupils, resource + more));
        Assert.True(after.Gap <= before.Gap);
        Assert.True(after.Status <= before.Status);
    });

    /// <summary>The gap is enough, and one less is not.</summary>
    [Fact]
    public void A_gap_closes_exactly() => Gen.Select(Gen.Int[1, 3000], Gen.Int[0, 200]).Sample((pupils, resource) =>
    {
        var gap = (int)Result(pupils, resource).Gap!.Value;
        Assert.Equal(IndicatorStatus.Met, Result(pupils, resource + gap).Status);
        if (gap > 0) Assert.NotEqual(IndicatorStatus.Met, Result(pupils, resource + gap - 1).Status);
    });

    /// <summary>The shares of the stages add up to the whole, and the junior pupil has 1.1 times what the primary one has.</summary>
    [Fact]
    public void Splits_add_up_to_the_whole() => Gen.Select(Gen.Int[1, 2000], Gen.Int[1, 2000], Gen.Int[0, 2000], Gen.Int[0, 1000000]).Sample((a, b, c, whole) =>
    {
        var evaluation = new TestDistrict().School("A", "twelve_year", ("equipment_value_yuan", whole))
            .Stage("primary", a).Stage("junior", b).Stage("senior", c).Evaluate();
        var primary = evaluation.Indicator("A", Stage.Primary, "L6");
        var junior = evaluation.Indicator("A", Stage.Junior, "L6");
        var senior = whole * 1.32 * c / (a + 1.1 * b + 1.32 * c);
        Assert.Equal(whole, primary.Numerator!.Value + junior.Numerator!.Value + senior, 1e-6 * Math.Max(1, whole));
        Assert.Equal(1.1 * primary.Value!.Value, junior.Value!.Value, 1e-9 * Math.Max(1, whole));
    });

    /// <summary>The shares of the variance add up to one.</summary>
    [Fact]
    public void Shares_of_the_variance_add_up() => Schools.Sample(schools =>
    {
        var contributions = Contribution.Of(District(schools).Evaluate(), Stage.Primary, "L2");
        var total = contributions.Sum(one => one.Share);
        Assert.True(Math.Abs(total - 1) < 1e-9 || total == 0, $"{total}");
    });

    /// <summary>The status of a coefficient is the plain fraction's: ΣP·Σ(R²/P) ≤ (1 + c²)(ΣR)², in exact decimals of small
    /// numbers.</summary>
    [Fact]
    public void A_coefficients_status_is_that_of_exact_fractions() =>
        Gen.Select(Gen.Int[1, 40], Gen.Int[0, 40]).Array[2, 6].Sample(schools =>
        {
            var spread = District(schools).Evaluate().Spread(Stage.Primary, "L2");
            var people = schools.Sum(school => (decimal)school.Item1);
            var product = schools.Aggregate(1m, (all, school) => all * school.Item1);
            var squares = schools.Sum(school => (decimal)school.Item2 * school.Item2 * (product / school.Item1));
            var sum = schools.Sum(school => (decimal)school.Item2);
            var expected = sum == 0 ? SpreadStatus.Undefined
                : people * squares <= 1.25m * sum * sum * product ? SpreadStatus.Met : SpreadStatus.Exceeded;
            Assert.Equal(expected, spread.Status);
        });

    private static double? Coefficient((int, int)[] schools) => District(schools).Evaluate().Spread(Stage.Primary, "L2").Coefficient;

    private static IndicatorResult Result(int pupils, int resource) =>
        District([(pupils, resource)]).Evaluate().Indicator(0, 1);

    private static TestDistrict District((int Pupils, int Resource)[] schools)
    {
        var district = new TestDistrict();
        for (var i = 0; i < schools.Length; i++)
        {
            district.School($"S{i:00}", "primary").Stage("primary", schools[i].Pupils, ("backbone_teachers", schools[i].Resource));
        }

        return district;
    }
}
