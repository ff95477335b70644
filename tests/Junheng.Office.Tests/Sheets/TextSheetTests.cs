using System.Text;
using Junheng.Office.Sheets;

namespace Junheng.Office.Tests.Sheets;

public sealed class TextSheetTests
{
    [Fact]
    public void Quoted_cells_keep_commas_line_ends_and_quotes()
    {
        var sheet = Read("账号,姓名\r\na1,\"王, \"\"小\"\"\r\n明\"\r\n");
        Assert.Equal(2, sheet.RowCount);
        Assert.Equal("姓名", sheet[0, 1].Text);
        Assert.Equal("王, \"小\"\r\n明", sheet[1, 1].Text);
    }

    [Fact]
    public void Rows_keep_their_numbers_when_some_are_blank_and_the_last_has_no_line_end()
    {
        var sheet = Read("a,b\n\n,\nc,d");
        Assert.Equal(4, sheet.RowCount);
        Assert.True(sheet.IsBlank(1));
        Assert.True(sheet.IsBlank(2));
        Assert.Equal("d", sheet[3, 1].Text);
    }

    [Fact]
    public void What_was_copied_out_of_a_spreadsheet_is_separated_by_tabs() => Assert.Equal("b", Read("a\tb\n")[0, 1].Text);

    [Fact]
    public void A_mark_in_front_is_no_part_of_the_first_cell() => Assert.Equal("账号", TextSheet.Read([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("账号")], "x")[0, 0].Text);

    [Fact]
    public void The_encoding_of_Chinese_spreadsheet_programs_is_read()
    {
        // 账号 in GB18030: D5 CB BA C5, by the standard's table.
        Assert.Equal("账号", TextSheet.Read([0xD5, 0xCB, 0xBA, 0xC5, (byte)'\n'], "x")[0, 0].Text);
    }

    [Fact]
    public void An_empty_file_has_no_rows() => Assert.Equal(0, Read("").RowCount);

    private static SheetGrid Read(string text) => TextSheet.Read(Encoding.UTF8.GetBytes(text), "表.csv");
}
