using System.Text;

namespace Junheng.Office.Sheets;

/// <summary>What a file is by its first bytes.</summary>
internal static class FileContent
{
    private static readonly byte[] Compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>The kinds told apart.</summary>
    public enum Kind
    {
        Unknown,
        Empty,
        Zip,
        Workbook97,
        Encrypted,
        OtherOffice97,
        Markup,
        Text,
    }

    /// <summary>Looks at a stream and puts it back to its start.</summary>
    public static Kind Of(Stream stream)
    {
        var head = new byte[4_096];
        stream.Position = 0;
        var length = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var bytes = head.AsSpan(0, length);
        var kind = Of(bytes, stream);
        stream.Position = 0;
        return kind;
    }

    private static Kind Of(ReadOnlySpan<byte> head, Stream stream)
    {
        if (head.IsEmpty) return Kind.Empty;
        if (head.StartsWith("PK"u8) && head.Length > 3 && head[2] is 3 or 5 or 7) return Kind.Zip;
        if (head.StartsWith(Compound)) return OfCompound(stream);
        // A worksheet of Excel 2 to 4 stands in the file bare.
        if (head.Length > 8 && head[0] == 9 && head[1] is 0 or 2 or 4 or 8 && head[2] <= 16 && head[3] == 0) return Kind.Workbook97;
        return OfText(head);
    }

    private static Kind OfCompound(Stream stream)
    {
        // Names of the streams inside stand in the directory in UTF-16; finding them needs no directory walk.
        ReadOnlySpan<byte> encrypted = Encoding.Unicode.GetBytes("EncryptedPackage");
        ReadOnlySpan<byte> workbook = Encoding.Unicode.GetBytes("Workbook\0");
        ReadOnlySpan<byte> book = Encoding.Unicode.GetBytes("Book\0");
        const int overlap = 64;
        var buffer = new byte[1 << 16];
        stream.Position = 0;
        var kept = 0;
        var kind = Kind.OtherOffice97;
        int read;
        while ((read = stream.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var bytes = buffer.AsSpan(0, kept + read);
            if (bytes.IndexOf(encrypted) >= 0) return Kind.Encrypted;
            if (bytes.IndexOf(workbook) >= 0 || bytes.IndexOf(book) >= 0) kind = Kind.Workbook97;
            kept = Math.Min(overlap, bytes.Length);
            bytes[^kept..].CopyTo(buffer);
        }

        return kind;
    }

    private static Kind OfText(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Kind.Text;
        if (head.StartsWith("\uFEFF"u8)) head = head[3..];
        var start = head.TrimStart(" \t\r\n"u8);
        if (start.Length > 1 && start[0] == '<' && (char.IsAsciiLetter((char)start[1]) || start[1] is (byte)'?' or (byte)'!')) return Kind.Markup;
        foreach (var one in head)
        {
            if (one < 32 && one is not (9 or 10 or 13) || one == 127) return Kind.Unknown;
        }

        return Kind.Text;
    }
}
