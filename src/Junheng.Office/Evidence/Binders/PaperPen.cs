using System.Text;
using SkiaSharp;

namespace Junheng.Office.Evidence.Binders;

/// <summary>Writes lines on pages of A4 so that what is copied from them is what was written: each glyph is told which letters it
/// stands for. Left to itself the PDF writer maps some Chinese characters to radicals that look the same.</summary>
internal sealed class PaperPen(PaperFont font) : IDisposable
{
    public const float Width = 595;
    public const float Height = 842;
    public const float Margin = 64;

    private readonly SKPaint ink = new() { Color = SKColors.Black, IsAntialias = true };

    /// <summary>Writes a line with its beginning, middle or end at a place.</summary>
    public void Line(SKCanvas canvas, string text, float x, float y, float size, SKTextAlign align = SKTextAlign.Left)
    {
        if (text.Length == 0) return;
        using var sized = new SKFont(font.Typeface, size);
        var glyphs = sized.GetGlyphs(text);
        var widths = sized.GetGlyphWidths(text);
        var letters = Encoding.UTF8.GetBytes(text);
        using var builder = new SKTextBlobBuilder();
        var run = builder.AllocateRawHorizontalTextRun(sized, glyphs.Length, 0, letters.Length);
        var (at, glyph, letter) = (0f, 0, 0u);
        foreach (var rune in text.EnumerateRunes())
        {
            run.Glyphs[glyph] = glyphs[glyph];
            run.Positions[glyph] = at;
            run.Clusters[glyph] = letter;
            at += widths[glyph++];
            letter += (uint)rune.Utf8SequenceLength;
        }

        letters.CopyTo(run.Text);
        using var blob = builder.Build();
        canvas.DrawText(blob, align switch { SKTextAlign.Center => x - (at / 2), SKTextAlign.Right => x - at, _ => x }, y, ink);
    }

    /// <summary>Breaks a text into lines that fit a width.</summary>
    public IReadOnlyList<string> Break(string text, float width, float size, int most)
    {
        using var sized = new SKFont(font.Typeface, size);
        var lines = new List<string>();
        var rest = text;
        while (rest.Length > 0 && lines.Count < most)
        {
            var take = Math.Max(1, sized.BreakText(rest, width));
            if (take < rest.Length && char.IsHighSurrogate(rest[take - 1])) take++;
            lines.Add(rest[..Math.Min(take, rest.Length)]);
            rest = rest[Math.Min(take, rest.Length)..];
        }

        if (rest.Length > 0) lines[^1] = $"{lines[^1][..Math.Max(0, lines[^1].Length - 1)]}…";
        return lines;
    }

    /// <summary>The page's number, as on every page of a binder.</summary>
    public void Number(SKCanvas canvas, int page) => Line(canvas, $"- {page} -", Width / 2, Height - 28, 10, SKTextAlign.Center);

    public void Rule(SKCanvas canvas, float y) => canvas.DrawLine(Margin, y, Width - Margin, y, ink);

    public void Dispose() => ink.Dispose();
}
