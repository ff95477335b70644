using Junheng.Office.Sheets;

namespace Junheng.Office.Tests.Sheets;

public class XlsxDetailTests
{
    [Fact]
    public void Rows_and_cells_without_a_reference_follow_each_other()
    {
        var sheet = Read("<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r='4'><c r='C4'><v>3</v></c><c><v>4</v></c></row></sheetData>");

        Assert.Equal(("1", "2", "3", "4"), (sheet[0, 0].Text, sheet[0, 1].Text, sheet[3, 2].Text, sheet[3, 3].Text));
        Assert.Equal(4, sheet.RowCount);
    }

    [Fact]
    public void A_shared_text_joins_its_runs_and_leaves_the_reading_guide_out()
    {
        var sheet = Read(
            "<sheetData><row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c></row></sheetData>",
            "<si><r><t xml:space='preserve'> 在校</t></r><r><rPr><b/></rPr><t>生数</t></r><rPh sb='0' eb='1'><t>xx</t></rPh></si>"
            + "<si><t>甲_x000A_乙_x005F_x000D_</t></si><si/>");

        Assert.Equal("在校生数", sheet[0, 0].Text);
        Assert.Equal("甲\n乙_x000D_", sheet[0, 1].Text);
        Assert.True(sheet[0, 2].IsBlank);
    }

    // Some programs write the place of the result and leave it empty; a formula whose result is an empty text has the type of a text.
    [Fact]
    public void A_formula_with_an_empty_result_was_not_computed_unless_the_result_is_a_text()
    {
        var sheet = Read("<sheetData><row><c><f>1+1</f><v/></c><c><f>1+1</f><v></v></c><c t='str'><f>\"\"</f><v></v></c><c><v/></c></row></sheetData>");

        Assert.Equal((Cell.NotComputed, Cell.NotComputed), (sheet[0, 0].Text, sheet[0, 1].Text));
        Assert.True(sheet[0, 2].IsBlank);
        Assert.True(sheet[0, 3].IsBlank);
    }

    // What spreadsheets store and show: fifteen digits. Long whole numbers and 18 digits are no binary remainder.
    [Theory]
    [InlineData("0.10000000000000001", "0.1")]
    [InlineData("0.30000000000000004", "0.3")]
    [InlineData("2087.0249999999996", "2087.025")]
    [InlineData("12.50", "12.5")]
    [InlineData("370812.0", "370812")]
    [InlineData("-3.000", "-3")]
    [InlineData("1.2E-3", "0.0012")]
    [InlineData("3.708120001E9", "3708120001")]
    [InlineData("123456789012.123456", "123456789012.123456")]
    [InlineData("370812000012345678", "370812000012345678")]
    [InlineData("1E+25", "1E+25")]
    [InlineData(".5", "0.5")]
    [InlineData("0", "0")]
    [InlineData("007", "007")]
    public void A_number_is_written_as_it_is_shown(string stored, string text)
    {
        var sheet = Read($"<sheetData><row><c><v>{stored}</v></c></row></sheetData>");

        Assert.Equal((CellKind.Number, text), (sheet[0, 0].Kind, sheet[0, 0].Text));
    }

    // 45170 is 2023-09-01 (days since 1899-12-30); 60 is the 29 February 1900 that spreadsheets invented; 1462 days lie between the two calendars.
    [Theory]
    [InlineData("45170", "yyyy\"年\"m\"月\"d\"日\"", false, "2023-09-01")]
    [InlineData("45170.5", "[$-804]yyyy/m/d h:mm;@", false, "2023-09-01 12:00:00")]
    [InlineData("0.25", "[h]:mm", false, "06:00:00")]
    [InlineData("1", "yyyy-mm-dd", false, "1900-01-01")]
    [InlineData("61", "yyyy-mm-dd", false, "1900-03-01")]
    [InlineData("43708", "yyyy-mm-dd", true, "2023-09-01")]
    [InlineData("45170", "[Red]0.00\"md\"", false, "45170")]
    [InlineData("45170", "G/通用格式", false, "45170")]
    [InlineData("-1", "yyyy-mm-dd", false, "-1")]
    public void A_number_in_a_date_format_is_a_date(string stored, string format, bool from1904, string text)
    {
        var escaped = format.Replace("\"", "&quot;", StringComparison.Ordinal);
        using var stream = RawWorkbook.Of(
            $"<sheetData><row><c s='1'><v>{stored}</v></c></row></sheetData>",
            styles: $"<numFmts><numFmt numFmtId='164' formatCode='{escaped}'/></numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
                + "<cellXfs><xf numFmtId='0'/><xf numFmtId='164'/></cellXfs>",
            from1904: from1904);

        Assert.Equal(text, WorkbookFile.Read(stream, "x.xlsx", TestContext.Current.CancellationToken).Value!.Sheets[0][0, 0].Text);
    }

    [Fact]
    public void A_sheet_declared_out_to_the_last_column_costs_nothing()
    {
        var sheet = Read("<dimension ref='A1:XFD1048576'/><sheetData><row r='1' spans='1:16384'><c r='A1'><v>1</v></c><c r='XFD1' s='0'/></row>"
            + "<row r='1048576'><c r='A1048576' s='0'/></row></sheetData>");

        Assert.Equal((1, 1), (sheet.RowCount, sheet.ColumnCount));
    }

    [Theory]
    [InlineData("<sheetData><row r='1'><c r='A1'><v>abc</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r='1'><c r='A1' t='s'><v>7</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r='1'><c r='B2'><v>1</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r='1'><c r='A1'><v>1</v></c></row><row r='1'><c r='A1'><v>2</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r='0'><c r='A0'><v>1</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r='1'><c r='XFE1'><v>1</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r='1'><c r='A1'><v>1</v></c></sheetData>")]
    public void A_sheet_that_contradicts_itself_is_refused_by_its_part(string data)
    {
        using var stream = RawWorkbook.Of(data);

        var refusal = Assert.Single(WorkbookFile.Read(stream, "x.xlsx", TestContext.Current.CancellationToken).Refusals);

        Assert.Equal("workbook_part_damaged", refusal.Code);
        Assert.Equal(["xl/worksheets/sheet1.xml"], refusal.Args);
    }

    [Fact]
    public void A_document_type_is_refused()
    {
        using var stream = RawWorkbook.Zip(("xl/workbook.xml", "<!DOCTYPE a [<!ENTITY b 'bbbb'>]><workbook>&b;</workbook>"));

        Assert.Equal("workbook_damaged", Assert.Single(WorkbookFile.Read(stream, "x.xlsx", TestContext.Current.CancellationToken).Refusals).Code);
    }

    private static SheetGrid Read(string data, string? shared = null)
    {
        using var stream = RawWorkbook.Of(data, shared);
        var outcome = WorkbookFile.Read(stream, "x.xlsx", TestContext.Current.CancellationToken);
        Assert.True(outcome.IsOk);
        return outcome.Value.Sheets[0];
    }
}
