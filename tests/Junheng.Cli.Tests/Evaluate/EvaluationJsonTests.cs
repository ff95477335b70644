using System.Text.Json.Nodes;

namespace Junheng.Cli.Tests.Evaluate;

/// <summary>The shape of evaluation.json against the exchange format §4, with figures worked out by hand.</summary>
public sealed class EvaluationJsonTests : IDisposable
{
    private readonly TinyFolder folder = new();
    private readonly JsonNode result;

    public EvaluationJsonTests()
    {
        folder.Write(
            "schools.csv",
            TinyFolder.SchoolHeader + ",counted_as_school,parent_school_code,teaching_area_m2,indoor_sports_area_m2,outdoor_sports_area_m2,equipment_value_yuan,multimedia_rooms,longitude",
            "370812,A,甲小学,primary,,,4400,400,6000,1700000,20,116.8301234",
            "370812,B,乙学校,nine_year,,,2000,0,4000,900000,9,",
            "370812,C,丙教学点,teaching_point,false,A,100,0,350,100000,0,",
            "370812,D,丁教学点,teaching_point,,,,,,,,",
            "370812,E,,special,,,,,,,,",
            "370812,F,己中学,complete_secondary,,,,,,,,");
        folder.Write(
            "stages.csv",
            TinyFolder.StageHeader + ",teachers_above_required,backbone_teachers,pe_teachers,arts_teachers",
            "370812,A,primary,840,47,8,5,3",
            "370812,B,primary,166,8,2,1,1",
            "370812,B,junior,210,,2,1,1",
            "370812,C,primary,60,3,1,0,1",
            "370812,D,primary,30,,,,",
            "370812,E,primary,12,,,,",
            "370812,F,junior,0,,,,",
            "370812,F,senior,500,,,,");
        folder.Write(
            "district.csv",
            "district_code,key,value",
            "370812,year,2024",
            "370812,prerequisite.basic_balance_year,2014",
            "370812,V1,clear",
            "370812,V2,raised");
        var run = Run.Of("evaluate", folder.Input, "--json", folder.At("evaluation.json"));
        Assert.Equal((0, ""), (run.Status, run.Error));
        result = folder.Json("evaluation.json");
    }

    private JsonNode District => Assert.Single(result["districts"]!.AsArray())!;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_object_has_the_fields_of_the_contract_in_its_order()
    {
        AssertFields("standard relaxed districts", result);
        AssertFields("code verdict schools spreads items vetoes alternatives findings", District);
        AssertFields("code name stage students inScope scopeReason indicators met verdict", Row("A", "primary"));
        AssertFields("id numerator denominator value threshold floor status borderline gap", Indicator("A", "primary", "L1"));
        AssertFields("stage indicator schools mean standardDeviation coefficient limit status borderline", District["spreads"]![0]!);
        AssertFields("id status value failures", District["items"]![0]!);
        AssertFields("id status", District["vetoes"]![0]!);
        AssertFields("setting value changes", District["alternatives"]![0]!);
        AssertFields("severity at message", District["findings"]![0]!);
    }

    [Fact]
    public void The_head_names_standard_reading_engine_and_what_the_ids_stand_for()
    {
        Assert.Equal("2017-6", $"{result["standard"]}");
        Assert.False((bool)result["relaxed"]!);
        Assert.Equal("strict", $"{result["reading"]}");
        Assert.Matches("^[0-9]+[.][0-9]+[.][0-9]+$", $"{result["engine"]}");
        Assert.Equal("L1 L2 L3 L4 L5 L6 L7", Ids(result["indicators"]));
        Assert.Equal("每百名学生拥有网络多媒体教室数", $"{result["indicators"]![6]!["nameZh"]}");
        Assert.Equal("multimedia rooms per 100 pupils", $"{result["indicators"]![6]!["nameEn"]}");
        Assert.Equal("间", $"{result["indicators"]![6]!["unit"]}");
        Assert.Equal("网络多媒体教室间数", $"{result["indicators"]![6]!["measures"]![0]!["nameZh"]}");
        Assert.Equal(Ids(District["items"]), Ids(result["items"]));
        Assert.Equal("V1 V2 V3 V4 V5 V6", Ids(result["vetoes"]));
    }

    [Fact]
    public void Rows_are_ordered_by_school_and_stage_and_those_out_of_scope_say_why()
    {
        var rows = District["schools"]!.AsArray().Select(row => $"{row!["code"]} {row["stage"]} {row["students"]} {row["scopeReason"]}".TrimEnd());

        // C joins A, whose row holds the pupils of both; F is a complete secondary school without junior pupils.
        Assert.Equal(
            [
                "A primary 900", "B primary 166", "B junior 210", "C primary 60 merged", "D primary 30 small_teaching_point",
                "E primary 12 special", "F junior 0 no_pupils", "F senior 500 senior_stage",
            ],
            rows);
        Assert.Equal("A", $"{Row("C", "primary")["mergedInto"]}");
        foreach (var row in District["schools"]!.AsArray().Where(row => row!["scopeReason"] is not null))
        {
            Assert.False((bool)row!["inScope"]!);
            Assert.Empty(row["indicators"]!.AsArray());
            Assert.Equal(0, (int)row["met"]!);
            Assert.Null(row["verdict"]);
        }

        Assert.Null(Row("E", "primary")["name"]);
        Assert.Equal("甲小学", $"{Row("A", "primary")["name"]}");
    }

