using System.Text.Json.Nodes;

namespace Junheng.Cli.Tests;

/// <summary>Outputs: never over something else, never half, and with <c>-</c> nothing but the result.</summary>
public sealed class OutputFilesTests : IDisposable
{
    private readonly TinyFolder folder = TinyFolder.WithOneSchool();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("evaluate")]
    [InlineData("check")]
    public void An_existing_file_is_only_replaced_by_force(string command)
    {
        var file = folder.At("out.json");
        File.WriteAllText(file, "mine");

        var refused = Run.Of(command, folder.Input, "--json", file);
        Assert.Equal((1, "", "mine"), (refused.Status, refused.Output, File.ReadAllText(file)));
        Assert.StartsWith(file + ": ", refused.Error, StringComparison.Ordinal);

        var forced = Run.Of(command, folder.Input, "--json", file, "--force");
        Assert.Equal(0, forced.Status);
        Assert.NotNull(JsonNode.Parse(File.ReadAllText(file)));
        Assert.Equal(["out.json"], folder.Outputs());
    }

    [Theory]
    [InlineData("evaluate")]
    [InlineData("check")]
    public void Nothing_but_the_result_goes_to_the_standard_output(string command)
    {
        var run = Run.Of(command, folder.Input, "--json", "-");

        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.NotNull(JsonNode.Parse(run.Output));
        Assert.StartsWith("{", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("}\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_refused_before_the_work_begins()
    {
        // The input is not there either: what is said first was asked first.
        var missing = Run.Of("evaluate", folder.At("nothing"), "--json", folder.At("no/such/out.json"));
        Assert.Equal(1, missing.Status);
        Assert.StartsWith(folder.At("no/such/out.json") + ": ", missing.Error, StringComparison.Ordinal);

        var into = Run.Of("evaluate", folder.Input, "--json", folder.Root, "--force");
        Assert.Equal(1, into.Status);
        Assert.StartsWith(folder.Root + ": ", into.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_outputs_in_one_file_and_an_output_over_the_input_are_wrong_usage()
    {
        var file = folder.At("out.json");

        Assert.Equal(2, Run.Of("evaluate", folder.Input, "--json", file, "--report", file).Status);
        Assert.Equal(2, Run.Of("evaluate", folder.Input, "--json", folder.Input, "--force").Status);
        Assert.Empty(folder.Outputs());
    }

    [Theory]
    [InlineData("evaluate", "--report")]
    [InlineData("evaluate", "--json")]
    [InlineData("check", "--json")]
    public void A_table_of_the_input_is_never_an_output(string command, string option)
    {
        var table = Path.Combine(folder.Input, "schools.csv");
        var before = File.ReadAllText(table);

        Assert.Equal(2, Run.Of(command, folder.Input, option, table, "--force").Status);
        Assert.Equal(before, File.ReadAllText(table));
    }

    [Fact]
    public void Last_years_tables_are_inputs_too()
    {
        var table = Path.Combine(folder.Input, "stages.csv");
        var before = File.ReadAllText(table);

        Assert.Equal(2, Run.Of("check", folder.Input, "--previous", folder.Input, "--json", table, "--force").Status);
        Assert.Equal(before, File.ReadAllText(table));
    }

    [Fact]
    public void A_report_goes_to_no_standard_output()
    {
        Assert.Equal(2, Run.Of("evaluate", folder.Input, "--report", "-").Status);
    }

    [Fact]
    public void An_empty_template_is_refused_before_anything_is_written()
    {
        Assert.Equal(0, Run.Of("template", folder.At("empty.xlsx")).Status);

        var run = Run.Of("evaluate", folder.At("empty.xlsx"), "--json", folder.At("z.json"), "--report", folder.At("z.xlsx"));

        Assert.Equal(1, run.Status);
        Assert.Contains("一所学校也没有", run.Error, StringComparison.Ordinal);
        Assert.Equal(["empty.xlsx"], folder.Outputs());
    }

    [Fact]
    public void A_report_is_a_workbook()
    {
        var run = Run.Of("evaluate", folder.Input, "--report", folder.At("out.xlsx"), "--json", folder.At("out.json"));

        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Equal(["out.json", "out.xlsx"], folder.Outputs());
        Assert.Equal("PK"u8.ToArray(), File.ReadAllBytes(folder.At("out.xlsx"))[..2]);
    }
}
