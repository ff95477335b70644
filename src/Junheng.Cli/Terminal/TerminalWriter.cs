using System.Text;
using Junheng.Rules.Common;

namespace Junheng.Cli.Terminal;

/// <summary>
/// The edge to a terminal: whatever an input holds, only plain text and colours of ours get through. Each call is a line or a part
/// of one, so that line ends inside of a text are none either.
/// </summary>
/// <param name="inner">Where it goes.</param>
/// <param name="colours">Whether marks of colours become colours.</param>
internal sealed class TerminalWriter(TextWriter inner, Func<bool> colours) : TextWriter
{
    private const char FirstMark = '\uFDD0';

    private static readonly string[] Marks = ["\e[0m", "\e[31m", "\e[32m", "\e[33m", "\e[90m"];

    public override Encoding Encoding => inner.Encoding;

    /// <summary>The mark that a colour begins with; <see cref="Colour.None"/> ends it. A noncharacter, which is never part of a text.</summary>
    public static char Mark(Colour colour) => (char)(FirstMark + (int)colour);

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(ReadOnlySpan<char> buffer) => Write(buffer.ToString());

    public override void Write(string? value)
    {
        var rest = value ?? "";
        if (colours())
        {
            for (int at; (at = rest.AsSpan().IndexOfAnyInRange(FirstMark, (char)(FirstMark + Marks.Length - 1))) >= 0; rest = rest[(at + 1)..])
            {
                inner.Write(VisibleText.Line(rest[..at]));
                inner.Write(Marks[rest[at] - FirstMark]);
            }
        }

        inner.Write(VisibleText.Line(rest));
    }

    public override void WriteLine() => inner.WriteLine();

    public override void WriteLine(string? value)
    {
        Write(value);
        inner.WriteLine();
    }

    public override void Flush() => inner.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
