using System.Text.Json.Nodes;
using Junheng.Office.Tests;

namespace Junheng.Cli.Tests.Convert;

/// <summary><c>convert</c>: an export of the statistics becomes a folder that <c>evaluate</c> reads.</summary>
public sealed class ConvertCommandTests : IDisposable
{
    private readonly TinyFolder folder = new();

    public ConvertCommandTests()
    {
        var book = new TestWorkbook();
        book.Sheet("表").Row(["学校代码", "学校名称", "办学类型", "在校生数", "颜色"]).Row(["3708120001", "甲小学", "小学", 100, "红"]);
        File.WriteAllBytes(folder.At("统计.xlsx"), book.ToStream().ToArray());
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_folder_can_be_evaluated_and_every_column_is_accounted_for()
    {
        var run = Run.Of("convert", folder.At("统计.xlsx"), folder.At("out"), "--mapping", folder.At("map.json"));
        var row = JsonNode.Parse(Run.Of("evaluate", folder.At("out"), "--json", "-").Output)!["districts"]![0]!["schools"]![0]!;

        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Equal(("3708120001", "甲小学", 100), ($"{row["code"]}", $"{row["name"]}", (int)row["students"]!));
        Assert.Matches(@"对上\s.*在校生数", run.Output);
        Assert.Matches(@"未用\s.*颜色", run.Output);
        Assert.Matches(@"缺少\s.*骨干教师", run.Output);
        Assert.NotNull(folder.Json("map.json"));
        Assert.Equal(["map.json", "out", "统计.xlsx"], folder.Outputs());
    }

    [Fact]
    public void A_refused_export_is_1_by_its_cell_and_writes_nothing()
    {
        var book = new TestWorkbook();
        book.Sheet("表").Row(["学校代码", "学校名称", "办学类型", "在校生数"]).Row(["3708120001", "甲小学", "小学", "许多"]);
        File.WriteAllBytes(folder.At("坏.xlsx"), book.ToStream().ToArray());

        var run = Run.Of("convert", folder.At("坏.xlsx"), folder.At("out"));

        Assert.Equal((1, ""), (run.Status, run.Output));
        Assert.StartsWith("坏.xlsx:表:2:D: ", run.Error, StringComparison.Ordinal);
        Assert.Equal(["坏.xlsx", "统计.xlsx"], folder.Outputs());
    }

    [Fact]
    public void A_folder_is_no_export_and_the_sentence_says_what_is_one()
    {
        var run = Run.Of("convert", folder.Input, folder.At("out"));

        Assert.Equal((1, ""), (run.Status, run.Output));
        Assert.StartsWith("in: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("文件夹", run.Error, StringComparison.Ordinal);
        Assert.Contains(".xlsx", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_existing_folder_is_only_replaced_by_force()
    {
        string[] convert = ["convert", folder.At("统计.xlsx"), folder.At("out")];

        Assert.Equal(0, Run.Of(convert).Status);
        Assert.Equal(1, Run.Of(convert).Status);
        Assert.Equal(0, Run.Of([.. convert, "--force"]).Status);
    }
}
