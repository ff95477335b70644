using System.Text;
using Junheng.Office.Csv;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Tests.Csv;

public sealed class CsvFolderWriterTests : IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("junheng-csv");

    private string Folder => Path.Combine(place.FullName, "out");

    public void Dispose() => place.Delete(recursive: true);

    [Fact]
    public void Columns_stand_in_the_order_of_the_catalogue_and_absent_ones_are_left_out()
    {
        Write(Schools(), Stages());

        Assert.Equal(
            "district_code,school_code,name,kind,boarding,teaching_area_m2\n"
            + "1,01,甲小学,primary,true,4500.25\n"
            + "1,02,\"乙,\"\"实验\"\"\n中学\",nine_year,false,\n", Read("schools.csv"));
        Assert.Equal("district_code,school_code,stage,students\n1,01,primary,0\n", Read("stages.csv"));
    }

    [Fact]
    public void A_file_starts_without_a_byte_order_mark()
    {
        Write(Schools(), Stages());

        Assert.Equal("dis"u8.ToArray(), File.ReadAllBytes(Path.Combine(Folder, "schools.csv"))[..3]);
    }

    [Fact]
    public void Lists_without_a_row_have_no_file()
    {
        Write(Schools(), Stages());

        Assert.Equal(["schools.csv", "stages.csv"], Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void District_figures_become_keys_and_an_open_one_keeps_its_line()
    {
        var districts = new FigureTable(
            Level.District, 2,
            new Dictionary<string, long[]>
            {
                ["V1"] = [0, 1],
                ["G10.allotment_confirmed"] = [FixedPoint.Missing, 1],
                ["Q9.数学.share"] = [FixedPoint.Missing, 120_000],
                ["year"] = [FixedPoint.Of(2024), FixedPoint.Of(2024)],
                ["setting.teaching_points"] = [2, FixedPoint.Missing],
            },
            new Dictionary<string, TextColumn> { ["district_code"] = TextColumn.Of(["1", "2"]) });

        CsvFolderWriter.Write(new Tables(Catalogue.Standard, Schools(), Stages()) { Districts = districts }, Folder, force: false, TestContext.Current.CancellationToken);

        Assert.Equal(
            "district_code,key,value\n1,year,2024\n1,G10.allotment_confirmed,\n1,V1,clear\n1,setting.teaching_points,merge_all\n"
            + "2,year,2024\n2,G10.allotment_confirmed,true\n2,Q9.数学.share,0.12\n2,V1,raised\n2,setting.teaching_points,\n",
            Read("district.csv"));
    }

    [Fact]
    public void A_folder_with_files_is_refused_and_stays_as_it_is()
    {
        Write(Schools(), Stages());
        File.WriteAllText(Path.Combine(Folder, "schools.csv"), "mine");

        var outcome = Write(Schools(), Stages());

        Assert.Equal("output_exists", Assert.Single(outcome.Refusals).Code);
        Assert.Equal("mine", Read("schools.csv"));
    }

    [Fact]
    public void Force_replaces_the_whole_folder()
    {
        Write(Schools(), Stages());
        File.WriteAllText(Path.Combine(Folder, "rooms.csv"), "of the year before");

        var outcome = Write(Schools(), Stages(), force: true);

        Assert.True(outcome.IsOk);
        Assert.Equal(["schools.csv", "stages.csv"], Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["out"], place.GetDirectories().Select(one => one.Name));
    }

    [Fact]
    public void Force_never_replaces_a_folder_that_holds_something_else()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "thesis.docx"), "years of work");

        var outcome = Write(Schools(), Stages(), force: true);

        Assert.Equal("output_folder_foreign", Assert.Single(outcome.Refusals).Code);
        Assert.Equal("years of work", Read("thesis.docx"));
    }

    [Fact]
    public void A_file_in_the_way_is_never_replaced()
    {
        File.WriteAllText(Folder, "a file");

        var outcome = Write(Schools(), Stages(), force: true);

        Assert.Equal("output_is_file", Assert.Single(outcome.Refusals).Code);
        Assert.Equal("a file", File.ReadAllText(Folder));
    }

    [Fact]
    public void A_folder_is_not_made_inside_one_that_does_not_exist()
    {
        var outcome = CsvFolderWriter.Write(
            new Tables(Catalogue.Standard, Schools(), Stages()), Path.Combine(Folder, "deeper"), force: false, TestContext.Current.CancellationToken);

        Assert.Equal("output_folder_missing", Assert.Single(outcome.Refusals).Code);
        Assert.Empty(place.EnumerateFileSystemInfos());
    }

    [Fact]
    public void Cancelling_leaves_nothing_behind()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => CsvFolderWriter.Write(
            new Tables(Catalogue.Standard, Schools(), Stages()), Folder, force: false, cancelled.Token));

        Assert.Empty(place.EnumerateFileSystemInfos());
    }

    [Fact]
    public void A_field_longer_than_the_buffer_comes_out_whole()
    {
        var longName = new string('校', 50_000) + "\"";
        var schools = new FigureTable(
            Level.School, 1, new Dictionary<string, long[]>(), new Dictionary<string, TextColumn> { ["name"] = TextColumn.Of([longName]) });

        Write(schools, Stages());

        Assert.Equal($"name\n\"{longName}\"\"\n", Read("schools.csv"));
    }

    private static FigureTable Schools() => new(
        Level.School, 2,
        new Dictionary<string, long[]>
        {
            ["teaching_area_m2"] = [4_500_250_000, FixedPoint.Missing],
            ["boarding"] = [1, 0],
            ["kind"] = [(long)SchoolKind.Primary, (long)SchoolKind.NineYear],
        },
        new Dictionary<string, TextColumn>
        {
            ["name"] = TextColumn.Of(["甲小学", "乙,\"实验\"\n中学"]),
            ["school_code"] = TextColumn.Of(["01", "02"]),
            ["district_code"] = TextColumn.Of(["1", "1"]),
            ["not_in_the_catalogue"] = TextColumn.Of(["x", "y"]),
        });

    private static FigureTable Stages() => new(
        Level.Stage, 1,
        new Dictionary<string, long[]> { ["stage"] = [(long)Stage.Primary], ["students"] = [0] },
        new Dictionary<string, TextColumn> { ["district_code"] = TextColumn.Of(["1"]), ["school_code"] = TextColumn.Of(["01"]) });

    private Outcome<IReadOnlyList<string>> Write(FigureTable schools, FigureTable stages, bool force = false) =>
        CsvFolderWriter.Write(new Tables(Catalogue.Standard, schools, stages), Folder, force, TestContext.Current.CancellationToken);

    private string Read(string name) => File.ReadAllText(Path.Combine(Folder, name), Encoding.UTF8);
}
