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
        var changed = new Dictionary<string, long[]>();
        foreach (var measure in catalogue.At(table.Level))
        {
            if (measure.Derivation is not Derivation.SumOf sum) continue;
            var parts = new long[table.Level == Level.Stage ? Stages.All.Count : 1][][];
            for (var i = 0; i < parts.Length; i++) parts[i] = Columns(table, parts.Length == 1 ? sum.Parts : sum.At(Stages.All[i]));
            if (Array.Exists(parts, columns => columns.Length > 0)) changed[measure.Code] = Whole(table, measure.Code, parts);
        }

        return changed.Count == 0 ? table : table.With(changed);
    }

    /// <summary>The given whole, replaced by the sum of the parts wherever all of them are known.</summary>
    /// <param name="table">The table.</param>
    /// <param name="code">The whole.</param>
    /// <param name="parts">The columns of the parts, for each stage or once for all rows.</param>
    private static long[] Whole(FigureTable table, string code, long[][][] parts)
    {
        var whole = table.Numbers(code)?.ToArray() ?? Blanks(table.Count);
        var stages = parts.Length > 1 ? table.Numbers(Codes.Stage) : null;
        for (var row = 0; row < whole.Length; row++)
        {
            var columns = stages is null ? parts[0] : parts[stages[row]];
            if (columns.Length == 0) continue;
            long sum = 0;
            foreach (var column in columns)
            {
                if (column[row] == FixedPoint.Missing)
                {
                    sum = FixedPoint.Missing;
                    break;
                }

                sum += column[row];
            }

            if (sum != FixedPoint.Missing) whole[row] = sum;
        }

        return whole;
    }

    /// <summary>The columns of the parts; none as soon as the table lacks one, since the sum is then known nowhere.</summary>
    private static long[][] Columns(FigureTable table, IReadOnlyList<string> parts)
    {
        var columns = new long[parts.Count][];
        for (var i = 0; i < columns.Length; i++)
        {
            if (table.Numbers(parts[i]) is not { } column) return [];
            columns[i] = column;
        }

        return columns;
    }

    private static long[] Blanks(int count)
    {
        var blanks = new long[count];
        for (var row = 0; row < count; row++) blanks[row] = FixedPoint.Missing;
        return blanks;
    }
}
