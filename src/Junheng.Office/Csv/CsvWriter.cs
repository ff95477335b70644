using System.Text;
using Junheng.Rules.Common;

namespace Junheng.Office.Csv;

/// <summary>
/// Writes one CSV file: UTF-8 without a mark in front, lines ended by LF, fields quoted only where RFC 4180 asks for it.
/// Bytes go through one buffer, so that millions of figures cost no strings.
/// </summary>
/// <param name="stream">Where it goes; closed with the writer.</param>
public sealed class CsvWriter(Stream stream) : IDisposable
{
    private readonly byte[] buffer = new byte[1 << 16];
    private int used;
    private bool isFirst = true;

    /// <summary>A text; empty for a blank.</summary>
    public void Field(ReadOnlySpan<byte> utf8)
    {
        Separate();
        if (utf8.IndexOfAny("\",\r\n"u8) < 0)
        {
            Put(utf8);
            return;
        }

        Put("\""u8);
        while (utf8.IndexOf((byte)'"') is var quote && quote >= 0)
        {
            Put(utf8[..(quote + 1)]);
            Put("\""u8);
            utf8 = utf8[(quote + 1)..];
        }

        Put(utf8);
        Put("\""u8);
    }

    /// <summary>A text; empty for a blank.</summary>
    public void Field(string text) => Field(Encoding.UTF8.GetBytes(text));

    /// <summary>A figure in millionths, written as <see cref="FixedPoint.Format(long)"/> does.</summary>
    public void Number(long value)
    {
        Separate();
        if (buffer.Length - used < FixedPoint.FormatBytes) Flush();
        used += FixedPoint.Format(value, buffer.AsSpan(used));
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        Put("\n"u8);
        isFirst = true;
    }

    /// <summary>Writes what is left and closes the stream.</summary>
    public void Dispose()
    {
        using (stream)
        {
            Flush();
        }
    }

    private void Separate()
    {
        if (isFirst) isFirst = false;
        else Put(","u8);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        if (buffer.Length - used < bytes.Length)
        {
            Flush();
            if (bytes.Length > buffer.Length)
            {
                stream.Write(bytes);
                return;
            }
        }

        bytes.CopyTo(buffer.AsSpan(used));
        used += bytes.Length;
    }

    private void Flush()
    {
        stream.Write(buffer.AsSpan(0, used));
        used = 0;
    }
}
