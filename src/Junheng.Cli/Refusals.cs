using Junheng.Cli.Terminal;
using Junheng.Rules.Common;

namespace Junheng.Cli;

/// <summary>Reasons on the standard error, one a line: <c>FILE:SHEET:ROW:COLUMN: sentence</c>, parts that do not apply left out.</summary>
internal static class Refusals
{
    public static int Print(Session session, IEnumerable<Refusal> refusals, string before = "")
    {
        foreach (var refusal in refusals)
        {
            var place = refusal.Place.ToRefusal();
            session.Error.WriteLine(place.Length == 0 ? $"{before}{Phrases.Zh(refusal)}" : $"{place}: {before}{Phrases.Zh(refusal)}");
        }

        return ExitCode.Refused;
    }

    public static int Print(Session session, Refusal refusal) => Print(session, [refusal]);
}
