using System.CommandLine;
using System.Text;

namespace Junheng.Cli.Terminal;

/// <summary>Where a command prints, in which language, and whether somebody is looking.</summary>
internal sealed class Session : InvocationConfiguration, IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <param name="output">The standard output.</param>
    /// <param name="error">The standard error.</param>
    /// <param name="cancellation">Cancelled by Ctrl-C.</param>
    public Session(Stream output, TextWriter error, CancellationToken cancellation)
    {
        StandardOutput = output;
        Cancellation = cancellation;
        Output = new TerminalWriter(new StreamWriter(output, Utf8, bufferSize: 1 << 16, leaveOpen: true), () => Colours);
        Error = new TerminalWriter(error, () => Colours);
        Screen = error;
        EnableDefaultExceptionHandler = false;
        ProcessTerminationTimeout = null;
    }

    /// <summary>For what is written as bytes; what was printed before must be flushed first.</summary>
    public Stream StandardOutput { get; }

    /// <summary>The standard error for what moves the cursor; never for a text of an input.</summary>
    public TextWriter Screen { get; }

    /// <summary>Cancelled by Ctrl-C.</summary>
    public CancellationToken Cancellation { get; }

    /// <summary>Whether the output may be coloured.</summary>
    public bool Colours { get; init; }

    /// <summary>Whether progress may be shown.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>English names and verdict words instead of the Chinese ones.</summary>
    public bool English { get; set; }

    /// <summary>Details of an internal error go to the standard error too.</summary>
    public bool ShowsDetails { get; init; }

    /// <summary>The session that a command runs in.</summary>
    public static Session Of(ParseResult parse) => (Session)parse.InvocationConfiguration;

    /// <summary>The session of this process. Both streams are UTF-8, whatever the machine's own encoding.</summary>
    public static Session OfProcess(CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows() && !Console.IsOutputRedirected) Console.OutputEncoding = Utf8;
        var error = new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true };
        var plain = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 }
            || Environment.GetEnvironmentVariable("TERM") is "dumb";
        return new Session(Console.OpenStandardOutput(), error, cancellation)
        {
            Colours = !plain && !Console.IsOutputRedirected,
            ShowsProgress = !Console.IsErrorRedirected,
            ShowsDetails = Environment.GetEnvironmentVariable("JUNHENG_DETAILS") is { Length: > 0 },
        };
    }

    /// <summary>The Chinese or the English word.</summary>
    public string Say(string zh, string en) => English ? en : zh;

    public void Dispose()
    {
        try
        {
            Output.Dispose();
        }
        catch (IOException)
        {
            // That nobody takes the output has been said.
        }

        Error.Dispose();
    }
}
