using System.Globalization;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Items;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Evaluation.Reasons;

/// <summary>The reasons of one item while it is judged for somebody who asks why; nobody keeps one while only statuses are wanted.</summary>
/// <param name="figures">The district.</param>
/// <param name="id">The item.</param>
internal class ReasonList(DistrictFigures figures, string id)
{
    private readonly List<Reason> reasons = [];

    public IReadOnlyList<Reason> All => reasons;

    /// <summary>A reason that concerns the district.</summary>
    public void Add(ItemStatus status, string code, params ReasonWord[] args) => Add(status, -1, code, args);

    /// <summary>A reason that concerns a school.</summary>
    public virtual void Add(ItemStatus status, int school, string code, params ReasonWord[] args) =>
        reasons.Add(new Reason(code, status, args) { School = school });

    /// <summary>A key of the district leaves the item open: it is blank, or the whole that it stands for is 0 or below. Of a share
    /// whose counts have been begun the counts that are blank are named.</summary>
    public void Opens(string key)
    {
        if (key.StartsWith("setting.", StringComparison.Ordinal)) return;
        if (figures.DistrictValue(key) != FixedPoint.Missing)
        {
            Add(ItemStatus.Unknown, "whole_not_positive", Name(key));
            return;
        }

        var counts = figures.Catalogue.Find(Level.District, key)?.Derivation is Derivation.ShareOf share ? [.. share.Numerators, share.Denominator] : Array.Empty<string>();
        var blank = counts.Where(count => figures.DistrictValue(count) == FixedPoint.Missing).ToList();
        foreach (var one in blank.Count < counts.Length ? blank : [key]) Lacks(Level.District, one, -1, null);
    }

    /// <summary>A figure of a school, or of a school at a stage, is blank.</summary>
    public void Lacks(int school, string code) => Lacks(Level.School, code, school, null);

    public void Lacks(int school, Stage stage, string code)
    {
        if (figures.StageRow(school, stage) < 0) code = Codes.Stage;
        Lacks(Level.Stage, code, school, stage);
    }

    /// <summary>The compulsory pupils of a school that are blank.</summary>
    public void LacksPupils(int school, in Unit unit)
    {
        if (unit.PrimaryPupils == FixedPoint.Missing) Lacks(school, Stage.Primary, Codes.Students);
        if (unit.JuniorPupils == FixedPoint.Missing) Lacks(school, Stage.Junior, Codes.Students);
    }

    public void Lacks(Level level, string code, int school, Stage? stage) => Add(new MissingFigure(level, code, school, stage, id));

    /// <summary>A figure is blank; what one school lacks is one sentence.</summary>
    protected virtual void Add(MissingFigure figure)
    {
        var name = Quoted(figure);
        if (reasons is [.., { Code: "lacks" } last] && last.School == figure.School)
        {
            if (last.Missing.Contains(figure)) return;
            reasons[^1] = last with { Args = [ReasonWord.List([last.Args[0], name])], Missing = [.. last.Missing, figure] };
        }
        else
        {
            reasons.Add(new Reason("lacks", ItemStatus.Unknown, [name]) { School = figure.School, Missing = [figure] });
        }
    }

    /// <summary>What is confirmed stands in quotes: its name is a statement.</summary>
    private ReasonWord Quoted(MissingFigure figure)
    {
        var name = figure.NameIn(figures);
        return figure.Level == Level.District && figures.Catalogue.Find(Level.District, figure.Code)?.Type == MeasureType.YesNo
            ? new ReasonWord($"“{name.Zh}”", $"“{name.En}”")
            : name;
    }

    /// <summary>A part of a whole against its least share; both in millionths.</summary>
    public void Share(ItemStatus status, int school, ReasonWord partName, Int128 part, ReasonWord wholeName, Int128 whole, long limit)
    {
        if (whole <= 0) return;
        var share = (decimal)part / (decimal)whole;
        Add(
            status, school, status == ItemStatus.Met ? "share_reaches" : "share_below",
            partName, Number(part), wholeName, Number(whole), Shown.Share(share, FixedPoint.ToDecimal(limit)!.Value), Limit(limit));
    }

    /// <summary>The same of two keys of the district.</summary>
    public void Share(ItemStatus status, string partKey, string wholeKey, long limit) => Share(
        status, -1, Name(partKey), figures.DistrictValue(partKey), Name(wholeKey), figures.DistrictValue(wholeKey), limit);

    /// <summary>A share that the district gives itself, against its least.</summary>
    public void GivenShare(ItemStatus status, string key, long limit)
    {
        if (FixedPoint.ToDecimal(figures.DistrictValue(key)) is not { } share) return;
        Add(
            status, status == ItemStatus.Met ? "given_share_reaches" : "given_share_below",
            Name(key), Shown.Share(share, FixedPoint.ToDecimal(limit)!.Value), Limit(limit));
    }

    /// <summary>The name of a key of the district.</summary>
    public ReasonWord Name(string key) => figures.Catalogue.Find(Level.District, key) is { } measure ? new ReasonWord(measure.NameZh, measure.NameEn) : key;

    /// <summary>The name of a figure of a stage, whichever it is.</summary>
    public ReasonWord NameOfStages(string code) => new MissingFigure(Level.Stage, code, -1, null, id).NameIn(figures);

    /// <summary>The name of a figure of a school.</summary>
    public ReasonWord NameOfSchools(string code) => new MissingFigure(Level.School, code, -1, null, id).NameIn(figures);

    public static ReasonWord Of(Stage stage) => new(stage.NameZh(), stage.Code());

    public static ReasonWord Number(Int128 millionths) =>
        ((decimal)millionths / FixedPoint.Scale).ToString("0.######", CultureInfo.InvariantCulture);

    public static ReasonWord Limit(long share) => Shown.Share(FixedPoint.ToDecimal(share)!.Value, 0);
}
