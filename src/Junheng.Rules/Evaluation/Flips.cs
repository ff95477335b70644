using Junheng.Rules.Common;

namespace Junheng.Rules.Evaluation;

/// <summary>What a verdict is on.</summary>
public enum FlipSubject
{
    /// <summary>The district as a whole.</summary>
    District,

    /// <summary>A school at a stage.</summary>
    School,

    /// <summary>A difference coefficient.</summary>
    Spread,

    /// <summary>An item.</summary>
    Item,

    /// <summary>A veto.</summary>
    Veto,

    /// <summary>One indicator of a school at a stage.</summary>
    Indicator,
}

/// <summary>Where something stands, as a code and in Chinese.</summary>
public readonly record struct Standing(string Code, string NameZh);

/// <summary>A verdict that differs between two evaluations.</summary>
/// <param name="Subject">What it is on.</param>
/// <param name="School">The school's code; empty for the district's own.</param>
/// <param name="Stage">The stage, where there is one.</param>
/// <param name="Id">Indicator, item or veto; empty otherwise.</param>
/// <param name="Before">Null where there was none.</param>
/// <param name="After">Null where there is none any more.</param>
public sealed record Flip(FlipSubject Subject, string School, Stage? Stage, string Id, Standing? Before, Standing? After);

/// <summary>
/// Which verdicts turn between two evaluations of one district, whether or not they have the same schools: what an input would
/// change before it is accepted, what a batch has changed. Rows are matched by school code and stage.
/// </summary>
public static class Flips
{
    /// <summary>District, schools, coefficients, items, vetoes and then indicators, each in its own order.</summary>
    public static IReadOnlyList<Flip> Of(DistrictEvaluation before, DistrictEvaluation after)
    {
        var (old, now) = (Standings(before), Standings(after));
        return
        [
            .. now.Keys.Concat(old.Keys.Where(key => !now.ContainsKey(key)))
                .Select(key => new Flip(key.Subject, key.School, key.Stage, key.Id, Find(old, key), Find(now, key)))
                .Where(flip => flip.Before != flip.After)
                .OrderBy(flip => flip.Subject).ThenBy(flip => flip.School, StringComparer.Ordinal).ThenBy(flip => flip.Stage),
        ];
    }

    private static Standing? Find(Dictionary<Key, Standing> standings, Key key) => standings.TryGetValue(key, out var standing) ? standing : null;

    private static Dictionary<Key, Standing> Standings(DistrictEvaluation evaluation)
    {
        var all = new Dictionary<Key, Standing> { [new(FlipSubject.District, "", null, "")] = new(evaluation.Verdict.Code(), evaluation.Verdict.NameZh()) };
        for (var row = 0; row < evaluation.Rows.Count; row++)
        {
            if (evaluation.VerdictOf(row) is not { } verdict) continue;
            var (school, stage) = (evaluation.Figures.SchoolCode(evaluation.Rows.SchoolOf(row)), evaluation.Rows.StageOf(row));
            all[new(FlipSubject.School, school, stage, "")] = new(verdict.Code(), verdict.NameZh());
            for (var k = 0; k < evaluation.Standard.Indicators.Count; k++)
            {
                var status = evaluation.Attainment.Status(row, k);
                all[new(FlipSubject.Indicator, school, stage, evaluation.Standard.Indicators[k].Id)] = new(status.Code(), status.NameZh());
            }
        }

        foreach (var spread in evaluation.Spreads) all[new(FlipSubject.Spread, "", spread.Stage, spread.Indicator.Id)] = new(spread.Status.Code(), spread.Status.NameZh());
        foreach (var item in evaluation.Items) all[new(FlipSubject.Item, "", null, item.Item.Id)] = new(item.Status.Code(), item.Status.NameZh());
        foreach (var veto in evaluation.Vetoes) all[new(FlipSubject.Veto, "", null, veto.Veto.Id)] = new(veto.Status.Code(), veto.Status.NameZh());
        return all;
    }

    private readonly record struct Key(FlipSubject Subject, string School, Stage? Stage, string Id);
}
