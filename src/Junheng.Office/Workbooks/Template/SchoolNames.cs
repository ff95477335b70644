using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Workbooks.Template;

/// <summary>The schools' names by district and school code.</summary>
internal sealed class SchoolNames
{
    /// <summary>The heading of the names beside the codes; the reader only compares it.</summary>
    public const string Heading = "学校名称";

    public const string Note = "学校名称\n仅供对照；以学校代码为准，与“学校”表不一致时会提示。";

    private readonly Dictionary<(string District, string School), string> names = [];

    public SchoolNames(FigureTable schools)
    {
        for (var row = 0; row < schools.Count; row++)
        {
            names[(schools.Text(Codes.DistrictCode, row), schools.Text(Codes.SchoolCode, row))] = schools.Text(Codes.Name, row);
        }
    }

    /// <summary>A school's name; empty when unknown.</summary>
    public string Of(string district, string school) => names.GetValueOrDefault((district, school), "");
}
