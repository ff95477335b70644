using System.Text.Json.Nodes;
using Junheng.Cli.Terminal;

namespace Junheng.Cli.Tests.Evaluate;

/// <summary>What <c>evaluate</c> prints.</summary>
public sealed class EvaluateCommandTests
{
    [Fact]
    public void Many_districts_are_one_line_each_in_the_order_of_their_codes_and_a_sum()
    {
        using var folder = TinyFolder.WithDistricts(2000);

        var run = Run.Of("evaluate", folder.Input);
        var lines = run.Output.TrimEnd('\n').Split('\n');

        Assert.Equal(2001, lines.Length);
        Assert.Equal(Enumerable.Range(370_000, 2000).Select(code => $"{code}"), lines[..^1].Select(line => line.Split(' ')[0]));
        Assert.Contains("待定 2000", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void One_of_many_districts_can_be_chosen()
    {
        using var folder = TinyFolder.WithDistricts(3);

        var json = JsonNode.Parse(Run.Of("evaluate", folder.Input, "--district", "370001", "--json", "-").Output)!;

        Assert.Equal("370001", $"{Assert.Single(json["districts"]!.AsArray())!["code"]}");
        Assert.StartsWith("370001  待定", Run.Of("evaluate", folder.Input, "--district", "370001").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void English_names_and_verdict_words_come_with_lang_en()
    {
        using var folder = TinyFolder.WithOneSchool();

        var run = Run.Of("evaluate", folder.Input, "--lang", "en");

        Assert.StartsWith("370812  pending", run.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", run.Output);
    }

    [Fact]
    public void The_table_tells_verdict_schools_coefficients_items_gaps_and_findings()
    {
        using var folder = new TinyFolder();
        folder.Write("schools.csv", TinyFolder.SchoolHeader + ",multimedia_rooms", "1,A,甲小学,primary,1", "1,B,乙小学,primary,20", "1,C,丙小学,primary,20");
        folder.Write("stages.csv", TinyFolder.StageHeader, "1,A,primary,100", "1,B,primary,200", "1,C,primary,100");

        var output = Run.Of("evaluate", folder.Input).Output;

        // 1, 10 and 20 rooms a hundred: mean 10.25, S = √((9.25² + 2·0.25² + 9.75²)/4) = 6.7222, CV 0.6558 > 0.5. A lacks 2.3 − 1, so 2 rooms.
        Assert.StartsWith("1  未达标", output, StringComparison.Ordinal);
        Assert.Contains("0.656!", output, StringComparison.Ordinal);
        Assert.Matches(@"小学 L7 网络多媒体教室\s+1\s+2\s+间\s+2\s+间\s+甲小学", output);
        Assert.Matches(@"小学\s+0\s+1\s+2\s+0", output);
        Assert.Matches(@"P1\s+待定", output);
        Assert.Matches(@"未核查\s+V1、V2、V3、V4、V5、V6", output);
    }

    [Fact]
    public void Colours_come_only_when_somebody_looks()
    {
        using var folder = TinyFolder.WithOneSchool();
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using (var session = new Session(output, error, CancellationToken.None) { Colours = true }) CommandLine.Run(["evaluate", folder.Input], session);

        Assert.Contains("\e[33m待定\e[0m", System.Text.Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
        Assert.DoesNotContain("\e", Run.Of("evaluate", folder.Input).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_of_one_input_give_one_result_whatever_the_number_of_districts_around_it()
    {
        using var folder = TinyFolder.WithDistricts(1500);

        var all = JsonNode.Parse(Run.Of("evaluate", folder.Input, "--json", "-").Output)!["districts"]!.AsArray();
        var one = JsonNode.Parse(Run.Of("evaluate", folder.Input, "--district", "371234", "--json", "-").Output)!["districts"]![0]!;

        Assert.Equal(1500, all.Count);
        Assert.True(JsonNode.DeepEquals(one, all[1234]));
    }
}
