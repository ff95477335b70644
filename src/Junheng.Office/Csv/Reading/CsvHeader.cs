using System.Text;
using Junheng.Office.Cells;
using Junheng.Rules.Measures;

namespace Junheng.Office.Csv.Reading;

/// <summary>The header row of a file held against the catalogue: which column is which, which are missing, twice or unknown.</summary>
internal sealed class CsvHeader
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private readonly List<CellColumn> columns = [];

    private CsvHeader(CsvNotes notes) => Notes = notes;

    /// <summary>The columns in the order of the file.</summary>
    public CellColumn[] Columns => [.. columns];

    /// <summary>Where the first record begins.</summary>
    public int End { get; private set; }

    /// <summary>The line of the first record.</summary>
    public int Line { get; private set; } = 1;

    public CsvNotes Notes { get; }

    /// <summary>Reads the header of a file whose columns are these measures.</summary>
    public static CsvHeader Read(CsvBytes file, IReadOnlyList<Measure> measures)
    {
        var header = new CsvHeader(new CsvNotes(file.Name));
        var names = header.Names(file.Bytes.AsSpan(0, file.Length));
        if (names.All(name => name.Length == 0)) header.Notes.Refuse("header_absent", 1, null);
        else header.Match(names, measures);
        return header;
    }

    private void Match(List<string> names, IReadOnlyList<Measure> measures)
    {
        var known = measures.ToDictionary(measure => measure.Code);
        var seen = new HashSet<string>();
        foreach (var name in names)
        {
            var measure = known.GetValueOrDefault(name);
            var shown = name.Length == 0 ? null : Shown.Text(name);
            columns.Add(new CellColumn(measure is null ? shown ?? "" : name, measure));
            if (name.Length > 0 && !seen.Add(name)) Notes.Refuse("column_twice", 1, shown);
            else if (measure is null) Notes.Notice(name.Length == 0 ? "column_unnamed" : "column_unknown", 1, shown);
        }

        var missing = measures.Where(measure => measure.ColumnRequired && !seen.Contains(measure.Code)).ToList();
        if (missing.Count > 0 && names is [var only] && only.AsSpan().ContainsAny(";\t；，"))
        {
            Notes.Refuse("header_separator", 1, null);
            return;
        }

        foreach (var measure in missing) Notes.Refuse("column_absent", 1, measure.Code, measure.NameZh, measure.Code);
    }

    /// <summary>The names of the first line, by the same grammar as the records, unsound quotes refused.</summary>
    private List<string> Names(ReadOnlySpan<byte> bytes)
    {
        var names = new List<string>();
        var at = bytes.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;
        while (true)
        {
            var start = at;
            var quoted = at < bytes.Length && bytes[at] == '"';
            if (quoted) at = Close(bytes, at);
            var next = at < 0 ? -1 : bytes[at..].IndexOfAny((byte)',', (byte)'\n');
            var end = at < 0 || next < 0 ? bytes.Length : at + next;
            var text = Trim(bytes[start..end], names.Count);
            if (quoted && (at < 0 || text is not [(byte)'"', .., (byte)'"']) || !quoted && text.IndexOf((byte)'"') >= 0)
            {
                if (at < 0) Notes.Refuse("quote_unclosed", 1, null);
                else Notes.Refuse("quote_stray", 1, Shown.Text(text));
            }

            names.Add(quoted && text.Length > 1
                ? Encoding.UTF8.GetString(text[1..^1]).Replace("\"\"", "\"", StringComparison.Ordinal)
                : Encoding.UTF8.GetString(text));
            at = Math.Min(end + 1, bytes.Length);
            if (end < bytes.Length && bytes[end] == ',') continue;
            End = at;
            Line = 1 + bytes[..at].Count((byte)'\n');
            return names;
        }
    }

    /// <summary>The position after the quote that closes the one at <paramref name="open"/>, or -1.</summary>
    private static int Close(ReadOnlySpan<byte> bytes, int open)
    {
        for (var at = open + 1; at < bytes.Length; at++)
        {
            if (bytes[at] != '"') continue;
            if (at + 1 == bytes.Length || bytes[at + 1] != '"') return at + 1;
            at++;
        }

        return -1;
    }

    private ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> name, int index)
    {
        if (name is [.., (byte)'\r']) name = name[..^1];
        var trimmed = name;
        while (trimmed is [(byte)' ' or (byte)'\t', ..]) trimmed = trimmed[1..];
        while (trimmed is [.., (byte)' ' or (byte)'\t']) trimmed = trimmed[..^1];
        if (trimmed.Length < name.Length && trimmed.Length > 0) Notes.Notice("header_spaces", 1, Shown.Text(trimmed));
        return trimmed;
    }
}
