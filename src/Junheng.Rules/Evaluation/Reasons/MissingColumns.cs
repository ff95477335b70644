using System.Runtime.InteropServices;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Reasons;

/// <summary>
/// Blanks while they are gathered: a column for each figure and in it a bit for all that asks, school by school, so that millions
/// of blanks are counted without a name being made.
/// </summary>
internal sealed class MissingColumns
{
    private readonly DistrictEvaluation evaluation;
    private readonly List<string> ids;
    private readonly Dictionary<string, ulong> bits;
    private readonly Dictionary<MissingFigure, ulong[]> columns = [];
    private readonly Dictionary<ulong, IReadOnlyList<string>> lists = [];

    public MissingColumns(DistrictEvaluation evaluation)
    {
        this.evaluation = evaluation;
        var standard = evaluation.Standard;
        ids = [.. standard.Indicators.Select(indicator => indicator.Id), .. standard.Items.Concat(standard.Vetoes).Select(item => item.Id)];
        if (ids.Count > 8 * sizeof(ulong)) throw new NotSupportedException($"{standard.Id} asks for more than a word has bits");
        bits = ids.Select((id, at) => (id, Bit: 1UL << at)).ToDictionary(one => one.id, one => one.Bit);
    }

    /// <summary>Adds a blank; whoever asks for it, it is one blank, and only a statement belongs to its item.</summary>
    public void Add(MissingFigure figure)
    {
        var key = figure with { School = -1, For = figure.Level == Level.Confirmation ? figure.For : "" };
        ref var column = ref CollectionsMarshal.GetValueRefOrAddDefault(columns, key, out _);
        column ??= new ulong[figure.Level == Level.District ? 1 : evaluation.Figures.SchoolCount];
        column[Math.Max(0, figure.School)] |= bits[figure.For];
    }

    public IEnumerable<MissingEntry> Entries() =>
        from column in Ordered()
        from school in Enumerable.Range(0, column.Value.Length)
        where column.Value[school] != 0
        select new MissingEntry(column.Key with { School = SchoolOf(column.Key, school) }, ListOf(column.Value[school]));

    public IEnumerable<MissingLine> Lines()
    {
        foreach (var (figure, column) in Ordered())
        {
            var lines = new OrderedDictionary<ulong, List<int>>();
            for (var school = 0; school < column.Length; school++)
            {
                if (column[school] == 0) continue;
                if (!lines.TryGetValue(column[school], out var schools)) lines.Add(column[school], schools = []);
                schools.Add(SchoolOf(figure, school));
            }

            foreach (var (asking, schools) in lines) yield return new MissingLine(figure, schools, ListOf(asking));
        }
    }

    private IEnumerable<KeyValuePair<MissingFigure, ulong[]>> Ordered() => columns
        .OrderBy(column => column.Key.Level == Level.District ? int.MaxValue : (int)column.Key.Level)
        .ThenBy(column => Order(column.Key)).ThenBy(column => column.Key.For, StringComparer.Ordinal).ThenBy(column => column.Key.Stage);

    /// <summary>The place of a measure in the catalogue: whole rows come first, since keys do; those made from a pattern last.</summary>
    private int Order(MissingFigure figure)
    {
        var measures = evaluation.Figures.Catalogue.At(figure.Level);
        for (var i = 0; i < measures.Count; i++)
        {
            if (measures[i].Code == figure.Code) return i;
        }

        return measures.Count;
    }

    private static int SchoolOf(MissingFigure figure, int at) => figure.Level == Level.District ? -1 : at;

    private IReadOnlyList<string> ListOf(ulong asking)
    {
        if (!lists.TryGetValue(asking, out var list)) lists[asking] = list = [.. ids.Where(id => (asking & bits[id]) != 0)];
        return list;
    }
}
