using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Explaining;

/// <summary>Explains collected figures and the wholes that follow from their parts, by the catalogue alone.</summary>
public static class MeasureExplanation
{
    /// <summary>A figure of a school.</summary>
    public static Explanation OfSchool(DistrictFigures figures, int school, string code) =>
        Of(figures, figures.Given.Schools, figures.SchoolRow(school), code, null);

    /// <summary>A figure of a school at a stage; missing when the row is absent.</summary>
    public static Explanation OfStage(DistrictFigures figures, int school, Stage stage, string code) =>
        Of(figures, figures.Given.Stages, figures.StageRow(school, stage), code, stage);

    /// <summary>A figure of the district, by its key.</summary>
    public static Explanation OfDistrict(DistrictFigures figures, string key) =>
        Of(figures, figures.Given.Districts, figures.DistrictRow, key, null);

    /// <summary>A cell of a list: a class, a room, a confirmation.</summary>
    public static Explanation OfRow(DistrictFigures figures, FigureTable list, int row, string code) => Of(figures, list, row, code, null);

    /// <summary>A setting as it was in force: an override before the district's own, the catalogue's default when neither is given.
    /// <see cref="Explanation.Status"/> tells <c>override</c> and <c>default</c>; those stand in no cell.</summary>
    public static Explanation OfSetting(DistrictFigures figures, string key, IReadOnlyDictionary<string, long> overrides)
    {
        var own = OfDistrict(figures, key);
        var measure = figures.Catalogue.Find(Level.District, key)!;
        if (overrides.TryGetValue(key, out var stored)) return InForce(own, measure, stored, "override");
        return own.Written is null && measure.Default is { } text && Settings.ReadValue(measure, text) is { } value
            ? InForce(own, measure, value, "default")
            : own;
    }

    private static Explanation InForce(Explanation own, Measure measure, long value, string status) => own with
    {
        Value = Number(measure, value), Written = Word(measure, value), WrittenEn = WordEn(measure, value), Place = Place.None, Status = status,
    };

    private static Explanation Of(DistrictFigures figures, FigureTable table, int row, string code, Stage? stage)
    {
        var measure = figures.Catalogue.Find(table.Level, code)
            ?? throw new ArgumentOutOfRangeException(nameof(code), code, "No such measure");
        var leaf = Leaf(measure, table, row);
        if (row < 0) return leaf;
        var parts = DerivedFigures.PartsOf(measure, stage);
        var sum = DerivedFigures.Sum(table, parts, row);
        return sum == FixedPoint.Missing ? leaf : leaf with
        {
            Value = FixedPoint.ToDouble(sum),
            Written = FixedPoint.Format(sum),
            Formula = "sum_of_parts",
            Place = Place.None,
            Parts = [.. parts.Select(part => Of(figures, table, row, part, stage))],
        };
    }

    private static Explanation Leaf(Measure measure, FigureTable table, int row)
    {
        var value = table.Value(measure.Code, row);
        var known = value != FixedPoint.Missing;
        var place = row >= 0 ? table.Places.At(row, measure.Code) : Place.None;
        return new Explanation(measure.NameZh, measure.NameEn)
        {
            Id = measure.Code,
            Value = known ? Number(measure, value) : null,
            Written = measure.Type == MeasureType.Text ? table.Text(measure.Code, row) is { Length: > 0 } text ? text : null
                : known ? Word(measure, value) : null,
            WrittenEn = known ? WordEn(measure, value) : null,
            Unit = measure.Unit,
            Meaning = measure.Meaning,
            Clause = measure.Clause,
            Basis = measure.Basis,
            Place = place,
        };
    }

    private static double? Number(Measure measure, long value) =>
        measure.Type is MeasureType.Choice or MeasureType.YesNo ? null : FixedPoint.ToDouble(value);

    private static string Word(Measure measure, long value) => measure.Type switch
    {
        MeasureType.Choice => measure.Choices[(int)value].NameZh,
        MeasureType.YesNo => value != 0 ? "是" : "否",
        _ => FixedPoint.Format(value),
    };

    private static string? WordEn(Measure measure, long value) => measure.Type switch
    {
        MeasureType.Choice => measure.Choices[(int)value].NameEn,
        MeasureType.YesNo => value != 0 ? "yes" : "no",
        _ => null,
    };
}
