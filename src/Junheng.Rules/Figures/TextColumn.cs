using System.Text;

namespace Junheng.Rules.Figures;

/// <summary>
/// A column of texts as slices of UTF-8 buffers: a file of 200,000 rows costs no strings until somebody asks for one.
/// An empty slice is a blank.
/// </summary>
public sealed class TextColumn
{
    private readonly byte[] buffer;
    private readonly int[] starts;
    private readonly int[] lengths;

    /// <summary>Row i is <paramref name="buffer"/> from <paramref name="starts"/>[i], <paramref name="lengths"/>[i] bytes.</summary>
    public TextColumn(byte[] buffer, int[] starts, int[] lengths)
    {
        this.buffer = buffer;
        this.starts = starts;
        this.lengths = lengths;
    }

    /// <summary>A column of these texts; null is a blank.</summary>
    public static TextColumn Of(IReadOnlyList<string?> texts)
    {
        var starts = new int[texts.Count];
        var lengths = new int[texts.Count];
        var total = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            starts[i] = total;
            lengths[i] = Encoding.UTF8.GetByteCount(texts[i] ?? "");
            total += lengths[i];
        }

        var buffer = new byte[total];
        for (var i = 0; i < texts.Count; i++) Encoding.UTF8.GetBytes(texts[i] ?? "", buffer.AsSpan(starts[i]));
        return new TextColumn(buffer, starts, lengths);
    }

    /// <summary>How many rows.</summary>
    public int Count => starts.Length;

    /// <summary>The UTF-8 of a row; empty when blank.</summary>
    public ReadOnlySpan<byte> Utf8(int row) => buffer.AsSpan(starts[row], lengths[row]);

    /// <summary>The text of a row; empty when blank.</summary>
    public string Text(int row) => Encoding.UTF8.GetString(Utf8(row));

    /// <summary>Whether the row is blank.</summary>
    public bool IsBlank(int row) => lengths[row] == 0;
}
