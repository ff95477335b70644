using Junheng.Cli.Terminal;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Evaluation.Reasons;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

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

    private readonly OrderedDictionary<(MissingFigure Figure, string Asking), Line> lines = [];

    /// <summary>How many cells are blank.</summary>
    public int Count { get; private set; }

    public bool IsEmpty => Count == 0;

    public void Add(DistrictEvaluation evaluation) => Add(evaluation.Figures, Asked(evaluation));

    /// <summary>Many districts, on all cores.</summary>
    public void Add(IReadOnlyList<DistrictFigures> districts)
    {
        var found = new List<(MissingLine Line, string Asking)>[districts.Count];
        Parallel.For(0, found.Length, new ParallelOptions { CancellationToken = session.Cancellation }, at =>
            found[at] = Asked(DistrictEvaluation.Of(districts[at], EvaluationOptions.Default)));
        foreach (var (figures, asked) in districts.Zip(found)) Add(figures, asked);
    }

    private List<(MissingLine Line, string Asking)> Asked(DistrictEvaluation evaluation)
    {
        var failing = evaluation.Items.Where(item => item.Status == ItemStatus.Unmet).Select(item => item.Item.Id).ToHashSet();
        return [.. MissingFigures.Lines(evaluation).Select(line => (line, Asking(line.For, failing)))];
    }

    /// <summary>L1–L7, G5: what is pending for want of it; in brackets items that fail all the same.</summary>
    private string Asking(IReadOnlyList<string> ids, HashSet<string> failing) => string.Join(
        session.Say("、", ", "), Shown.Ids(ids).Select(id => failing.Contains(id) ? session.Say($"（{id}）", $"({id})") : id));

    private void Add(DistrictFigures figures, List<(MissingLine Line, string Asking)> asked)
    {
        foreach (var (found, asking) in asked)
        {
            if (!lines.TryGetValue((found.Figure, asking), out var line)) lines.Add((found.Figure, asking), line = new Line());
            Count += found.Schools.Count;
            line.Count += found.Schools.Count;
            var named = places ? found.Schools.Count : MostNamed - line.Cells.Count;
            line.Cells.AddRange(found.Schools.Take(named).Select(school => new Cell(figures, found.Figure with { School = school })));
        }
    }

    public void Print()
    {
        if (lines.Count == 0) return;
        var table = new TextTable(1);
        foreach (var ((figure, asking), line) in lines.Take(most)) table.Add(NameOf(line.Cells[0]), HowMany(figure, line), $"→ {asking}", places ? "" : Few(line));
        table.Write(session, "  ", row =>
        {
            if (places) PrintCells(lines.GetAt(row).Value);
        });
        if (lines.Count > most) session.Output.WriteLine(session.Say($"  还有 {lines.Count - most} 项，加 --all 列全", $"  {lines.Count - most} more figures, listed with --all"));
        session.Output.WriteLine(places
            ? session.Say("  → 因此不能判定的；括号内的已有别的原因不达标", "  → what it leaves open; in brackets what fails already")
            : session.Say("  → 因此不能判定的；括号内的已有别的原因不达标。加 --all 逐格列出", "  → what it leaves open; in brackets what fails already. Every cell with --all"));
    }

    private void PrintCells(Line line)
    {
        foreach (var cell in line.Cells)
        {
            session.Cancellation.ThrowIfCancellationRequested();
            var place = cell.Place is { Length: > 0 } known ? known : session.Say("（没有这张表）", "(no such table)");
            session.Output.WriteLine($"      {Paint.In(session, place, Colour.Grey)}  {Named(cell, name => name)}".TrimEnd());
        }
    }

    private string NameOf(Cell cell)
    {
        var word = cell.Figure.NameIn(cell.Figures);
        return session.Say(word.Zh, word.En);
    }

    private string HowMany(MissingFigure figure, Line line) => figure.Level != Level.District
        ? session.Say($"{line.Count} 所", line.Count == 1 ? "1 school" : $"{line.Count} schools")
        : several ? session.Say($"{line.Count} 个区县", $"{line.Count} districts") : session.Say("区县", "district");

    private string Few(Line line)
    {
        var names = string.Join(session.Say("、", ", "), line.Cells.Select(cell => Named(cell, VisibleText.Cut)).Where(who => who.Length > 0));
        if (line.Count > MostNamed) names += session.Say(" 等", " …");
        var place = line.Cells[0].Place;
        var spread = line.Cells.Exists(cell => cell.Place != place);
        return $"{names}  {(place.Length > 0 && spread ? session.Say($"{place} 起", $"from {place}") : place)}".Trim();
    }

    private string Named(Cell cell, Func<string, string> shown)
    {
        var school = cell.Figure.School < 0 ? "" : shown(SchoolName.Of(cell.Figures, cell.Figure.School));
        return several ? $"{cell.Figures.Code} {school}".TrimEnd() : school;
    }

    private sealed class Line
    {
        public int Count { get; set; }

        /// <summary>All of them, or the first few.</summary>
        public List<Cell> Cells { get; } = [];
    }

    private readonly record struct Cell(DistrictFigures Figures, MissingFigure Figure)
    {
        public string Place => Figure.PlaceIn(Figures).ToString();
    }
}
