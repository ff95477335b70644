using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Measures;

namespace Junheng.Office.Reports;

/// <summary>What a report says of one district.</summary>
/// <param name="Evaluation">The evaluation.</param>
/// <param name="Findings">What reading and checking the figures brought to light.</param>
/// <param name="Alternatives">What other answers to the open questions would change.</param>
public sealed record DistrictReport(DistrictEvaluation Evaluation, IReadOnlyList<Finding> Findings, IReadOnlyList<Alternative> Alternatives)
{
    /// <summary>The district's name; null when only its code is known.</summary>
    public string? Name { get; init; }

    /// <summary>The version code of figures, standard, reading and settings.</summary>
    public string Version { get; } = VersionCode.Of(Evaluation);

    /// <summary>Whether the figures are invented.</summary>
    public bool IsDemonstration => Evaluation.Figures.IsDemonstration;

    /// <summary>The district as titles name it.</summary>
    internal string Title => Name is null ? Evaluation.Figures.Code : $"{Name}（{Evaluation.Figures.Code}）";

    /// <summary>Under a table's title: district, year and reading; at the right the version code.</summary>
    internal (string Left, string Right) Under
    {
        get
        {
            var year = Evaluation.Figures.DistrictValue(Codes.Year);
            var of = year == FixedPoint.Missing ? "年度未填" : FixedPoint.Format(year) + "年";
            return ($"区县：{Title}　　{of}　　口径：{Evaluation.Options.Reading.NameZh()}{(IsDemonstration ? "　　【演示数据】" : "")}", $"版本码：{Version}");
        }
    }

    /// <summary>A school's name, or its code when it has none.</summary>
    internal string SchoolName(int school)
    {
        var name = Evaluation.Figures.Schools.Text(Codes.Name, Evaluation.Figures.SchoolRow(school));
        return name.Length > 0 ? name : Evaluation.Figures.SchoolCode(school);
    }

    /// <summary>A school's name by its code.</summary>
    internal string SchoolName(string code) => Evaluation.Figures.Find(code) is var school and >= 0 ? SchoolName(school) : code;
}
