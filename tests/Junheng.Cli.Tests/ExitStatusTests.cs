using Junheng.Cli.Terminal;
namespace Junheng.Cli.Tests;

/// <summary>Exit statuses 0, 1, 2, 4 and 130 of the exchange format §1.</summary>
public sealed class ExitStatusTests : IDisposable
{
    private readonly TinyFolder folder = TinyFolder.WithOneSchool();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Done_is_0_whatever_the_verdict()
    {
        var run = Run.Of("evaluate", folder.Input);

        Assert.Equal((0, ""), (run.Status, run.Error));
    }

    [Theory]
    [InlineData("schools.csv", "370812,A,甲小学,primari", "schools.csv:2:kind: ")]
    [InlineData("stages.csv", "370812,A,primary,12.5", "stages.csv:2:students: ")]
    [InlineData("stages.csv", "370812,B,primary,100", "stages.csv:2:school_code: ")]
    public void A_refused_input_is_1_and_each_reason_stands_behind_its_cell(string file, string line, string place)
    {
        folder.Write(file, file == "schools.csv" ? TinyFolder.SchoolHeader : TinyFolder.StageHeader, line);

        var run = Run.Of("evaluate", folder.Input, "--json", folder.At("out.json"));

        Assert.Equal(1, run.Status);
        Assert.Empty(run.Output);
        AssertSentence(place, run.Error);
        Assert.Empty(folder.Outputs());
    }

    [Fact]
    public void An_input_that_is_not_there_is_1()
    {
        var run = Run.Of("evaluate", folder.At("nothing"));

        Assert.Equal(1, run.Status);
        AssertSentence("", run.Error);
    }

    [Fact]
    public void What_should_not_happen_is_4_with_a_number_and_without_a_stack_trace()
    {
        using var broken = new BrokenStream();
        using var error = new StringWriter();
        using var session = new Session(broken, error, CancellationToken.None);

        var status = CommandLine.Run(["evaluate", folder.Input, "--json", "-"], session);

        Assert.Equal(4, status);
        AssertSentence("", error.ToString());
        var log = Directory.GetFiles(Path.GetTempPath(), "junheng-*.log")
            .Single(file => error.ToString().Contains(Path.GetFileNameWithoutExtension(file)["junheng-".Length..], StringComparison.Ordinal));
        Assert.Contains(nameof(BrokenStream), File.ReadAllText(log), StringComparison.Ordinal);
        File.Delete(log);
    }

    [Fact]
    public void A_cancelled_command_is_130_and_leaves_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        var run = Run.Of(cancelled.Token, "evaluate", folder.Input, "--json", folder.At("out.json"));

        Assert.Equal(130, run.Status);
        Assert.Empty(run.Output);
        Assert.Empty(folder.Outputs());
    }

    /// <summary>One line: the place and a Chinese sentence; no trace of the program's inside.</summary>
    private static void AssertSentence(string place, string error)
    {
        var line = Assert.Single(error.TrimEnd('\n').Split('\n'));
        Assert.StartsWith(place, line, StringComparison.Ordinal);
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}.*。$", line[place.Length..]);
        Assert.DoesNotContain("Exception", line, StringComparison.Ordinal);
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("broken");
    }
}
