using System.Text.Unicode;
using Junheng.Office.Cells;
using Junheng.Rules.Common;

namespace Junheng.Office.Csv.Reading;

/// <summary>Files that are no UTF-8 text at all: told in one sentence, whatever else is wrong with them.</summary>
internal static class CsvEncoding
{
    /// <summary>Why the file is no UTF-8 text, or null when it is.</summary>
    public static Refusal? Fault(CsvBytes file)
    {
        var bytes = file.Bytes.AsSpan(0, file.Length);
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return new Refusal("file_utf16", Place.OfFile(file.Name), [file.Name]);
        if (bytes.IndexOf((byte)0) >= 0) return new Refusal("file_binary", Place.OfFile(file.Name), [file.Name]);
        if (Utf8.IsValid(bytes)) return null;
        var line = 1;
        for (var rest = bytes; ; line++)
        {
            var end = rest.IndexOf((byte)'\n') + 1;
            var text = end == 0 ? rest : rest[..end];
            if (!Utf8.IsValid(text)) return new Refusal("file_not_utf8", new Place(file.Name, null, line, null), [file.Name, Shown.Count(line)]);
            rest = rest[end..];
        }
    }
}