    [Fact]
    public void Indicators_are_numerator_over_denominator_and_six_met_with_one_near_pass()
    {
        // 50 of 900 pupils: 5000/900; L5 6750/900 and L6 1800000/900 stand at their thresholds; L7 2000/900 = 2.22 is near 2.3.
        AssertIndicator("A", "primary", "L1", 50, 900, 5000 / 900.0, 4.2, 3.57, "met", 0);
        AssertIndicator("A", "primary", "L4", 4100, 900, 4100 / 900.0, 4.5, 3.825, "met", 0);
        AssertIndicator("A", "primary", "L5", 6750, 900, 7.5, 7.5, 6.375, "met", 0);
        AssertIndicator("A", "primary", "L6", 1_800_000, 900, 2000, 2000, 1700, "met", 0);
        // 2.3 × 9 − 20 = 0.7 rooms, rounded up.
        AssertIndicator("A", "primary", "L7", 20, 900, 2000 / 900.0, 2.3, 1.955, "near", 1);
        Assert.Equal(6, (int)Row("A", "primary")["met"]!);
        Assert.Equal("pass", $"{Row("A", "primary")["verdict"]}");
        Assert.DoesNotContain(Indicator("A", "primary", "L4").AsObject(), field => field.Key == "gapOfSchool");
    }

    [Fact]
    public void A_stage_of_a_nine_year_school_gets_its_share_and_the_gap_of_the_whole_school()
    {
        // Weighted pupils 166 + 1.1 × 210 = 397; the junior stage has 231/397 of 2000 ㎡ and lacks 5.8 × 210 less that;
        // over its share that is 5.8 × 397 ÷ 1.1 − 2000 of the whole school.
        AssertIndicator("B", "junior", "L4", 2000 * 231 / 397.0, 210, 2200 / 397.0, 5.8, 4.93, "near", 1218 - 2000 * 231 / 397.0);
        Assert.Equal(5.8 * 397 / 1.1 - 2000, (double)Indicator("B", "junior", "L4")["gapOfSchool"]!, 9);
    }

    /// <summary>exchange.md §4: the gap of a missing figure is null. B lacks its junior multimedia rooms with the whole school's.</summary>
    [Fact]
    public void The_gap_of_the_whole_school_is_null_when_a_figure_is_missing_and_stands_only_with_several_stages()
    {
        using var other = new TinyFolder();
        other.Write("schools.csv", TinyFolder.SchoolHeader + ",multimedia_rooms,equipment_value_yuan", "1,B,乙学校,nine_year,,9000000");
        other.Write("stages.csv", TinyFolder.StageHeader, "1,B,primary,100", "1,B,junior,100");
        var indicators = JsonNode.Parse(Run.Of("evaluate", other.Input, "--json", "-").Output)!["districts"]![0]!["schools"]![0]!["indicators"]!.AsArray();

        var fields = indicators.ToDictionary(one => $"{one!["id"]}", one => one!.AsObject().SingleOrDefault(field => field.Key == "gapOfSchool"));
        Assert.Equal("L4 L5 L6 L7", string.Join(' ', fields.Where(field => field.Value.Key is not null).Select(field => field.Key)));
        Assert.Null(fields["L7"].Value);
        Assert.Equal(0, (double)fields["L6"].Value!);
    }

    [Fact]
    public void A_blank_is_missing_and_its_value_and_gap_are_null()
    {
        var missing = Indicator("B", "junior", "L1");

        Assert.Equal("missing", $"{missing["status"]}");
        Assert.Null(missing["numerator"]);
        Assert.Equal(210, (int)missing["denominator"]!);
        Assert.Null(missing["value"]);
        Assert.Null(missing["gap"]);
        Assert.False((bool)missing["borderline"]!);
        Assert.Equal("pending", $"{Spread("junior", "L1")["status"]}");
        Assert.Equal(0, (int)Spread("junior", "L1")["schools"]!);
        Assert.Null(Spread("junior", "L1")["coefficient"]);
    }

