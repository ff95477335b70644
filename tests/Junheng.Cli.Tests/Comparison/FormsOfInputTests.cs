using System.IO.Compression;
using System.Text.Json.Nodes;
using Junheng.Cli.Tests.Oracle;
using Junheng.Office;
using Junheng.Office.Workbooks;
using Junheng.Rules.Measures;

namespace Junheng.Cli.Tests.Comparison;

/// <summary>An input is its figures, whatever the file they come in.</summary>
public sealed class FormsOfInputTests : IDisposable
{
    private readonly TinyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_a_zip_and_a_workbook_of_the_same_figures_give_the_same_result()
    {
        for (var seed = 1000; seed < 1025; seed++)
        {
            var (input, zip, workbook) = (folder.At($"{seed}"), folder.At($"{seed}.zip"), folder.At($"{seed}.xlsx"));
            RandomFolder.Write(seed, input);
            ZipFile.CreateFromDirectory(input, zip);
            using (var file = File.Create(workbook))
            {
                Assert.Null(WorkbookWriter.Write(InputFile.Read(input, Catalogue.Standard, TestContext.Current.CancellationToken).Value!.Given, file));
            }

            var expected = Districts(input);
            Assert.True(JsonNode.DeepEquals(expected, Districts(zip)), $"{seed}: zip");
            Assert.True(JsonNode.DeepEquals(expected, Districts(workbook)), $"{seed}: workbook");
        }
    }

    /// <summary>Everything but the findings, whose places differ.</summary>
    private static JsonArray Districts(string input)
    {
        var run = Run.Of("evaluate", input, "--json", "-");
        Assert.Equal((0, ""), (run.Status, run.Error));
        var districts = JsonNode.Parse(run.Output)!["districts"]!.AsArray();
        foreach (var district in districts) district!.AsObject().Remove("findings");
        return districts;
    }
}
