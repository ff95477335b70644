using Junheng.Cli.Terminal;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Evaluation.Reasons;
using Junheng.Rules.Figures;

namespace Junheng.Cli;

/// <summary>
/// 缺数清单: the figures that are asked for and blank. One line a figure, however many schools lack it: how many, what they leave
/// open, who comes first and where; with every cell below it on demand.
/// </summary>
/// <param name="session">Where to print.</param>
/// <param name="most">How many lines at most.</param>
/// <param name="places">Whether to list every cell.</param>
/// <param name="several">Whether there are several districts, so that schools are named with theirs.</param>
internal sealed class MissingList(Session session, int most, bool places, bool several = false)
{
    private const int MostNamed = 3;

    private readonly Dictionary<(string Figure, string For), Line> lines = [];

    /// <summary>How many cells are blank.</summary>
    public int Count { get; private set; }

    public bool IsEmpty => Count == 0;

    public void Add(DistrictEvaluation evaluation) => Add(evaluation, MissingFigures.Of(evaluation));

    /// <summary>Many districts, on all cores.</summary>
    public void Add(IReadOnlyList<DistrictFigures> districts)
    {
        var found = new (DistrictEvaluation Evaluation, IReadOnlyList<MissingEntry> Entries)[districts.Count];
        Parallel.For(0, found.Length, new ParallelOptions { CancellationToken = session.Cancellation }, at =>
        {
            var evaluation = DistrictEvaluation.Of(districts[at], EvaluationOptions.Default);
            found[at] = (evaluation, MissingFigures.Of(evaluation));
        });
        foreach (var (evaluation, entries) in found) Add(evaluation, entries);
    }

    private void Add(DistrictEvaluation evaluation, IReadOnlyList<MissingEntry> entries)
    {
        foreach (var entry in entries)
        {
            var figure = entry.Figure;
            var key = ($"{(int)figure.Level} {figure.Stage} {figure.For} {figure.Code}", Asking(evaluation, entry.For));
            if (!lines.TryGetValue(key, out var line)) lines[key] = line = new Line(NameOf(figure, evaluation), figure.School >= 0);
            Count++;
            line.Count++;
            if (places || line.Count <= MostNamed) line.Cells.Add((Named(evaluation.Figures, figure.School), figure.PlaceIn(evaluation.Figures).ToString()));
        }
    }

    public void Print()
    {
        if (lines.Count == 0) return;
        var table = new TextTable(1);
        foreach (var ((_, asking), line) in lines.Take(most)) table.Add(line.Figure, HowMany(line), $"→ {asking}", places ? "" : Few(line));
        var cells = lines.Take(most).Select(line => places ? line.Value.Cells : []).ToList();
        table.Write(session, "  ", row =>
        {
            foreach (var (who, place) in cells[row]) session.Output.WriteLine($"      {Paint.In(session, place.Length > 0 ? place : session.Say("（没有这张表）", "(no such table)"), Colour.Grey)}  {who}".TrimEnd());
        });
        if (lines.Count > most) session.Output.WriteLine(session.Say($"  还有 {lines.Count - most} 项，加 --all 列全", $"  {lines.Count - most} more figures, listed with --all"));
        session.Output.WriteLine(places
            ? session.Say("  → 因此不能判定的；括号内的已有别的原因不达标", "  → what it leaves open; in brackets what fails already")
            : session.Say("  → 因此不能判定的；括号内的已有别的原因不达标。加 --all 逐格列出", "  → what it leaves open; in brackets what fails already. Every cell with --all"));
    }

    private string NameOf(MissingFigure figure, DistrictEvaluation evaluation)
    {
        var word = figure.NameIn(evaluation.Figures);
        return session.Say(word.Zh, word.En);
    }

    private string HowMany(Line line) => line.OfSchools
        ? session.Say($"{line.Count} 所", line.Count == 1 ? "1 school" : $"{line.Count} schools")
        : several ? session.Say($"{line.Count} 个区县", $"{line.Count} districts") : session.Say("区县", "district");

    private string Few(Line line)
    {
        var names = string.Join(session.Say("、", ", "), line.Cells.Select(cell => cell.Who).Where(who => who.Length > 0));
        if (line.Count > MostNamed) names += session.Say(" 等", " …");
        var place = line.Cells[0].Place;
        var spread = line.Cells.Exists(cell => cell.Place != place);
        return $"{names}  {(place.Length > 0 && spread ? session.Say($"{place} 起", $"from {place}") : place)}".Trim();
    }

    private string Named(DistrictFigures figures, int school) =>
        school < 0 ? several ? figures.Code : "" : several ? $"{figures.Code} {SchoolName.Of(figures, school)}" : SchoolName.Of(figures, school);

    /// <summary>L1–L7, G5: what is pending for want of it; in brackets items that fail all the same.</summary>
    private string Asking(DistrictEvaluation evaluation, IReadOnlyList<string> ids)
    {
        var words = Shown.Ids(ids).Select(id => evaluation.Items.Any(item => item.Item.Id == id && item.Status == ItemStatus.Unmet)
            ? session.Say($"（{id}）", $"({id})")
            : id);
        return string.Join(session.Say("、", ", "), words);
    }

    private sealed class Line(string figure, bool ofSchools)
    {
        public string Figure => figure;

        public bool OfSchools => ofSchools;

        public int Count { get; set; }

        /// <summary>All of them, or the first few.</summary>
        public List<(string Who, string Place)> Cells { get; } = [];
    }
}
