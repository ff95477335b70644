using Junheng.Cli.Terminal;
using Junheng.Office;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Cli;

/// <summary>Reads an INPUT, or says on the standard error why not.</summary>
internal static class Inputs
{
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
        Refusals.Print(session, outcome.Refusals.Select(refusal => refusal with { Place = refusal.Place with { File = Inside(path, refusal.Place.File) } }), "上年数据：");
        return null;
    }

    private static string Inside(string path, string? file) =>
        file is null || file == Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))) ? path : Path.Combine(path, file);
}