    [Fact]
    public void A_coefficient_is_weighted_by_pupils()
    {
        // L7 at primary: A 20 rooms of 900; B 9 rooms × 166/397 of 166 pupils, so 900/397 a hundred.
        double a = 2000 / 900.0, b = 900 / 397.0, mean = (900 * a + 166 * b) / 1066;
        var deviation = Math.Sqrt((900 * (a - mean) * (a - mean) + 166 * (b - mean) * (b - mean)) / 1066);
        var spread = Spread("primary", "L7");

        Assert.Equal(2, (int)spread["schools"]!);
        Assert.Equal(mean, (double)spread["mean"]!, 12);
        Assert.Equal(deviation, (double)spread["standardDeviation"]!, 12);
        Assert.Equal(deviation / mean, (double)spread["coefficient"]!, 12);
        Assert.Equal(0.5, (double)spread["limit"]!);
        Assert.Equal("met", $"{spread["status"]}");
        Assert.Equal(0, (double)Spread("junior", "L7")["coefficient"]!);
        Assert.Equal(14, District["spreads"]!.AsArray().Count);
    }

    [Fact]
    public void Items_and_vetoes_stand_in_the_order_of_the_standard()
    {
        Assert.Equal("P1 P2 G1 G2 G3 G4 G5 G6 G7 G8 G9 G10 G11 G12 G13 G14 G15 Q1 Q2 Q3 Q4 Q5 Q6 Q7 Q8 Q9 S1", Ids(District["items"]));
        Assert.Equal("met", $"{District["items"]![0]!["status"]}");
        Assert.Equal(10, (int)District["items"]![0]!["value"]!);
        Assert.Equal("unknown", $"{District["items"]![1]!["status"]}");
        Assert.Null(District["items"]![1]!["value"]);
        Assert.Equal(["clear", "raised", "unchecked", "unchecked", "unchecked", "unchecked"], District["vetoes"]!.AsArray().Select(veto => $"{veto!["status"]}"));
        Assert.Equal("fail", $"{District["verdict"]}");
    }

    [Fact]
    public void A_setting_that_would_change_a_status_is_named_with_what_it_changes()
    {
        var own = District["alternatives"]!.AsArray().Single(one => $"{one!["setting"]} {one["value"]}" == "setting.teaching_points own")!;
        var changes = own["changes"]!.AsArray().Select(change => $"{change}").ToList();

        Assert.Contains("school A primary", changes);
        Assert.Contains("school C primary", changes);
        Assert.Equal("unit", $"{District["settings"]!["setting.teaching_points"]}");
        Assert.Equal(6000, (int)District["settings"]!["setting.G7_minimum"]!);
    }

    [Fact]
    public void What_the_reader_put_right_and_what_the_checks_found_are_both_findings()
    {
        var places = District["findings"]!.AsArray().Select(finding => $"{finding!["severity"]} {finding["at"]}").ToList();

        // Seven decimals of a longitude are rounded.
        Assert.Contains("info schools.csv:2:longitude", places);
        Assert.True(places.Count > 1);
    }

    [Fact]
    public void A_reading_is_named_and_relaxes()
    {
        foreach (var (option, reading) in new[] { ("--relax", "eligible"), ("--granted", "granted") })
        {
            var relaxed = JsonNode.Parse(Run.Of("evaluate", folder.Input, option, "--json", "-").Output)!;

            Assert.Equal(reading, $"{relaxed["reading"]}");
            Assert.True((bool)relaxed["relaxed"]!);
        }
    }

    private static void AssertFields(string expected, JsonNode found)
    {
        var wanted = expected.Split(' ');

        Assert.Equal(wanted, found.AsObject().Select(field => field.Key).Where(wanted.Contains));
    }

    private void AssertIndicator(
        string school, string stage, string id, double numerator, double denominator, double value, double threshold, double floor, string status, double gap)
    {
        var indicator = Indicator(school, stage, id);
        Assert.Equal(numerator, (double)indicator["numerator"]!, 9);
        Assert.Equal(denominator, (double)indicator["denominator"]!);
        Assert.Equal(value, (double)indicator["value"]!, 12);
        Assert.Equal(threshold, (double)indicator["threshold"]!);
        Assert.Equal(floor, (double)indicator["floor"]!);
        Assert.Equal(status, $"{indicator["status"]}");
        Assert.Equal(gap, (double)indicator["gap"]!, 9);
    }

    private JsonNode Row(string code, string stage) =>
        District["schools"]!.AsArray().Single(row => $"{row!["code"]}" == code && $"{row["stage"]}" == stage)!;

    private JsonNode Indicator(string code, string stage, string id) =>
        Row(code, stage)["indicators"]!.AsArray().Single(one => $"{one!["id"]}" == id)!;

    private JsonNode Spread(string stage, string id) =>
        District["spreads"]!.AsArray().Single(one => $"{one!["stage"]}" == stage && $"{one["indicator"]}" == id)!;

    private static string Ids(JsonNode? array) => string.Join(' ', array!.AsArray().Select(one => $"{one!["id"]}"));
}
