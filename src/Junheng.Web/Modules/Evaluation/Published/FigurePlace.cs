using Junheng.Rules.Collection;
using Junheng.Rules.Common;

namespace Junheng.Web.Modules.Evaluation.Published;

/// <summary>
/// In the web product the place of a value is the figure itself; its cell, file and history are looked up from there when somebody
/// asks. A figure's place carries its key: school, stage and measure.
/// </summary>
public static class FigurePlace
{
    private const string Mark = "figure";

    public static Place Of(FigureKey key) => new(Mark, $"{key.School}\t{key.Stage}", 1, key.Measure);

    /// <summary>The figure of a place; null for a place in a file.</summary>
    public static FigureKey? KeyOf(Place place)
    {
        if (place.File != Mark || place.Sheet is not { } sheet) return null;
        var parts = sheet.Split('\t');
        return new FigureKey(parts[0], parts[1], place.Column ?? "");
    }
}
