using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Cli.Terminal;

internal enum Colour
{
    None,
    Red,
    Green,
    Yellow,
    Grey,
}

/// <summary>Colours on a terminal; plain text everywhere else.</summary>
internal static class Paint
{
    public static string In(Session session, string text, Colour colour) => !session.Colours || colour == Colour.None
        ? text
        : $"{TerminalWriter.Mark(colour)}{text}{TerminalWriter.Mark(Colour.None)}";

    public static Colour Of(Verdict verdict) => verdict switch
    {
        Verdict.Pass => Colour.Green,
        Verdict.Fail => Colour.Red,
        _ => Colour.Yellow,
    };

    public static Colour Of(Severity severity) => severity switch
    {
        Severity.Error => Colour.Red,
        Severity.Warning => Colour.Yellow,
        _ => Colour.Grey,
    };
}
