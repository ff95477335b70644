using System.Text;
using Junheng.Rules.Common;

namespace Junheng.Office.Tests.Csv;

/// <summary>Each thing that the exchange format §1 and §2 refuse, by the very cell.</summary>
public sealed class CsvRefusalTests : IDisposable
{
    private const string Stages = "district_code,school_code,stage,students,classes,in_zone_students\n";
    private const string Schools = "district_code,school_code,name,kind,area,ownership,boarding,teaching_area_m2,longitude\n";

    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("1,A,primary,九百,,", "stages.csv:2:students cell_not_a_number")]
    [InlineData("1,A,primary,1e3,,", "stages.csv:2:students cell_not_a_number")]
    [InlineData("1,A,primary,.5,,", "stages.csv:2:students cell_not_a_number")]
    [InlineData("1,A,primary,9 00,,", "stages.csv:2:students cell_not_a_number")]
    [InlineData("1,A,primary,９００,,", "stages.csv:2:students cell_full_width")]
    [InlineData("1,A,primary,90０,,", "stages.csv:2:students cell_full_width")]
    [InlineData("1,A,primary,\"1,200\",,", "stages.csv:2:students cell_thousands")]
    [InlineData("1,A,primary,1，200,,", "stages.csv:2:students cell_thousands")]
    [InlineData("1,A,primary,900.5,,", "stages.csv:2:students cell_fraction")]
    [InlineData("1,A,primary,900.00000001,,", "stages.csv:2:students cell_fraction")]
    [InlineData("1,A,primary,900,-1,", "stages.csv:2:classes cell_negative")]
    [InlineData("1,A,primary,900,1234567890123,", "stages.csv:2:classes cell_digits")]
    [InlineData("1,A,小学,900,,", "stages.csv:2:stage cell_word")]
    [InlineData("1,A,Primary,900,,", "stages.csv:2:stage cell_word")]
    [InlineData("1,A,,900,,", "stages.csv:2:stage cell_blank")]
    [InlineData(" ,A,primary,900,,", "stages.csv:2:district_code cell_blank")]
    [InlineData("1,\"\",primary,900,,", "stages.csv:2:school_code cell_blank")]
    [InlineData("1,A,primary,900,,,", "stages.csv:2 record_long")]
    [InlineData("1,A,primary,900,", "stages.csv:2 record_short")]
    [InlineData("1", "stages.csv:2 record_short")]
    [InlineData("1,A,pri\"mary,900,,", "stages.csv:2:stage quote_stray")]
    [InlineData("1,A,primary,9\"00,,", "stages.csv:2:students quote_stray")]
    [InlineData("1,A,primary,\"900\" ,,", "stages.csv:2:students quote_stray")]
    [InlineData("1,A,primary,900,\"1,", "stages.csv:2:classes quote_unclosed")]
    [InlineData("1,Z,primary,900,,", "stages.csv:2:school_code row_without_school")]
    [InlineData("2,A,primary,900,,", "stages.csv:2:district_code district_unknown")]
    [InlineData("1,3.70812E+09,primary,900,,", "stages.csv:2:school_code code_scientific")]
    [InlineData("370812.0,A,primary,900,,", "stages.csv:2:district_code code_decimal")]
    [InlineData("1,Ａ,primary,900,,", "stages.csv:2:school_code code_full_width")]
    [InlineData("1,A\u200BB,primary,900,,", "stages.csv:2:school_code code_unseen")]
    [InlineData("1,A,primary,9\u00A000,,", "stages.csv:2:students cell_unseen")]
    [InlineData("1,A,primary,9\u001B00,,", "stages.csv:2:students cell_unseen")]
    [InlineData("1,A,pri\u200Bmary,900,,", "stages.csv:2:stage cell_unseen")]
    [InlineData("1,A,junior,900,,", "stages.csv:2:stage stage_not_of_kind")]
    [InlineData("1,A,primary,900,,\n1,A,primary,901,,", "stages.csv:3:school_code double_row")]
    public void A_faulty_stage_row_is_refused_by_its_cell(string row, string refusal)
    {
        folder.Write("stages.csv", Stages + row + "\n");

        Assert.Equal([refusal], TestFolder.Lines(folder.Read()));
    }

    [Theory]
    [InlineData("1,A,甲,kindergarden,,,,,", "schools.csv:2:kind cell_word")]
    [InlineData("1,A,甲,,,,,,", "schools.csv:2:kind cell_blank")]
    [InlineData("1,A,甲,primary,county,,,,", "schools.csv:2:area cell_word")]
    [InlineData("1,A,甲,primary,,state,,,", "schools.csv:2:ownership cell_word")]
    [InlineData("1,A,甲,primary,,,True,,", "schools.csv:2:boarding cell_yes_no")]
    [InlineData("1,A,甲,primary,,,是,,", "schools.csv:2:boarding cell_yes_no")]
    [InlineData("1,A,甲,primary,,,,0.1234567,", "schools.csv:2:teaching_area_m2 cell_decimals")]
    [InlineData("1,A,甲,primary,,,,1234567890123.5,", "schools.csv:2:teaching_area_m2 cell_digits")]
    [InlineData("1,A,甲,primary,,,,-0.5,", "schools.csv:2:teaching_area_m2 cell_negative")]
    [InlineData("1,A,甲,primary,,,,,180.5", "schools.csv:2:longitude cell_above")]
    [InlineData("1,A,甲,primary,,,,,-180.000001", "schools.csv:2:longitude cell_below")]
    [InlineData("1,A,甲,primary,,,,,\n1,A,乙,primary,,,,,", "schools.csv:3:school_code double_row")]
    public void A_faulty_school_row_is_refused_by_its_cell(string row, string refusal)
    {
        folder.Write("schools.csv", Schools + row + "\n");

        Assert.Equal([refusal], TestFolder.Lines(folder.Read()));
    }

    [Theory]
    [InlineData("1,G13.primary_in_zone_share,1.000001", "district.csv:2:value cell_share")]
    [InlineData("1,G13.primary_in_zone_share,95%", "district.csv:2:value cell_percent")]
    [InlineData("1,Q9.数学.level,5", "district.csv:2:value cell_above")]
    [InlineData("1,Q9.数学.level,0", "district.csv:2:value cell_below")]
    [InlineData("1,Q9.数学.level,2.5", "district.csv:2:value cell_fraction")]
    [InlineData("1,V1,none", "district.csv:2:value cell_word")]
    [InlineData("1,G1.layout_confirmed,yes", "district.csv:2:value cell_yes_no")]
    [InlineData("1,setting.teaching_points,both", "district.csv:2:value cell_word")]
    [InlineData("1,,2024", "district.csv:2:key cell_blank")]
    [InlineData(",year,2024", "district.csv:2:district_code cell_blank")]
    [InlineData("1,year,2024\n1,V1,clear\n1,year,2024", "district.csv:4:key double_row")]
    [InlineData("1,year,2024\n1,V1,clear\n1,year,2024\n1,V1,clear", "district.csv:4:key double_block")]
    [InlineData("3.7E+05,year,2024\n3.7E+05,V1,clear", "district.csv:2:district_code code_scientific")]
    [InlineData("1,year,2024\n填表人：张三,,", "district.csv:3:district_code record_note")]
    public void A_faulty_district_row_is_refused_by_its_cell(string row, string refusal)
    {
        folder.Write("district.csv", "district_code,key,value\n" + row + "\n");

        Assert.Equal([refusal], TestFolder.Lines(folder.Read()));
    }

    [Theory]
    [InlineData("classes.csv", "district_code,school_code,stage,grade,class_name,students\n1,A,primary,1,1,40\n1,A,primary,1,1,40\n", "classes.csv:3:school_code double_row")]
    [InlineData("classes.csv", "district_code,school_code,stage,grade,class_name,students\n1,B,primary,1,1,40\n", "classes.csv:2:school_code row_without_school")]
    [InlineData("classes.csv", "district_code,school_code,stage,grade,class_name,students\n1,A,junior,1,1,40\n", "classes.csv:2:stage stage_not_of_kind")]
    [InlineData("rooms.csv", "district_code,school_code,subject,name,area_m2\n1,A,dance,一,40\n", "rooms.csv:2:subject cell_word")]
    [InlineData("rooms.csv", "district_code,school_code,subject,name,area_m2\n1,A,music,一,40\n1,A,art,一,40\n1,A,music,一,50\n", "rooms.csv:4:school_code double_row")]
    [InlineData("rooms.csv", "district_code,school_code,subject,name,area_m2\n1,C,music,一,40\n", "rooms.csv:2:school_code row_without_school")]
    [InlineData("confirmations.csv", "district_code,school_code,item,value,grade,date,basis\n1,A,Q4,true,,,\n", "confirmations.csv:2:item cell_word")]
    [InlineData("confirmations.csv", "district_code,school_code,item,value,grade,date,basis\n1,A,Q6,true,,,\n1,A,Q6,false,,,\n", "confirmations.csv:3:school_code double_row")]
    public void A_faulty_list_row_is_refused_by_its_cell(string file, string text, string refusal)
    {
        folder.Write(file, text);

        Assert.Equal([refusal], TestFolder.Lines(folder.Read()));
    }

    [Theory]
    [InlineData("district_code,school_code,name\n1,A,甲\n", "schools.csv:1:kind column_absent")]
    [InlineData("district_code,school_code,name,kind,kind\n1,A,甲,primary,primary\n", "schools.csv:1:kind column_twice")]
    [InlineData("district_code,school_code,name,kind,x,x\n1,A,甲,primary,,\n", "schools.csv:1:x column_twice")]
    [InlineData("\n1,A,甲,primary\n", "schools.csv:1 header_absent")]
    [InlineData("", "schools.csv:1 header_absent")]
    [InlineData("district_code;school_code;name;kind\n1;A;甲;primary\n", "schools.csv:1 header_separator")]
    [InlineData("district_code\tschool_code\tname\tkind\n1\tA\t甲\tprimary\n", "schools.csv:1 header_separator")]
    [InlineData("district_code,school_code,na\"me,name,kind\n", "schools.csv:1:na\"me quote_stray")]
    [InlineData("district_code,school_code,name,kind,\"x\n1,A,甲,primary,\n", "schools.csv:1 quote_unclosed")]
    public void A_faulty_header_is_refused(string text, string refusal)
    {
        folder.Write("schools.csv", text);

        Assert.Equal([refusal], TestFolder.Lines(folder.Read()));
    }

    [Theory]
    [InlineData("合计,,,900,20,", "district_code record_total")]
    [InlineData("1,合计,,900,20,", "school_code record_total")]
    [InlineData("1,合计,primary,900,20,", "school_code record_total")]
    [InlineData("\"合　计\",,,900,20,", "district_code record_total")]
    [InlineData("小学小计,,,900,20,", "district_code record_total")]
    [InlineData("填表人：张三,,,审核人：李四,,", "district_code record_note")]
    [InlineData(",,填表人张三,,,", "stage record_note")]
    [InlineData("单位公章,,,,,", "district_code record_note")]
    [InlineData("注：本表由各校填报", "district_code record_note")]
    [InlineData("说明 1. 截至9月1日,,,,,", "district_code record_note")]
    [InlineData("以上数据截至9月1日,,,,,", "district_code record_note")]
    public void A_line_of_totals_or_notes_is_refused_once_and_as_such(string line, string refusal)
    {
        folder.Write("stages.csv", Stages + $"1,A,primary,900,20,\n{line}\n{line}");

        Assert.Equal([$"stages.csv:3:{refusal}", $"stages.csv:4:{refusal}"], TestFolder.Lines(folder.Read()));
    }

    [Theory]
    [InlineData("1,A,甲,,,,,,", "schools.csv:2:kind cell_blank")]
    [InlineData("1,,合计小学,primary,,,,,", "schools.csv:2:school_code cell_blank")]
    public void A_row_with_a_fault_is_no_line_of_notes(string row, string refusal)
    {
        folder.Write("schools.csv", Schools + row + "\n");

        Assert.Equal([refusal], TestFolder.Lines(folder.Read()));
    }

    [Fact]
    public void A_missing_file_is_refused_by_its_name()
    {
        folder.Remove("schools.csv").Remove("stages.csv");

        Assert.Equal(["schools.csv file_absent", "stages.csv file_absent"], TestFolder.Lines(folder.Read()));
    }

    [Fact]
    public void A_file_in_another_encoding_is_refused_by_the_line_of_its_first_wrong_byte()
    {
        // 甲 is BC D7 in GBK
        folder.Write("schools.csv", [.. "district_code,school_code,name,kind\n1,A,a,primary\n1,B,"u8, 0xBC, 0xD7, .. ",primary\nx,y\n"u8]);

        Assert.Equal(["schools.csv:3 file_not_utf8"], TestFolder.Lines(folder.Read()));
        Assert.Contains("GBK", Phrases.Zh(folder.Read().Refusals[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_in_another_encoding_is_told_apart_from_missing_columns()
    {
        folder.Write("schools.csv", [0xC7, 0xF8, 0xCF, 0xD8, .. ",a\n1,2\n"u8]);

        Assert.Equal(["schools.csv:1 file_not_utf8"], TestFolder.Lines(folder.Read()));
    }

    [Fact]
    public void The_name_of_a_column_that_is_not_read_must_be_in_the_encoding_too()
    {
        folder.Write("schools.csv", [.. "district_code,school_code,name,kind,"u8, 0xB1, 0xB8, 0xD7, 0xA2, .. "\n1,A,a,primary,\n"u8]);

        Assert.Equal(["schools.csv:1 file_not_utf8"], TestFolder.Lines(folder.Read()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Unicode_text_of_two_bytes_a_character_is_refused_as_such(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: true);
        folder.Write("schools.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes("district_code,school_code,name,kind\n1,A,甲,primary\n")]);

        Assert.Equal(["schools.csv file_utf16"], TestFolder.Lines(folder.Read()));
    }

    [Fact]
    public void Ten_megabytes_of_junk_get_one_sentence()
    {
        var junk = new byte[10 << 20];
        new Random(1).NextBytes(junk);
        folder.Write("schools.csv", junk);
        folder.Write("stages.csv", [.. "district_code,school_code,stage,students\n"u8, .. junk]);

        Assert.Equal(["schools.csv file_binary", "stages.csv file_binary"], TestFolder.Lines(folder.Read()));
    }

    [Fact]
    public void A_file_of_little_but_line_ends_is_refused_before_it_claims_memory()
    {
        folder.Write("stages.csv", Stages + new string('\n', 20_000));

        Assert.Equal(["stages.csv file_hollow"], TestFolder.Lines(folder.Read()));
    }

    [Fact]
    public void Every_fault_is_listed_file_by_file_in_the_order_of_the_lines()
    {
        folder.Write("schools.csv", Schools + "1,A,甲,primary,,,,x,\n1,B,乙,nobody,,,,,\n1,A,丙,primary,,,,,\n");
        folder.Write("stages.csv", Stages + "1,Z,primary,1,,\n1,A,primary,x,,\n1,B,junior,2,,\n1,A,senior,-1,,\n1,,primary,3,,\n");

        // B's kind could not be read, and the row without a code names no school: what depends on them is not refused as well.
        Assert.Equal(
            ["schools.csv:2:teaching_area_m2 cell_not_a_number", "schools.csv:3:kind cell_word", "schools.csv:4:school_code double_row",
                "stages.csv:2:school_code row_without_school", "stages.csv:3:students cell_not_a_number",
                "stages.csv:5:students cell_negative", "stages.csv:5:stage stage_not_of_kind", "stages.csv:6:school_code cell_blank"],
            TestFolder.Lines(folder.Read()));
    }

    [Fact]
    public void Rows_of_a_school_whose_own_row_is_short_are_not_called_orphans()
    {
        folder.Write("schools.csv", Schools + "1,A,甲,primary\n");

        Assert.Equal(["schools.csv:2 record_short"], TestFolder.Lines(folder.Read()));
    }

    [Fact]
    public void A_hundred_refusals_a_file_are_listed_and_the_rest_counted()
    {
        folder.Write("stages.csv", Stages + string.Concat(Enumerable.Range(0, 90).Select(i => $"1,Z{i},primary,1,,\n"))
            + string.Concat(Enumerable.Range(0, 60).Select(i => $"1,A,primary,x{i},,\n")));

        var lines = TestFolder.Lines(folder.Read(block: 100));

        // 90 orphans and 60 texts, and 59 rows with the key of an earlier one
        Assert.Equal(101, lines.Count);
        Assert.Equal("stages.csv:2:school_code row_without_school", lines[0]);
        Assert.Equal("stages.csv more_refusals", lines[100]);
        Assert.Equal("109", folder.Read(block: 100).Refusals[100].Args[0]);
    }

    [Fact]
    public void Long_texts_are_shown_shortened()
    {
        folder.Write("stages.csv", Stages + "1,A,primary," + new string('x', 10_000) + ",,\n");

        Assert.Equal(new string('x', 40) + "…", folder.Read().Refusals[0].Args[1]);
    }

    [Fact]
    public void Two_files_that_differ_in_case_only_are_refused()
    {
        folder.Write("Schools.csv", "");

        Assert.Equal(["schools.csv file_twice"], TestFolder.Lines(folder.Read()));
    }
}
