using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Items;
using Junheng.Rules.Figures;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Evaluation;

/// <summary>How to evaluate.</summary>
/// <param name="Standard">The edition.</param>
/// <param name="Reading">Which relaxations count.</param>
/// <param name="Overrides">Settings that take the place of the district's own, as kept in a table.</param>
public sealed record EvaluationOptions(Standard Standard, Reading Reading, IReadOnlyDictionary<string, long> Overrides)
{
    /// <summary>The newest standard, strictly, with the district's own settings.</summary>
    public static EvaluationOptions Default { get; } = new(Standard.All[^1], Reading.Strict, new Dictionary<string, long>());
}

/// <summary>
/// The evaluation of one district under a standard 评估: rows, coefficients, items, vetoes and the verdict. Values of single
/// indicators are made when asked for, so that hundreds of thousands of rows cost little. Source: exchange format §4, §8.
/// </summary>
public sealed class DistrictEvaluation
{
    private readonly Attainment attainment;

    private DistrictEvaluation(DistrictFigures figures, EvaluationOptions options, Settings settings, StageRows rows, Attainment attainment)
    {
        Figures = figures;
        Options = options;
        Settings = settings;
        Rows = rows;
        this.attainment = attainment;
        Spreads = Spread.Of(attainment, options.Standard);
        Items = ItemJudgement.Of(figures, options.Standard, settings, options.Reading);
        Vetoes = ItemJudgement.Vetoes(figures, options.Standard);
        Verdict = Judge();
    }

    private DistrictEvaluation(DistrictEvaluation other, EvaluationOptions options, string item)
    {
        Figures = other.Figures;
        Options = options;
        Settings = Settings.Of(Figures, options.Overrides);
        Rows = other.Rows;
        attainment = other.attainment;
        Spreads = other.Spreads;
        Items =
        [
            .. other.Items.Select(one => one.Item.Id == item
                ? ItemJudgement.Of(Figures, options.Standard, Settings, options.Reading, item)
                : one),
        ];
        Vetoes = other.Vetoes;
        Verdict = Judge();
    }

    /// <summary>The district.</summary>
    public DistrictFigures Figures { get; }

    /// <summary>How it was evaluated.</summary>
    public EvaluationOptions Options { get; }

    /// <summary>The settings that were in force.</summary>
    public Settings Settings { get; }

    /// <summary>The edition.</summary>
    public Standard Standard => Options.Standard;

    /// <summary>Every row, in the order of school code and stage.</summary>
    public StageRows Rows { get; }

    /// <summary>Values and statuses of the rows.</summary>
    public Attainment Attainment => attainment;

    /// <summary>The up to fourteen coefficients, by stage and indicator.</summary>
    public IReadOnlyList<SpreadResult> Spreads { get; }

    /// <summary>P1, P2, G1–G15, Q1–Q9, S1.</summary>
    public IReadOnlyList<ItemResult> Items { get; }

    /// <summary>V1–V6.</summary>
    public IReadOnlyList<VetoResult> Vetoes { get; }

    /// <summary>Pass only if everything is met and clear; fail on any failure; else pending.</summary>
    public Verdict Verdict { get; }

    /// <summary>Evaluates a district.</summary>
    public static DistrictEvaluation Of(DistrictFigures figures, EvaluationOptions options)
    {
        var settings = Settings.Of(figures, options.Overrides);
        var rows = Scope.Of(figures, options.Standard, settings, options.Reading);
        return new DistrictEvaluation(figures, options, settings, rows, Attainment.Of(rows, options.Standard));
    }

    /// <summary>The same evaluation under other settings that touch one item and nothing else.</summary>
    internal DistrictEvaluation WithItem(EvaluationOptions options, string item) => new(this, options, item);

    /// <summary>Indicator 0 … 6 of a row in scope, in full.</summary>
    public IndicatorResult Indicator(int row, int indicator) =>
        Gap.Of(Rows, attainment, Standard.Indicators[indicator], indicator, row);

    /// <summary>How many indicators a row meets; 0 out of scope.</summary>
    public int Met(int row) => Rows.InScope(row) ? attainment.Met(row) : 0;

    /// <summary>The verdict on a row; null out of scope.</summary>
    public Verdict? VerdictOf(int row) => Rows.InScope(row) ? attainment.VerdictOf(row) : null;

    /// <summary>The verdict on a school by its position: the worse of its stages; null when none is in scope.</summary>
    public Verdict? VerdictOfSchool(int school)
    {
        Verdict? verdict = null;
        foreach (var stage in Stages.Compulsory)
        {
            if (Rows.Find(school, stage) is not (var row and >= 0) || VerdictOf(row) is not { } one) continue;
            verdict = verdict is { } other ? Worse(other, one) : one;
        }

        return verdict;
    }

    private Verdict Judge()
    {
        var verdict = Verdict.Pass;
        var evaluated = false;
        for (var row = 0; row < Rows.Count; row++)
        {
            if (!Rows.InScope(row)) continue;
            evaluated = true;
            verdict = Worse(verdict, attainment.VerdictOf(row));
        }

        if (!evaluated) verdict = Verdict.Pending;
        foreach (var spread in Spreads)
        {
            verdict = Worse(verdict, spread.Status switch
            {
                SpreadStatus.Met => Verdict.Pass,
                SpreadStatus.Exceeded => Verdict.Fail,
                _ => Verdict.Pending,
            });
        }

        foreach (var item in Items) verdict = Worse(verdict, (Verdict)item.Status);
        foreach (var veto in Vetoes) verdict = Worse(verdict, (Verdict)veto.Status);
        return verdict;
    }

    private static Verdict Worse(Verdict a, Verdict b) =>
        a == Verdict.Fail || b == Verdict.Fail ? Verdict.Fail
        : a == Verdict.Pending || b == Verdict.Pending ? Verdict.Pending
        : Verdict.Pass;
}
