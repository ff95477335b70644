using System.Globalization;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Checks;

/// <summary>Texts that a spreadsheet would take for a formula, and texts too long for what they are. They are kept and written as
/// texts, so that none ever runs; whoever filled them in should know.</summary>
internal static class TextChecks
{
    /// <summary>No name is longer; something was pasted into the wrong cell.</summary>
    private const int Longest = 200;

    /// <summary>Grounds may be a few sentences.</summary>
    private const int LongestGrounds = 2_000;

    public static void Run(CheckedDistrict district)
    {
        foreach (var level in (ReadOnlySpan<Level>)[Level.School, Level.Class, Level.Room, Level.Confirmation])
        {
            var table = district.Table(level);
            if (table.Count == 0) continue;
            foreach (var measure in district.Figures.Catalogue.At(level))
            {
                if (measure.Type != MeasureType.Text || table.Texts(measure.Code) is not { } texts) continue;
                foreach (var row in district.Rows(level))
                {
                    var text = texts.Utf8(row);
                    if (text.Length > Longest) FindLong(district, measure, row, texts.Text(row));
                    if (text.Length < 2 || text[0] is not ((byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'\t')) continue;
                    district.Find(
                        "text_like_formula", Severity.Warning, level, row, measure.Code,
                        table.Text(Codes.SchoolCode, row), measure.NameZh, ((char)text[0]).ToString());
                }
            }
        }
    }

    private static void FindLong(CheckedDistrict district, Measure measure, int row, string text)
    {
        var most = measure.Code == Codes.Basis ? LongestGrounds : Longest;
        if (text.Length <= most) return;
        district.Find(
            "text_too_long", Severity.Error, measure.Level, row, measure.Code, VisibleText.Short(district.Table(measure.Level).Text(Codes.SchoolCode, row)),
            measure.NameZh, text.Length.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture), VisibleText.Short(text));
    }
}
