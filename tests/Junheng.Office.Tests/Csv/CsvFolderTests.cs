using Junheng.Office.Csv;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Office.Tests.Csv;

public sealed class CsvFolderTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Figures_are_exact_millionths_choices_their_position_and_blanks_missing()
    {
        folder.Write("schools.csv", """
            district_code,school_code,name,kind,area,boarding,built_year,longitude,teaching_area_m2,equipment_value_yuan
            1,A,甲小学,complete_secondary,rural,true,1987,-116.123456,4500.25,123456789012.000001
            1,B,乙小学,primary,,false,,,0.5,

            """);

        var schools = folder.Write("stages.csv", "district_code,school_code,stage,students\n").Tables().Schools;

        Assert.Equal([4, 0], schools.Numbers("kind")!);
        Assert.Equal([2, FixedPoint.Missing], schools.Numbers("area")!);
        Assert.Equal([1, 0], schools.Numbers("boarding")!);
        Assert.Equal([1_987_000_000, FixedPoint.Missing], schools.Numbers("built_year")!);
        Assert.Equal([-116_123_456, FixedPoint.Missing], schools.Numbers("longitude")!);
        Assert.Equal([4_500_250_000, 500_000], schools.Numbers("teaching_area_m2")!);
        Assert.Equal([123_456_789_012_000_001, FixedPoint.Missing], schools.Numbers("equipment_value_yuan")!);
        Assert.Null(schools.Numbers("classrooms"));
    }

    [Fact]
    public void A_byte_order_mark_line_ends_of_windows_and_another_order_of_the_columns_change_nothing()
    {
        folder.Write("schools.csv", "\uFEFFkind,name,school_code,district_code\r\nprimary,甲小学,A,1\r\n");

        var schools = folder.Tables().Schools;

        Assert.Equal("甲小学", schools.Text("name", 0));
        Assert.Equal("1", schools.Text("district_code", 0));
        Assert.Equal(0, schools.Value("kind", 0));
    }

    [Fact]
    public void The_last_line_may_lack_its_end()
    {
        folder.Write("stages.csv", "district_code,school_code,stage,students\n1,A,primary,900");

        Assert.Equal(FixedPoint.Of(900), folder.Tables().Stages.Value("students", 0));
    }

    [Fact]
    public void Quoted_cells_hold_commas_quotes_and_line_ends_and_a_place_is_the_first_line_of_its_record()
    {
        folder.Write("schools.csv", """"
            district_code,school_code,name,kind
            1,A,"甲,""实验""
            小学",primary
            "1","B","","primary"

            """");

        var schools = folder.Tables().Schools;

        Assert.Equal("甲,\"实验\"\n小学", schools.Text("name", 0));
        Assert.Equal("schools.csv:2:name", schools.Places.At(0, "name").ToString());
        Assert.True(schools.Texts("name")!.IsBlank(1));
        Assert.Equal("schools.csv:4:kind", schools.Places.At(1, "kind").ToString());
    }

    [Fact]
    public void Texts_that_look_like_formulas_are_data()
    {
        folder.Write("schools.csv", "district_code,school_code,name,kind,town,group\n1,A,=1+1,primary,-乡,@组\n");

        var schools = folder.Tables().Schools;

        Assert.Equal(["=1+1", "-乡", "@组"], [schools.Text("name", 0), schools.Text("town", 0), schools.Text("group", 0)]);
    }

    [Fact]
    public void Blank_lines_are_passed_over_and_rows_of_blanks_are_reported()
    {
        folder.Write("stages.csv", "district_code,school_code,stage,students\n\n  \n,,,\n1,A,primary,900\n\r\n");

        var outcome = folder.Read();

        Assert.Equal(1, outcome.Value!.Given.Stages.Count);
        Assert.Equal("stages.csv:5:students", outcome.Value.Given.Stages.Places.At(0, "students").ToString());
        Assert.Equal(["stages.csv:4 record_blank"], TestFolder.Findings(outcome));
    }

    [Fact]
    public void Unknown_columns_keys_and_files_are_kept_out_and_reported_by_their_place()
    {
        folder.Write("schools.csv", "district_code,school_code,name,kind,备注,\n1,A,甲小学,primary,\"任意, 内容\",x\n");
        folder.Write("district.csv", "district_code,key,value\n1,year,2024\n1,G99.nothing,5\n2,G99.nothing,5\n");
        folder.Write("说明.txt", "无");

        var outcome = folder.Read();

        Assert.Equal(
            ["说明.txt file_ignored", "schools.csv:1:备注 column_unknown", "schools.csv:1 column_unnamed", "district.csv:3:key key_unknown"],
            TestFolder.Findings(outcome));
        Assert.Equal("不认识 G99.nothing，2 行没有读取。", Phrases.Zh(outcome.Findings[^1]));
        Assert.All(outcome.Findings, finding => Assert.Equal(Severity.Info, finding.Severity));
    }

    [Fact]
    public void Longitude_and_latitude_are_rounded_to_six_decimals_and_reported_once_a_column()
    {
        folder.Write("schools.csv", """
            district_code,school_code,name,kind,longitude,latitude
            1,A,甲小学,primary,116.1234565,35.5
            1,B,乙小学,primary,116.1234564999,35.50000000
            1,C,丙小学,primary,-0.0000005,-35.1234567

            """);

        var outcome = folder.Read();

        Assert.Equal([116_123_457, 116_123_456, -1], outcome.Value!.Given.Schools.Numbers("longitude")!);
        Assert.Equal([35_500_000, 35_500_000, -35_123_457], outcome.Value.Given.Schools.Numbers("latitude")!);
        Assert.Equal(["schools.csv:2:longitude cell_rounded", "schools.csv:4:latitude cell_rounded"], TestFolder.Findings(outcome));
        Assert.Equal("3", outcome.Findings[0].Args[0]);
    }

    [Fact]
    public void Spaces_around_a_cell_are_dropped_and_reported_once_a_column()
    {
        folder.Write("stages.csv", "district_code,school_code,stage ,students\n1, A ,primary, 900\n1,B,\" primary\",\t80 \n");
        folder.Write("schools.csv", "district_code,school_code,name,kind,area\n1,A,甲小学,primary,  \n1,B ,乙 小学,primary,rural\n");

        var outcome = folder.Read();

        Assert.Equal([FixedPoint.Of(900), FixedPoint.Of(80)], outcome.Value!.Given.Stages.Numbers("students")!);
        Assert.Equal("乙 小学", outcome.Value.Given.Schools.Text("name", 1));
        Assert.Equal(FixedPoint.Missing, outcome.Value.Given.Schools.Value("area", 0));
        Assert.Equal(
            ["schools.csv:3:school_code cell_spaces", "stages.csv:1:stage header_spaces",
                "stages.csv:2:school_code cell_spaces", "stages.csv:2:students cell_spaces", "stages.csv:3:stage cell_spaces"],
            TestFolder.Findings(outcome));
    }

    [Fact]
    public void A_whole_number_may_be_written_with_a_point_and_zeros()
    {
        folder.Write("stages.csv", "district_code,school_code,stage,students\n1,A,primary,900.0\n");

        Assert.Equal(FixedPoint.Of(900), folder.Tables().Stages.Value("students", 0));
    }

    [Fact]
    public void District_keys_become_columns_of_one_row_a_district_and_keep_their_lines()
    {
        folder.Write("district.csv", """
            value,key,district_code
            2024,year,1
            2024,year,2
            0.125,Q9.数学.share,2
            ,Q9.数学.level,2
            raised,V1,1
            merge_all,setting.teaching_points,2

            """);

        var districts = folder.Tables().Districts;

        Assert.Equal(["1", "2"], [districts.Text("district_code", 0), districts.Text("district_code", 1)]);
        Assert.Equal([FixedPoint.Of(2024), FixedPoint.Of(2024)], districts.Numbers("year")!);
        Assert.Equal([FixedPoint.Missing, 125_000], districts.Numbers("Q9.数学.share")!);
        Assert.Equal(FixedPoint.Missing, districts.Value("Q9.数学.level", 1));
        Assert.Equal([1, FixedPoint.Missing], districts.Numbers("V1")!);
        Assert.Equal(2, districts.Value("setting.teaching_points", 1));
        Assert.Equal("district.csv:4:value", districts.Places.At(1, "Q9.数学.share").ToString());
        Assert.Equal("district.csv", districts.Places.At(0, "Q9.数学.share").ToString());
    }

    [Fact]
    public void Lists_find_their_schools_and_stages_of_many_districts_in_any_order()
    {
        folder.Write("schools.csv", "district_code,school_code,name,kind\n2,B,,nine_year\n1,B,,primary\n2,A,,junior\n1,A,,primary\n");
        folder.Write("stages.csv", "district_code,school_code,stage,students\n1,A,primary,1\n2,B,junior,2\n2,A,junior,3\n2,B,primary,4\n");
        folder.Write("classes.csv", "district_code,school_code,stage,grade,class_name,students\n2,B,junior,7,1,40\n1,A,primary,1,1,30\n2,B,junior,7,2,41\n");
        folder.Write("rooms.csv", "district_code,school_code,subject,name,area_m2\n2,A,music,一,96\n2,A,art,一,90.5\n");
        folder.Write("confirmations.csv", "district_code,school_code,item,value,grade,date,basis\n1,A,Q6,true,优秀,2024-09-30,文件\n");

        var districts = folder.Read().Value!.Districts;

        Assert.Equal(["1", "2"], districts.Select(district => district.Code));
        Assert.Equal(["A", "B"], Enumerable.Range(0, 2).Select(districts[1].SchoolCode));
        Assert.Equal([0, 2], districts[1].ClassRows(1, Stage.Junior).ToArray());
        Assert.Equal([0, 1], districts[1].RoomRows(0).ToArray());
        Assert.Equal([0], districts[0].ConfirmationRows(0).ToArray());
        Assert.Equal(FixedPoint.Of(4), districts[1].StageValue("students", 1, Stage.Primary));
        Assert.Equal(-1, districts[0].StageRow(1, Stage.Primary));
    }

    [Fact]
    public void A_measure_added_to_the_catalogue_is_read_like_the_others()
    {
        var more = Catalogue.Standard
            .With(new Measure("swimming_pools", "游泳池", "pools", Level.School, MeasureType.Whole))
            .With(new Measure("G99.note", "备注", "note", Level.District, MeasureType.Text));
        folder.Write("schools.csv", "district_code,school_code,swimming_pools,name,kind\n1,A,3,甲小学,primary\n");
        folder.Write("district.csv", "district_code,key,value\n1,G99.note,照此办理\n");

        var outcome = CsvFolder.Read(folder.Path, more, TestContext.Current.CancellationToken);

        Assert.Empty(outcome.Findings);
        Assert.Equal(FixedPoint.Of(3), outcome.Value!.Given.Schools.Value("swimming_pools", 0));
        Assert.Equal("照此办理", outcome.Value.Given.Districts.Text("G99.note", 0));
    }

    [Fact]
    public void Cancelling_stops_the_reading() =>
        Assert.ThrowsAny<OperationCanceledException>(() => CsvFolder.Read(folder.Path, Catalogue.Standard, new CancellationToken(canceled: true)));
}
