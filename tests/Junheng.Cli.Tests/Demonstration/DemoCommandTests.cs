using Junheng.Office;
using Junheng.Office.Csv;
using Junheng.Rules.Measures;

namespace Junheng.Cli.Tests.Demonstration;

public sealed class DemoCommandTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("junheng-demo-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void The_same_seed_writes_the_same_bytes_and_another_seed_does_not()
    {
        Assert.Equal(0, Run.Of("demo", At("a"), "--seed", "7").Status);
        Assert.Equal(0, Run.Of("demo", At("b"), "--seed", "7").Status);
        Assert.Equal(0, Run.Of("demo", At("c"), "--seed", "8").Status);
        foreach (var name in CsvFolderWriter.FileNames)
        {
            Assert.Equal(File.ReadAllBytes(At("a", name)), File.ReadAllBytes(At("b", name)));
        }

        Assert.NotEqual(File.ReadAllBytes(At("a", "stages.csv")), File.ReadAllBytes(At("c", "stages.csv")));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public void What_is_written_is_read_without_a_refusal(string format)
    {
        var output = At(format == "csv" ? "folder" : "book.xlsx");
        var run = Run.Of("demo", output, "--format", format);
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Contains("演示数据", run.Output, StringComparison.Ordinal);
        var read = InputFile.Read(output, Catalogue.Standard, TestContext.Current.CancellationToken);
        Assert.True(read.IsOk, string.Join('\n', read.Refusals.Select(refusal => refusal.Place + " " + Rules.Common.Phrases.Zh(refusal))));
        Assert.Equal("370812", Assert.Single(read.Value.Districts).Code);
    }

    [Fact]
    public void A_name_that_ends_in_xlsx_means_a_workbook()
    {
        Assert.Equal(0, Run.Of("demo", At("dy.xlsx")).Status);

        Assert.Equal("PK"u8.ToArray(), File.ReadAllBytes(At("dy.xlsx"))[..2]);
    }

    [Fact]
    public void The_workbook_and_the_folder_give_one_evaluation()
    {
        Run.Of("demo", At("folder"));
        Run.Of("demo", At("book.xlsx"), "--format", "xlsx");
        var (folder, book) = (Run.Of("evaluate", At("folder"), "--json", "-"), Run.Of("evaluate", At("book.xlsx"), "--json", "-"));
        Assert.Equal(Verdicts(folder.Output), Verdicts(book.Output));

        // Findings name cells and differ; everything else is the same.
        static string Verdicts(string json)
        {
            var node = System.Text.Json.Nodes.JsonNode.Parse(json)!;
            foreach (var district in node["districts"]!.AsArray()) district!.AsObject().Remove("findings");
            return node.ToJsonString();
        }
    }

    [Theory]
    [InlineData("--districts", "0")]
    [InlineData("--schools", "0")]
    [InlineData("--year", "1999")]
    [InlineData("--format", "pdf")]
    [InlineData("--seed", "x")]
    public void A_number_out_of_bounds_is_wrong_usage(string option, string value)
    {
        var run = Run.Of("demo", At("a"), option, value);
        Assert.Equal(2, run.Status);
        Assert.Contains(option, run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(At("a")));
    }

    [Fact]
    public void An_existing_folder_is_replaced_only_by_force()
    {
        Run.Of("demo", At("a"));
        Assert.Equal(1, Run.Of("demo", At("a")).Status);
        Assert.Equal(0, Run.Of("demo", At("a"), "--force", "--seed", "2").Status);
    }

    private string At(params string[] parts) => Path.Combine([root, .. parts]);
}
