using System.Globalization;
using Junheng.Rules.Common;

namespace Junheng.Web.Modules.Collection;

/// <summary>A place as it is kept beside a figure: file, sheet, row and column, tab between them, so that every part comes back.</summary>
internal static class StoredPlace
{
    public static string? Write(Place place) => place == Place.None
        ? null
        : string.Join('\t', place.File, place.Sheet, place.Row.ToString(CultureInfo.InvariantCulture), place.Column);

    public static Place Read(string text)
    {
        var parts = text.Split('\t');
        return parts.Length == 4
            ? new Place(Part(parts[0]), Part(parts[1]), int.Parse(parts[2], CultureInfo.InvariantCulture), Part(parts[3]))
            : Place.OfFile(text);
    }

    private static string? Part(string text) => text.Length == 0 ? null : text;
}
