namespace Junheng.Cli;

/// <summary>Exit statuses. Source: exchange format §1.</summary>
internal static class ExitCode
{
    /// <summary>Done, whatever the verdict.</summary>
    public const int Done = 0;

    /// <summary>The input is refused, or the output cannot be written: the reason stands on the standard error.</summary>
    public const int Refused = 1;

    /// <summary>Wrong usage.</summary>
    public const int Usage = 2;

    /// <summary>An internal error with a reference number.</summary>
    public const int Internal = 4;

    /// <summary>Ended by Ctrl-C or a request to end; no half file stays.</summary>
    public const int Interrupted = 130;
}
