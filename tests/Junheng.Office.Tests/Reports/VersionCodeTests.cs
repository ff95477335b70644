using Junheng.Office.Reports;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Standards;
using Junheng.Rules.Tests;

namespace Junheng.Office.Tests.Reports;

public class VersionCodeTests
{
    [Fact]
    public void The_same_figures_in_another_order_give_the_same_code()
    {
        var one = new TestDistrict().School("01", "primary", ("town", "甲镇"), ("area", "rural")).Stage("primary", 60).Class("一年级", "1", 30).Class("一年级", "2", 30)
            .School("02", "junior").Stage("junior", 70);
        var other = new TestDistrict().School("02", "junior").Stage("junior", 70)
            .School("01", "primary", ("area", "rural"), ("town", "甲镇"), ("group", null)).Stage("primary", 60).Class("一年级", "2", 30).Class("一年级", "1", 30);

        Assert.Equal(Code(one), Code(other));
        Assert.Matches("^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$", Code(one));
    }

    [Fact]
    public void Any_other_figure_reading_or_setting_gives_another_code()
    {
        TestDistrict District(int pupils, string town = "甲镇") => new TestDistrict().School("01", "primary", ("town", town)).Stage("primary", pupils);
        var figures = District(60).Figures;
        string[] codes =
        [
            Code(District(60)),
            Code(District(61)),
            Code(District(60, "乙镇")),
            Code(District(60).District(("V1", "clear"))),
            Code(District(60).District(("V2", "clear"))),
            VersionCode.Of(DistrictEvaluation.Of(figures, EvaluationOptions.Default with { Reading = Reading.Eligible })),
            VersionCode.Of(DistrictEvaluation.Of(figures, EvaluationOptions.Default with { Overrides = new Dictionary<string, long> { ["setting.S1_counts_basic"] = 1 } })),
        ];

        Assert.Equal(codes.Length, codes.Distinct().Count());
    }

    [Fact]
    public void A_setting_that_is_set_to_its_default_changes_nothing()
    {
        var options = new EvaluationOptions(Standard.All[^1], Reading.Strict, new Dictionary<string, long> { ["setting.S1_counts_basic"] = 0 });
        var figures = new TestDistrict().School("01", "primary").Stage("primary", 60).Figures;

        Assert.Equal(VersionCode.Of(DistrictEvaluation.Of(figures, EvaluationOptions.Default)), VersionCode.Of(DistrictEvaluation.Of(figures, options)));
    }

    private static string Code(TestDistrict district) => VersionCode.Of(DistrictEvaluation.Of(district.Figures, EvaluationOptions.Default));
}
