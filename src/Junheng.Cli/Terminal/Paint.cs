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
        : $"\e[{Code(colour)}m{text}\e[0m";

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

    private static int Code(Colour colour) => colour switch
    {
        Colour.Red => 31,
        Colour.Green => 32,
        Colour.Yellow => 33,
        _ => 90,
    };
}
