using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Reasons;

/// <summary>How sentences call a school.</summary>
public static class SchoolName
{
    /// <summary>Its name, or its code when it has none.</summary>
    /// <param name="figures">The district.</param>
    /// <param name="school">The position of the school.</param>
    public static string Of(DistrictFigures figures, int school) =>
        figures.Schools.Text(Codes.Name, figures.SchoolRow(school)) is { Length: > 0 } name ? name : figures.SchoolCode(school);
}
