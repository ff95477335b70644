using System.Globalization;
using Junheng.Office.Workbooks;
using Junheng.Office.Workbooks.Reader;
using Junheng.Office.Workbooks.Template;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;
using Junheng.Rules.Tests;

namespace Junheng.Office.Tests.Workbooks;

/// <summary>Through real files: what is written is read back, figure by figure.</summary>
public class WorkbookRoundTripTests
{
    private static readonly string[] Kinds = ["primary", "junior", "nine_year", "twelve_year", "complete_secondary", "teaching_point"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_figure_of_every_table_comes_back(int seed)
    {
        var tables = Anything(new Random(seed)).Tables;

        var read = Read(Written(tables)).Given;

        Same(tables.Schools, read.Schools);
        Same(tables.Stages, read.Stages);
        Same(tables.Classes, read.Classes);
        Same(tables.Rooms, read.Rooms);
        Same(tables.Confirmations, read.Confirmations);
        Same(tables.Districts, read.Districts);
    }

    [Fact]
    public void A_written_workbook_breaks_no_rule_of_the_format_and_is_read_without_a_remark()
    {
        using var stream = Written(Anything(new Random(4), digits: 9).Tables);
        using var book = new OpenedBook(stream);

        Assert.Empty(book.Faults);
        Assert.Empty(WorkbookReader.Read(stream, "x.xlsx", Catalogue.Standard, TestContext.Current.CancellationToken).Findings);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+86 537")]
    [InlineData("-甲")]
    [InlineData("@SUM(A1)")]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("甲 & 乙 <小学> \"实验\"")]
    [InlineData("_x0041_校")]
    public void A_text_that_looks_like_something_else_stays_a_text(string name)
    {
        using var stream = Written(new TestDistrict().School("01", "primary", ("name", name)).Stage("primary", 1).Tables);
        using var book = new OpenedBook(stream);

        Assert.True(book.IsText("学校", "C2"));
        Assert.Empty(book.Sheet("学校").Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>());
        Assert.Equal(name, Read(stream).Given.Schools.Text("name", 0));
    }

    [Fact]
    public void The_largest_and_the_finest_number_come_back_whole()
    {
        using var stream = Written(new TestDistrict().School("01", "primary", ("equipment_value_yuan", 123456789012.123456m), ("outdoor_sports_area_m2", 0.000001m)).Tables);
        var schools = Read(stream).Given.Schools;

        Assert.Equal(123_456_789_012_123_456, schools.Value("equipment_value_yuan", 0));
        Assert.Equal(1, schools.Value("outdoor_sports_area_m2", 0));
    }

    [Fact]
    public void A_prefilled_template_has_every_figure_blank_and_every_stage_of_the_kind()
    {
        var schools = new TestDistrict().School("0001", "nine_year").School("0002", "kindergarten").Tables.Schools;
        using var stream = new MemoryStream();
        WorkbookTemplate.Write(stream, Catalogue.Standard, schools);
        var read = Read(stream);

        Assert.Equal(["0001", "0002"], [read.Given.Schools.Text("school_code", 0), read.Given.Schools.Text("school_code", 1)]);
        Assert.Equal(2, read.Given.Stages.Count);
        Assert.Equal(FixedPoint.Missing, read.Given.Stages.Value("students", 0));
        Assert.Equal(FixedPoint.Missing, Assert.Single(read.Districts).DistrictValue("year"));
    }

    [Fact]
    public void An_empty_template_has_no_schools()
    {
        using var stream = new MemoryStream();
        WorkbookTemplate.Write(stream, Catalogue.Standard);

        Assert.Empty(Read(stream).Districts);
    }

    [Fact]
    public void A_workbook_is_an_input_like_a_folder_and_its_refusals_name_the_file()
    {
        var folder = Directory.CreateTempSubdirectory("junheng-workbook");
        var path = Path.Combine(folder.FullName, "填报.xlsx");
        try
        {
            using var good = Written(new TestDistrict().School("01", "primary").Stage("primary", 900).Tables);
            File.WriteAllBytes(path, good.ToArray());
            Assert.Equal(1, InputFile.Read(path, Catalogue.Standard, TestContext.Current.CancellationToken).Value!.Given.Schools.Count);

            using var bad = Written(new TestDistrict().School("01", "primary").School("01", "primary").Tables);
            File.WriteAllBytes(path, bad.ToArray());
            var refusal = Assert.Single(InputFile.Read(path, Catalogue.Standard, TestContext.Current.CancellationToken).Refusals);
            Assert.Equal("填报.xlsx:学校:3:B", refusal.Place.ToRefusal());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Cells_have_the_places_of_the_file()
    {
        using var stream = Written(new TestDistrict().School("01", "primary").Stage("primary", 900).District(("year", 2023)).Tables);
        var given = Read(stream).Given;
        using var book = new OpenedBook(stream);

        var place = given.Stages.Places.At(0, "students");
        Assert.Equal("900", book.Text("学段", place.Column + place.Row));
        Assert.Equal("学段", place.Sheet);
        Assert.Equal("2023", book.Text("区县", given.Districts.Places.At(0, "year").ToString()["区县!".Length..]));
    }

    private static Dataset Read(MemoryStream stream)
    {
        var outcome = WorkbookReader.Read(stream, "x.xlsx", Catalogue.Standard, TestContext.Current.CancellationToken);
        Assert.True(outcome.IsOk, string.Join('\n', outcome.Refusals.Select(refusal => $"{refusal.Place}: {Phrases.Zh(refusal)}")));
        return outcome.Value!;
    }

    private static MemoryStream Written(Tables tables)
    {
        var stream = new MemoryStream();
        Assert.Null(WorkbookWriter.Write(tables, stream));
        stream.Position = 0;
        return stream;
    }

    private static void Same(FigureTable expected, FigureTable read)
    {
        Assert.Equal(expected.Count, read.Count);
        foreach (var code in expected.NumberColumns)
        {
            for (var row = 0; row < expected.Count; row++) Assert.Equal((code, row, expected.Value(code, row)), (code, row, read.Value(code, row)));
        }

        foreach (var code in expected.TextColumns)
        {
            for (var row = 0; row < expected.Count; row++) Assert.Equal((code, row, expected.Text(code, row)), (code, row, read.Text(code, row)));
        }
    }

    /// <summary>Two districts with every column and key filled at random, or blank.</summary>
    private static TestDistrict Anything(Random random, int digits = 12)
    {
        var district = new TestDistrict();
        foreach (var code in (ReadOnlySpan<string>)["370812", "370881"])
        {
            district.In(code);
            for (var i = 0; i < 8; i++)
            {
                var kind = Kinds[random.Next(Kinds.Length)];
                district.School($"0{i}", kind, Figures(Level.School));
                foreach (var stage in Stages.All.Where(stage => SchoolKindOf(kind).May(stage)))
                {
                    district.Stage(stage.Code(), random.Next(3000), Figures(Level.Stage)).Class("三年级", "1", random.Next(60)).Class("3", "2班", null);
                }

                district.Room("music", random.Next(9000) / 100m).Room("art", null).Confirm("Q5", random.Next(2) == 0).Confirm("Q6", null);
            }

            district.District(Figures(Level.District)).District(("Q9.英语.level", 3), ("Q9.艺术.share", 0.123456m));
        }

        return district;

        (string, object?)[] Figures(Level level) => [.. Catalogue.Standard.At(level)
            .Where(measure => !measure.Identifies && !measure.Code.Contains('*', StringComparison.Ordinal) && measure.Code is not "students" && random.Next(4) > 0)
            .Select(measure => (measure.Code, Value(measure)))];

        object? Value(Measure measure) => measure.Type switch
        {
            MeasureType.YesNo => random.Next(2) == 0,
            MeasureType.Choice => measure.Choices[random.Next(measure.Choices.Count)].Code,
            MeasureType.Text => $"文{random.Next(100)}（甲）",
            MeasureType.Whole => (int)Math.Min(measure.Ceiling ?? 1_000_000, random.Next(1, 1_000_000)),
            MeasureType.Share => random.Next(1_000_001) / 1_000_000m,
            _ when measure.MayBeNegative => random.Next(-80_000_000, 80_000_000) / 1_000_000m,
            _ => decimal.Parse($"{random.NextInt64((long)Math.Pow(10, digits))}.{random.Next(1_000_000):D6}", CultureInfo.InvariantCulture),
        };
    }

    private static SchoolKind SchoolKindOf(string code) => Enum.GetValues<SchoolKind>().Single(kind => kind.Code() == code);
}
