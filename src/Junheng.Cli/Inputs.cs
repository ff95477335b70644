using Junheng.Cli.Terminal;
using Junheng.Office;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Cli;

/// <summary>Reads an INPUT, or says on the standard error why not.</summary>
internal static class Inputs
{
    /// <summary>In front of what is said of last year's INPUT.</summary>
    public const string LastYear = "上年数据：";

    public static Outcome<Dataset>? Read(Session session, string path)
    {
        var outcome = InputFile.Read(path, Catalogue.Standard, session.Cancellation);
        if (outcome.IsOk) return outcome;
        Refusals.Print(session, outcome.Refusals);
        return null;
    }

    /// <summary>Reads last year's INPUT; what is said of it names its path and that it is last year's, since both have the same files.</summary>
    public static Outcome<Dataset>? ReadLastYear(Session session, string path)
    {
        var outcome = InputFile.Read(path, Catalogue.Standard, session.Cancellation);
        if (outcome.IsOk) return outcome;
        Refusals.Print(session, outcome.Refusals.Select(refusal => refusal with { Place = Under(path, refusal.Place) }), LastYear);
        return null;
    }

    /// <summary>The place with the path of its input in front.</summary>
    public static Place Under(string path, Place place) => place with { File = Inside(path, place.File) };

    private static string Inside(string path, string? file) =>
        file is null || file == Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))) ? path : Path.Combine(path, file);
}
