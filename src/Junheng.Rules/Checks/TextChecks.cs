using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Checks;

/// <summary>Texts that a spreadsheet would take for a formula. They are kept and written as texts, so that none ever runs; whoever
/// filled them in should know.</summary>
internal static class TextChecks
{
    public static void Run(CheckedDistrict district)
    {
        foreach (var level in (ReadOnlySpan<Level>)[Level.School, Level.Class, Level.Room])
        {
            var table = district.Table(level);
            if (table.Count == 0) continue;
            foreach (var measure in district.Figures.Catalogue.At(level))
            {
                if (measure.Type != MeasureType.Text || table.Texts(measure.Code) is not { } texts) continue;
                foreach (var row in district.Rows(level))
                {
                    var text = texts.Utf8(row);
                    if (text.Length < 2 || text[0] is not ((byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'\t')) continue;
                    district.Find(
                        "text_like_formula", Severity.Warning, level, row, measure.Code,
                        table.Text(Codes.SchoolCode, row), measure.NameZh, ((char)text[0]).ToString());
                }
            }
        }
    }
}
