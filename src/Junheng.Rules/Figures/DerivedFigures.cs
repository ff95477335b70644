using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Figures;

/// <summary>Wholes that follow from parts: where every part of a row is known the sum counts, elsewhere the given whole.</summary>
internal static class DerivedFigures
{
    /// <summary>The tables with every whole computed that can be.</summary>
    public static Tables Apply(Tables tables) => tables with
    {
        Schools = Apply(tables.Catalogue, tables.Schools),
        Stages = Apply(tables.Catalogue, tables.Stages),
    };

    /// <summary>The parts of a whole at a stage; empty when it is not derived there.</summary>
    public static IReadOnlyList<string> PartsOf(Measure measure, Stage? stage) => measure.Derivation is Derivation.SumOf sum
        ? stage is { } at ? sum.At(at) : sum.Parts
        : [];

    /// <summary>The sum of parts in a row, or missing as soon as one is missing.</summary>
    public static long Sum(FigureTable table, IReadOnlyList<string> parts, int row)
    {
        if (parts.Count == 0) return FixedPoint.Missing;
        long sum = 0;
        foreach (var part in parts)
        {
            var value = table.Value(part, row);
            if (value == FixedPoint.Missing) return FixedPoint.Missing;
            sum += value;
        }

        return sum;
    }

    private static FigureTable Apply(Catalogue catalogue, FigureTable table)
    {
        Dictionary<string, long[]>? changed = null;
        foreach (var measure in catalogue.At(table.Level))
        {
            if (measure.Derivation is not Derivation.SumOf sum || !sum.Parts.Any(part => table.Numbers(part) is not null)) continue;
            var whole = table.Numbers(measure.Code)?.ToArray() ?? Blanks(table.Count);
            for (var row = 0; row < table.Count; row++)
            {
                Stage? stage = table.Level == Level.Stage ? (Stage)table.Value("stage", row) : null;
                var computed = Sum(table, PartsOf(measure, stage), row);
                if (computed != FixedPoint.Missing) whole[row] = computed;
            }

            (changed ??= [])[measure.Code] = whole;
        }

        return changed is null ? table : table.With(changed);
    }

    private static long[] Blanks(int count)
    {
        var blanks = new long[count];
        Array.Fill(blanks, FixedPoint.Missing);
        return blanks;
    }
}
