using System.Globalization;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Tests.Shared;

namespace Junheng.Rules.Tests.Evaluation;

/// <summary>Cases whose answers were published or worked out elsewhere.</summary>
public sealed class WorkedExampleTests
{
    /// <summary>The Ministry's own example (books per pupil, five schools): mean 6.33, terms 10.65, root 3.26, CV 0.52 as
    /// printed; 6.334437086, 3.263860705 and 0.5152566298844764 in full precision. Books stand in L6: both are per pupil.</summary>
    [Fact]
    public void The_ministrys_example_of_the_coefficient()
    {
        var district = new TestDistrict();
        foreach (var (code, pupils, books) in new[] { ("1", 45, 279), ("2", 37, 137), ("3", 89, 935), ("4", 76, 160), ("5", 55, 402) })
        {
            district.School(code, "primary", ("equipment_value_yuan", books)).Stage("primary", pupils);
        }

        var spread = district.Evaluate().Spread(Stage.Primary, "L6");
        Assert.Equal(6.334437086, spread.Mean!.Value, 9);
        Assert.Equal(3.263860705, spread.StandardDeviation!.Value, 9);
        Assert.Equal(0.5152566298844764, spread.Coefficient!.Value, 1e-12);
        Assert.Equal(SpreadStatus.Exceeded, spread.Status);
    }

    /// <summary>测算均衡系数拆分公式: 166 primary and 210 junior pupils share 23,226; 397 weighted pupils; 58.503778 a primary
    /// pupil; 9711.627 and 13514.373.</summary>
    [Fact]
    public void The_worked_split_of_a_nine_year_school()
    {
        var evaluation = new TestDistrict()
            .School("A", "nine_year", ("equipment_value_yuan", 23226))
            .Stage("primary", 166).Stage("junior", 210)
            .Evaluate();
        var (primary, junior) = (evaluation.Indicator("A", Stage.Primary, "L6"), evaluation.Indicator("A", Stage.Junior, "L6"));
        Assert.Equal(58.503778, primary.Value!.Value, 6);
        Assert.Equal(9711.627, primary.Numerator!.Value, 3);
        Assert.Equal(13514.373, junior.Numerator!.Value, 3);
        Assert.Equal(1.1 * primary.Value.Value, junior.Value!.Value, 1e-9);
    }

    /// <summary>The six schools of domain/data/synthetic_case_*, expected in exact rational arithmetic: nine-year, complete
    /// secondary, the 85 % rule (己中学: six met, L2 0.833 below 0.85), under 100 pupils.</summary>
    [Fact]
    public void The_six_schools_worked_in_exact_fractions()
    {
        var evaluation = Synthetic(SharedData.Find("domain/data/synthetic_case_inputs.csv")).Evaluate();
        foreach (var expected in Read(SharedData.Find("domain/data/synthetic_case_expected_schools.csv")))
        {
            var stage = StageOf(expected["stage"]);
            var row = evaluation.Row(expected["school"], stage);
            for (var k = 0; k < 7; k++)
            {
                Assert.Equal(Number(expected[$"L{k + 1}"]), evaluation.Indicator(row, k).Value!.Value, 1e-6);
            }

            Assert.Equal(int.Parse(expected["n_met"], CultureInfo.InvariantCulture), evaluation.Met(row));
            Assert.Equal(expected["school_result"] == "达标" ? Verdict.Pass : Verdict.Fail, evaluation.VerdictOf(row));
        }

        foreach (var expected in Read(SharedData.Find("domain/data/synthetic_case_expected_county.csv")))
        {
            for (var k = 1; k <= 7; k++)
            {
                var spread = evaluation.Spread(StageOf(expected["stage"]), $"L{k}");
                Assert.Equal(Number(expected[$"L{k}_mean"]), spread.Mean!.Value, 1e-6);
                Assert.Equal(Number(expected[$"L{k}_cv"]), spread.Coefficient!.Value, 1e-9);
                Assert.Equal(expected[$"L{k}_cv_ok"] == "Y" ? SpreadStatus.Met : SpreadStatus.Exceeded, spread.Status);
            }
        }

        Assert.Equal(Verdict.Fail, evaluation.Verdict);
    }

    /// <summary>鸠江区 2023: each published coefficient is the published deviation over the published mean, within the six
    /// digits printed; L2 primary 0.501787 is the one above 0.50. Two schools of equal size at mean ± deviation have exactly
    /// these moments.</summary>
    [Fact]
    public void Published_means_and_deviations_give_the_published_coefficients()
    {
        var rows = Read(SharedData.Find("domain/data/published_cv_jiujiang_2023_primary.csv")).ToDictionary(row => row["row"]);
        for (var k = 1; k <= 7; k++)
        {
            var (mean, deviation) = (Number(rows["mean"][$"L{k}"]), Number(rows["std"][$"L{k}"]));
            var (_, gotMean, gotDeviation) = Moments.Of([mean - deviation, mean + deviation], [100, 100]);
            Assert.Equal(mean, gotMean, 1e-9);
            Assert.Equal(Number(rows["cv"][$"L{k}"]), gotDeviation / gotMean, 1e-6);
        }
    }

    private static TestDistrict Synthetic(string path)
    {
        var district = new TestDistrict();
        var kinds = new Dictionary<string, string> { ["小学"] = "primary", ["初中"] = "junior", ["九年一贯制"] = "nine_year", ["完全中学"] = "complete_secondary" };
        foreach (var row in Read(path))
        {
            district.School(
                row["school"], kinds[row["type"]],
                ("teaching_area_m2", Number(row["teaching_area_total"])), ("indoor_sports_area_m2", Number(row["indoor_sports_area"])),
                ("outdoor_sports_area_m2", Number(row["sports_field_area"])), ("equipment_value_yuan", Number(row["equipment_wan_yuan"]) * 10000),
                ("multimedia_rooms", Number(row["multimedia_rooms"])));
            foreach (var (stage, suffix) in new[] { ("primary", "primary"), ("junior", "junior"), ("senior", "senior") })
            {
                var pupils = int.Parse(row[$"pupils_{suffix}"], CultureInfo.InvariantCulture);
                if (pupils == 0) continue;
                if (stage == "senior") district.Stage(stage, pupils);
                else
                {
                    district.Stage(
                        stage, pupils, ("teachers_above_required", Number(row[$"hi_edu_{suffix}"])),
                        ("backbone_teachers", Number(row[$"backbone_{suffix}"])), ("pe_teachers", Number(row[$"pe_art_{suffix}"])), ("arts_teachers", 0));
                }
            }
        }

        return district;
    }

    private static Stage StageOf(string name) => name == "小学" ? Stage.Primary : Stage.Junior;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static IEnumerable<Dictionary<string, string>> Read(string path)
    {
        var lines = File.ReadAllLines(path);
        var header = lines[0].TrimStart('\uFEFF').Split(',');
        return lines.Skip(1).Where(line => line.Length > 0)
            .Select(line => header.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second));
    }
}
