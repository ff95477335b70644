using System.Text.Json.Nodes;

namespace Junheng.Cli.Tests.Template;

/// <summary><c>template</c>: the workbook that <c>evaluate</c> reads back.</summary>
public sealed class TemplateCommandTests : IDisposable
{
    private readonly TinyFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_prefilled_workbook_is_read_back_with_its_schools()
    {
        File.WriteAllText(folder.At("名单.csv"), TinyFolder.SchoolHeader + "\n370812,A,甲小学,primary\n370812,B,乙学校,nine_year\n");

        var run = Run.Of("template", folder.At("out.xlsx"), "--schools", folder.At("名单.csv"));
        var rows = JsonNode.Parse(Run.Of("evaluate", folder.At("out.xlsx"), "--json", "-").Output)!["districts"]![0]!["schools"]!.AsArray();

        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Equal(["A primary", "B primary", "B junior"], rows.Select(row => $"{row!["code"]} {row["stage"]}"));
        Assert.All(rows, row => Assert.Equal("pending", $"{row!["verdict"]}"));
    }

    [Fact]
    public void A_list_of_schools_is_refused_by_its_own_name_and_cell()
    {
        File.WriteAllText(folder.At("名单.csv"), TinyFolder.SchoolHeader + "\n370812,A,甲小学,primari\n");

        var run = Run.Of("template", folder.At("out.xlsx"), "--schools", folder.At("名单.csv"));

        Assert.Equal((1, ""), (run.Status, run.Output));
        Assert.StartsWith("名单.csv:2:kind: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(["名单.csv"], folder.Outputs());
    }

    [Fact]
    public void An_existing_workbook_is_only_replaced_by_force()
    {
        Assert.Equal(0, Run.Of("template", folder.At("out.xlsx")).Status);
        Assert.Equal(1, Run.Of("template", folder.At("out.xlsx")).Status);
        Assert.Equal(0, Run.Of("template", folder.At("out.xlsx"), "--force").Status);
        Assert.Equal(2, Run.Of("template", "-").Status);
    }
}
