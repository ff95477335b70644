using System.Globalization;
using Junheng.Rules.Common;

namespace Junheng.Web.Modules.Collection;

/// <summary>A place as it is kept beside a figure: file, sheet, row and column, tab between them, so that every part comes back.</summary>
internal static class StoredPlace
{
    public static string? Write(Place place) => place == Place.None
        ? null
        : string.Join('\t', place.File, place.Sheet, place.Row.ToString(CultureInfo.InvariantCulture), place.Column);

    /// <param name="text">As kept.</param>
    /// <param name="words">Files, sheets and columns met before: a list of thousands of rows names few.</param>
    public static Place Read(string text, HashSet<string>? words = null)
    {
        Span<Range> parts = stackalloc Range[5];
        var span = text.AsSpan();
        return span.Split(parts, '\t') == 4
            ? new Place(Part(span[parts[0]], words), Part(span[parts[1]], words), int.Parse(span[parts[2]], CultureInfo.InvariantCulture), Part(span[parts[3]], words))
            : Place.OfFile(text);
    }

    private static string? Part(ReadOnlySpan<char> text, HashSet<string>? words)
    {
        if (text.Length == 0) return null;
        if (words is null) return text.ToString();
        var known = words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(text, out var word)) return word;
        words.Add(word = text.ToString());
        return word;
    }
}
