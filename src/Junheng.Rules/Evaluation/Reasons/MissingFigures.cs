using Junheng.Rules.Measures;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Evaluation.Reasons;

/// <summary>Every figure that is asked for and blank 缺数清单, each once, with all that it leaves open.</summary>
public static class MissingFigures
{
    /// <summary>The blanks behind the missing indicators of rows in scope, the open conditions of items that are not met, and the
    /// unchecked vetoes: by table, catalogue order, stage and school.</summary>
    public static IReadOnlyList<MissingEntry> Of(DistrictEvaluation evaluation)
    {
        var all = new Dictionary<MissingFigure, List<string>>();
        foreach (var figure in OfRows(evaluation).Concat(OfItems(evaluation)).Concat(OfVetoes(evaluation)))
        {
            // Whoever asks for it, it is one blank; only a statement belongs to its item.
            var key = figure.Level == Level.Confirmation ? figure : figure with { For = "" };
            if (!all.TryGetValue(key, out var asking)) all[key] = asking = [];
            if (!asking.Contains(figure.For)) asking.Add(figure.For);
        }

        var positions = PositionsOf(evaluation.Standard);
        return
        [
            .. all.Select(pair => new MissingEntry(pair.Key, [.. pair.Value.OrderBy(id => positions[id])]))
                .OrderBy(entry => entry.Figure.Level == Level.District ? int.MaxValue : (int)entry.Figure.Level)
                .ThenBy(entry => Order(evaluation, entry.Figure)).ThenBy(entry => entry.Figure.For, StringComparer.Ordinal)
                .ThenBy(entry => entry.Figure.Stage).ThenBy(entry => entry.Figure.School),
        ];
    }

    /// <summary>A stage of a school may be asked for by L4 of another stage before its own L1.</summary>
    private static Dictionary<string, int> PositionsOf(Standard standard) =>
        standard.Indicators.Select(indicator => indicator.Id).Concat(standard.Items.Concat(standard.Vetoes).Select(item => item.Id))
            .Select((id, at) => (id, at)).ToDictionary(one => one.id, one => one.at);

    private static IEnumerable<MissingFigure> OfRows(DistrictEvaluation evaluation)
    {
        var missing = new MissingOfRows(evaluation);
        for (var row = 0; row < evaluation.Rows.Count; row++)
        {
            if (!evaluation.Rows.InScope(row)) continue;
            for (var k = 0; k < evaluation.Standard.Indicators.Count; k++)
            {
                if (evaluation.Attainment.Status(row, k) != IndicatorStatus.Missing) continue;
                foreach (var figure in missing.Of(row, k)) yield return figure;
            }
        }
    }

    private static IEnumerable<MissingFigure> OfItems(DistrictEvaluation evaluation) => evaluation.Items
        .Where(item => item.Unknowns.Count > 0)
        .SelectMany(item => ItemReasons.Of(evaluation, item.Item.Id))
        .SelectMany(reason => reason.Missing);

    private static IEnumerable<MissingFigure> OfVetoes(DistrictEvaluation evaluation) => evaluation.Vetoes
        .Where(veto => veto.Status == VetoStatus.Unchecked)
        .Select(veto => new MissingFigure(Level.District, veto.Veto.Id, -1, null, veto.Veto.Id));

    /// <summary>The place of a measure in the catalogue: whole rows come first, since keys do; those made from a pattern last.</summary>
    private static int Order(DistrictEvaluation evaluation, MissingFigure figure)
    {
        var measures = evaluation.Figures.Catalogue.At(figure.Level);
        for (var i = 0; i < measures.Count; i++)
        {
            if (measures[i].Code == figure.Code) return i;
        }

        return measures.Count;
    }
}

/// <summary>A blank and all that asks for it.</summary>
/// <param name="Figure">The blank; <see cref="MissingFigure.For"/> is empty but for statements about a school.</param>
/// <param name="For">Indicators, items and vetoes, in the order of the standard.</param>
public sealed record MissingEntry(MissingFigure Figure, IReadOnlyList<string> For)
{
    /// <summary>Whether two blanks are the same figure, of two schools: they stand in one line of a list.</summary>
    public bool IsSameFigure(MissingEntry other) =>
        (Figure with { School = -1 }) == (other.Figure with { School = -1 }) && For.SequenceEqual(other.For);
}
