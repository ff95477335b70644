using System.Globalization;
using System.Text.Json.Nodes;
using Junheng.Tests.Shared;

namespace Junheng.Cli.Tests.Oracle;

/// <summary>The oracle against answers that were published or worked out elsewhere.</summary>
public sealed class OracleTests : IDisposable
{
    private static readonly Dictionary<string, string> NoSettings = [];

    private static readonly string[] Stages = ["primary", "junior", "senior"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("junheng-oracle");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_synthetic_district_comes_out_as_worked_in_exact_fractions()
    {
        var data = SharedData.Find("domain/data");
        var inputs = Table(Path.Combine(data, "synthetic_case_inputs.csv"));
        Write("schools.csv", "district_code,school_code,name,kind,teaching_area_m2,indoor_sports_area_m2,outdoor_sports_area_m2,equipment_value_yuan,multimedia_rooms",
            inputs.Select(row => string.Join(',', "370812", row["school"], row["school"], Kind(row["type"]), row["teaching_area_total"],
                row["indoor_sports_area"], row["sports_field_area"],
                (decimal.Parse(row["equipment_wan_yuan"], CultureInfo.InvariantCulture) * 10000).ToString(CultureInfo.InvariantCulture),
                row["multimedia_rooms"])));
        Write("stages.csv", "district_code,school_code,stage,students,teachers_above_required,backbone_teachers,pe_teachers,arts_teachers",
            from row in inputs
            from stage in Stages
            where row["pupils_" + stage] != "0"
            let teachers = stage == "senior" ? "0,0,0,0" : $"{row["hi_edu_" + stage]},{row["backbone_" + stage]},{row["pe_art_" + stage]},0"
            select $"370812,{row["school"]},{stage},{row["pupils_" + stage]},{teachers}");

        var district = Evaluate();

        foreach (var expected in Table(Path.Combine(data, "synthetic_case_expected_schools.csv")))
        {
            var row = Find(district["schools"], ("code", expected["school"]), ("stage", Stage(expected)));
            foreach (var id in OracleIndicators.Ids) Same(expected[id], Find(row["indicators"], ("id", id))["value"]);
            Assert.Equal(expected["n_met"], $"{row["met"]}");
            Assert.Equal(expected["school_result"] == "达标" ? "pass" : "fail", $"{row["verdict"]}");
        }

        foreach (var expected in Table(Path.Combine(data, "synthetic_case_expected_county.csv")))
            foreach (var id in OracleIndicators.Ids)
            {
                var spread = Find(district["spreads"], ("stage", Stage(expected)), ("indicator", id));
                Same(expected[id + "_mean"], spread["mean"]);
                Same(expected[id + "_cv"], spread["coefficient"]);
                Assert.Equal(expected[id + "_cv_ok"] == "Y" ? "met" : "exceeded", $"{spread["status"]}");
            }
    }

    [Fact]
    public void The_ministrys_example_of_five_schools_gives_its_published_coefficient()
    {
        var schools = Table(Path.Combine(SharedData.Find("data/cv_moe"), "moe_books_example.csv"));
        Write("schools.csv", "district_code,school_code,name,kind,equipment_value_yuan", schools.Select(row => $"1,{row["学校"]},甲,primary,{row["图书册数"]}"));
        Write("stages.csv", "district_code,school_code,stage,students", schools.Select(row => $"1,{row["学校"]},primary,{row["在校生数"]}"));

        var spread = Find(Evaluate()["spreads"], ("indicator", "L6"));

        // SOURCE.md beside the data: mean 6.334437086, S 3.263860705, CV 0.5152566298844764 (published 6.33, 3.26, 0.52)
        Assert.Equal(5, (int)spread["schools"]!);
        Same("6.334437086", spread["mean"]);
        Same("3.263860705", spread["standardDeviation"]);
        Assert.Equal(0.5152566298844764, (double)spread["coefficient"]!, 15);
        Assert.Equal("exceeded", $"{spread["status"]}");
    }

    [Fact]
    public void The_published_split_of_a_nine_year_school_comes_out()
    {
        var fields = Table(SharedData.Find("domain/data/split_worked_example_nine_year.csv")).ToDictionary(row => row["field"], row => row["value"]);
        Write("schools.csv", "district_code,school_code,name,kind,equipment_value_yuan", [$"1,A,甲,nine_year,{fields["total_books"]}"]);
        Write("stages.csv", "district_code,school_code,stage,students",
            [$"1,A,primary,{fields["primary_students"]}", $"1,A,junior,{fields["junior_students"]}"]);

        var rows = Evaluate()["schools"];
        var primary = Find(Find(rows, ("stage", "primary"))["indicators"], ("id", "L6"));
        var junior = Find(Find(rows, ("stage", "junior"))["indicators"], ("id", "L6"));

        // The notes of the file: 58.503778 a primary pupil; shares 9711.627 and 13514.373 of 23226
        Assert.Equal(58.503778, (double)primary["value"]!, 6);
        Assert.Equal(9711.627, (double)primary["numerator"]!, 3);
        Assert.Equal(13514.373, (double)junior["numerator"]!, 3);
        // 2000 × 166 − 9711.627 lacks the stage; over its share 166/397 that is 2000 × 397 − 23226 of the whole school
        Assert.Equal(770774, (double)primary["gapOfSchool"]!, 6);
    }

    [Fact]
    public void A_point_joins_its_nine_year_parent_before_the_split()
    {
        Write("schools.csv", "district_code,school_code,name,kind,parent_school_code,counted_as_school,equipment_value_yuan",
            ["1,A,甲,nine_year,,,420000", "1,B,乙,teaching_point,A,false,100000"]);
        Write("stages.csv", "district_code,school_code,stage,students", ["1,A,primary,100", "1,A,junior,100", "1,B,primary,60"]);

        var rows = Evaluate()["schools"];
        var primary = Find(rows, ("code", "A"), ("stage", "primary"));
        var junior = Find(rows, ("code", "A"), ("stage", "junior"));
        var point = Find(rows, ("code", "B"));

        // By hand: 520000 over 160 + 1.1 × 100 = 270 weighted pupils
        Assert.Equal(160, (double)primary["students"]!);
        Assert.Equal(520000d / 270, (double)Find(primary["indicators"], ("id", "L6"))["value"]!, 9);
        Assert.Equal(1.1 * 520000 / 270, (double)Find(junior["indicators"], ("id", "L6"))["value"]!, 9);
        Assert.Equal("merged", $"{point["scopeReason"]}");
        Assert.Equal("A", $"{point["mergedInto"]}");
    }

    private JsonNode Evaluate() => Oracle.Evaluate(folder.FullName, OracleReading.Strict, NoSettings)["districts"]![0]!;

    private void Write(string file, string header, IEnumerable<string> lines) =>
        File.WriteAllLines(Path.Combine(folder.FullName, file), [header, .. lines]);

    private static List<Dictionary<string, string>> Table(string path)
    {
        var lines = File.ReadAllLines(path);
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static string Kind(string type) => type switch
    {
        "小学" => "primary",
        "初中" => "junior",
        "九年一贯制" => "nine_year",
        _ => "complete_secondary",
    };

    private static string Stage(Dictionary<string, string> row) => row["stage"] == "小学" ? "primary" : "junior";

    private static JsonNode Find(JsonNode? array, params (string Name, string Text)[] wanted) =>
        array!.AsArray().Single(one => wanted.All(want => $"{one![want.Name]}" == want.Text))!;

    /// <summary>The outside files print nine places.</summary>
    private static void Same(string expected, JsonNode? actual) =>
        Assert.Equal(double.Parse(expected, CultureInfo.InvariantCulture), (double)actual!, tolerance: 0.51e-9);
}
