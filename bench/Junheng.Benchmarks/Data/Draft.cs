using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Benchmarks.Data;

/// <summary>A table while its rows are being made: columns by code, in the order of the calls.</summary>
internal sealed class Draft(Level level)
{
    private readonly Dictionary<string, List<long>> numbers = [];
    private readonly Dictionary<string, List<string?>> texts = [];

    public long this[string code]
    {
        set
        {
            if (!numbers.TryGetValue(code, out var column)) numbers[code] = column = [];
            column.Add(value);
        }
    }

    public void Text(string code, string? text)
    {
        if (!texts.TryGetValue(code, out var column)) texts[code] = column = [];
        column.Add(text);
    }

    public FigureTable Table()
    {
        var count = texts.Count == 0 ? 0 : texts.Values.First().Count;
        return new FigureTable(
            level,
            count,
            numbers.ToDictionary(column => column.Key, column => column.Value.ToArray()),
            texts.ToDictionary(column => column.Key, column => TextColumn.Of(column.Value)));
    }
}
