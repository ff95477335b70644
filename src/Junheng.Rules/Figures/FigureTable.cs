using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Figures;

/// <summary>
/// One table of figures by columns. Numbers are exact millionths (<see cref="FixedPoint"/>), yes/no is 0 or 1 and a
/// choice its index, both unscaled; a blank is <see cref="FixedPoint.Missing"/>. A column that the input lacks is absent:
/// all of its figures are missing.
/// </summary>
public sealed class FigureTable
{
    private readonly Dictionary<string, long[]> numbers;
    private readonly Dictionary<string, TextColumn> texts;

    /// <summary>A table of <paramref name="count"/> rows; every column has that length.</summary>
    public FigureTable(
        Level level,
        int count,
        IReadOnlyDictionary<string, long[]> numbers,
        IReadOnlyDictionary<string, TextColumn> texts,
        Places? places = null)
    {
        Level = level;
        Count = count;
        this.numbers = new Dictionary<string, long[]>(numbers);
        this.texts = new Dictionary<string, TextColumn>(texts);
        Places = places ?? Places.Nowhere;
    }

    /// <summary>An empty table of a level.</summary>
    public static FigureTable Empty(Level level) => new(level, 0, new Dictionary<string, long[]>(), new Dictionary<string, TextColumn>());

    /// <summary>What its rows are.</summary>
    public Level Level { get; }

    /// <summary>How many rows.</summary>
    public int Count { get; }

    /// <summary>Where its cells were read from.</summary>
    public Places Places { get; }

    /// <summary>Codes of the columns of numbers, yes/no and choices that the input has.</summary>
    public IEnumerable<string> NumberColumns => numbers.Keys;

    /// <summary>Codes of the columns of texts that the input has.</summary>
    public IEnumerable<string> TextColumns => texts.Keys;

    /// <summary>A column of numbers, or null when the input lacks it.</summary>
    public long[]? Numbers(string code) => numbers.GetValueOrDefault(code);

    /// <summary>A column of texts, or null when the input lacks it.</summary>
    public TextColumn? Texts(string code) => texts.GetValueOrDefault(code);

    /// <summary>One figure; missing when the row is -1 or the column absent.</summary>
    public long Value(string code, int row) =>
        row >= 0 && numbers.TryGetValue(code, out var column) ? column[row] : FixedPoint.Missing;

    /// <summary>One text; empty when blank, when the row is -1 or the column absent.</summary>
    public string Text(string code, int row) => row >= 0 && texts.TryGetValue(code, out var column) ? column.Text(row) : "";

    /// <summary>A yes/no; null when blank.</summary>
    public bool? YesNo(string code, int row) => Value(code, row) is var value && value == FixedPoint.Missing ? null : value != 0;

    /// <summary>A choice's index; null when blank.</summary>
    public int? ChoiceOf(string code, int row) => Value(code, row) is var value && value == FixedPoint.Missing ? null : (int)value;

    /// <summary>The same table with other or further columns of numbers (for overlays and derived wholes).</summary>
    public FigureTable With(IReadOnlyDictionary<string, long[]> changed)
    {
        var columns = new Dictionary<string, long[]>(numbers);
        foreach (var (code, column) in changed) columns[code] = column;
        return new FigureTable(Level, Count, columns, texts, Places);
    }
}
