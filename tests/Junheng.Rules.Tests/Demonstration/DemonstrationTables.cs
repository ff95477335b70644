using Junheng.Rules.Common;
using Junheng.Rules.Demonstration;
using Junheng.Rules.Figures;

namespace Junheng.Rules.Tests.Demonstration;

/// <summary>Demonstration tables as the tests look at them.</summary>
internal static class DemonstrationTables
{
    public static Tables Of(ulong seed = 1, int year = 2024, int districts = 1, int? schools = null, bool full = false) =>
        DemonstrationFigures.Of(new DemonstrationScale { Seed = seed, Year = year, Districts = districts, Schools = schools, Full = full });

    /// <summary>Every cell, one text a row.</summary>
    public static IEnumerable<string> Lines(Tables tables) =>
        new[] { tables.Schools, tables.Stages, tables.Classes, tables.Rooms, tables.Confirmations, tables.Districts }.SelectMany(Lines);

    public static IEnumerable<string> Lines(FigureTable table) => Enumerable.Range(0, table.Count).Select(row => string.Join(
        ',', table.TextColumns.Select(code => table.Text(code, row)).Concat(table.NumberColumns.Select(code => $"{table.Value(code, row)}"))));

    public static IEnumerable<int> RowsOf(FigureTable table) => Enumerable.Range(0, table.Count);

    /// <summary>The row of the school with this name.</summary>
    public static int Named(Tables tables, string name) =>
        RowsOf(tables.Schools).Single(row => tables.Schools.Text("name", row) == name);

    /// <summary>A whole number of a stage row, or null.</summary>
    public static long? Whole(FigureTable table, string code, int row) =>
        table.Value(code, row) is var value && value == FixedPoint.Missing ? null : value / FixedPoint.Scale;
}
