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
}
