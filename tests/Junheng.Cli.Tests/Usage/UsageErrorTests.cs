namespace Junheng.Cli.Tests.Usage;

/// <summary>Wrong usage is 2, with Chinese sentences on the standard error and nothing on the standard output.</summary>
public sealed class UsageErrorTests : IDisposable
{
    private readonly TinyFolder folder = TinyFolder.WithOneSchool();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", "evaluate")]
    [InlineData("evalute in", "evaluate")]
    [InlineData("evaluate", "INPUT")]
    [InlineData("evaluate in --jsno x", "--json")]
    [InlineData("evaluate in --json", "--json")]
    [InlineData("evaluate in more", "more")]
    [InlineData("evaluate in --relax --granted", "--granted")]
    [InlineData("evaluate in --standard 2012", "2017-6")]
    [InlineData("evaluate in --lang fr", "fr")]
    [InlineData("evaluate in --set setting.teaching_pionts=own", "setting.teaching_points")]
    [InlineData("evaluate in --set teaching_points", "teaching_points")]
    [InlineData("evaluate in --set setting.teaching_points=mine", "merge_all")]
    [InlineData("evaluate in --set setting.S1_counts_basic=yes", "true")]
    [InlineData("evaluate in --set setting.G9_exempt=1.5", "1.5")]
    [InlineData("evaluate in --set setting.G7_minimum=-1", "-1")]
    [InlineData("evaluate in --set year=2020", "year")]
    [InlineData("evaluate in --set setting.G9_exempt=1 --set setting.G9_exempt=2", "setting.G9_exempt")]
    [InlineData("evaluate in --json a --json b", "--json")]
    [InlineData("explain in", "--indicator")]
    [InlineData("explain in --indicator L1 --school A", "--stage")]
    [InlineData("explain in --indicator L1 --stage primary", "--school")]
    [InlineData("explain in --spread L9 --stage primary", "L9")]
    [InlineData("explain in --spread L1 --stage senior", "senior")]
    [InlineData("explain in --indicator L1 --spread L1 --stage primary --school A", "--spread")]
    [InlineData("explain in --item G99", "G99")]
    public void Wrong_usage_is_2_and_names_what_is_wrong(string line, string named)
    {
        var run = Run.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
        Assert.All(run.Error.TrimEnd('\n').Split('\n'), one => Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", one));
    }

    [Theory]
    [InlineData("evaluate in --report 结果.csv", "结果.xlsx")]
    [InlineData("evaluate in --report 结果", "结果.xlsx")]
    [InlineData("template t.csv", "t.xlsx")]
    [InlineData("template -", ".xlsx")]
    [InlineData("demo -", "标准输出")]
    [InlineData("demo dy.zip", "文件夹")]
    [InlineData("demo dy.csv --format xlsx", "dy.xlsx")]
    [InlineData("demo dy.xlsx --format csv", "文件夹")]
    [InlineData("convert 统计.xlsx -", "标准输出")]
    [InlineData("convert 统计.xlsx out.csv", "文件夹")]
    public void An_output_called_like_something_else_is_2_and_says_what_name_is_expected(string line, string expected)
    {
        var run = Run.Of(line.Split(' '));

        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(line.Split(' ')[1]));
    }

    [Theory]
    [InlineData("--spread L1 --stage senior", "小学")]
    [InlineData("--spread L1 --stage 高中", "初中")]
    [InlineData("--spread L9 --stage 小学", "L7")]
    [InlineData("--item 规模", "G4")]
    public void A_refused_word_is_2_with_the_words_that_are_allowed(string options, string allowed)
    {
        var run = Run.Of(["explain", folder.Input, .. options.Split(' ')]);

        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains(allowed, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("explain IN --spread l1 --stage 小学", "explain IN --spread L1 --stage primary")]
    [InlineData("explain IN --indicator l4 --school A --stage Primary", "explain IN --indicator L4 --school A --stage primary")]
    [InlineData("explain IN --item g3", "explain IN --item G3")]
    [InlineData("evaluate IN --json - --set setting.S1_counts_basic=是", "evaluate IN --json - --set setting.S1_counts_basic=true")]
    [InlineData("evaluate IN --json - --set setting.S1_counts_basic=否", "evaluate IN --json - --set setting.S1_counts_basic=false")]
    [InlineData("evaluate IN --json - --set setting.teaching_points=教学点一律单列", "evaluate IN --json - --set setting.teaching_points=own")]
    public void Chinese_words_and_small_letters_mean_the_codes(string line, string withCodes)
    {
        var (said, coded) = (Of(line), Of(withCodes));

        Assert.Equal((0, ""), (said.Status, said.Error));
        Assert.Equal(coded.Output, said.Output);

        Run Of(string one) => Run.Of(one.Replace("IN", folder.Input, StringComparison.Ordinal).Split(' '));
    }

    [Theory]
    [InlineData("evaluate", "")]
    [InlineData("check", "in", "--json", "")]
    [InlineData("check", "in", "--previous", "")]
    [InlineData("template", "")]
    [InlineData("convert", "in", "")]
    public void An_empty_name_is_2(params string[] args) => Assert.Equal(2, Run.Of(args).Status);

    [Theory]
    [InlineData("explain IN --school Z --stage primary --indicator L1", "Z")]
    [InlineData("explain IN --school A --stage junior --indicator L1", "A")]
    [InlineData("explain IN --district 999999 --item G1", "999999")]
    [InlineData("evaluate IN --district 999999", "370812")]
    [InlineData("check IN --district 999999", "370812")]
    public void What_the_input_does_not_have_is_2_and_named(string line, string named)
    {
        var run = Run.Of(line.Replace("IN", folder.Input, StringComparison.Ordinal).Split(' '));

        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_district_has_to_be_chosen_where_there_are_several()
    {
        using var several = TinyFolder.WithDistricts(3);

        Assert.Equal(2, Run.Of("explain", several.Input, "--school", "A", "--stage", "primary", "--indicator", "L1").Status);
        Assert.Equal(0, Run.Of("explain", several.Input, "--school", "A", "--stage", "primary", "--indicator", "L1", "--district", "370001").Status);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("evaluate --help")]
    [InlineData("explain --help --lang en")]
    [InlineData("check -h")]
    public void Help_is_0_and_on_the_standard_output(string line)
    {
        var run = Run.Of(line.Split(' '));

        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Contains("junheng", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_names_every_command_and_option_in_the_language_asked_for()
    {
        Assert.Contains("评估", Run.Of("--help").Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", Run.Of("evaluate", "--help", "--lang", "en").Output);
        foreach (var option in new[] { "--standard", "--relax", "--granted", "--set", "--json", "--report", "--force", "--lang" })
        {
            Assert.Contains(option, Run.Of("evaluate", "--help").Output, StringComparison.Ordinal);
        }
    }
}
