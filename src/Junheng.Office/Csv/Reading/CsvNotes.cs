using Junheng.Office.Cells;
using Junheng.Rules.Common;

namespace Junheng.Office.Csv.Reading;

/// <summary>What was noticed while reading a file or a part of it: refusals in the order of the lines, and what was put
/// right or left out, once a column with its first place and the number of cells.</summary>
internal sealed class CsvNotes(string file)
{
    private const int MostNotices = 200;
    private const int MostWarnings = 100;

    private readonly List<Notices> notices = [];
    private readonly List<Finding> warnings = [];

    public RefusalList Refusals { get; private set; } = new();

    public void Refuse(string code, int line, string? column, params string[] args)
    {
        Refusals.Add(new Refusal(code, new Place(file, null, line, column), args));
    }

    /// <summary>Refuses what can only be told at the end.</summary>
    public void RefuseAmong(RefusalList late) => Refusals = Refusals.Among(late);

    /// <summary>Notes something that is probably a mistake, up to a hundred times.</summary>
    public void Warn(string code, int line, string? column, params string[] args)
    {
        if (warnings.Count < MostWarnings) warnings.Add(new Finding(code, Severity.Warning, new Place(file, null, line, column), args));
    }

    /// <summary>Notes something that is put right or left out.</summary>
    /// <param name="code">What; the first argument of the sentence is how many cells it is about.</param>
    /// <param name="line">Where.</param>
    /// <param name="column">Where; null for all columns.</param>
    /// <param name="word">The second argument of the sentence.</param>
    /// <param name="count">How many cells.</param>
    public void Notice(string code, int line, string? column, string? word = null, int count = 1)
    {
        var alike = notices.Find(notice => notice.Code == code && notice.Column == column && notice.Word == word);
        if (alike is null && notices.Count < MostNotices) notices.Add(alike = new Notices(code, column, word) { Line = line });
        if (alike is not null) alike.Count += count;
    }

    /// <summary>Adds the notes of the part that follows.</summary>
    public void Add(CsvNotes later)
    {
        Refusals.Add(later.Refusals);
        foreach (var notice in later.notices) Notice(notice.Code, notice.Line, notice.Column, notice.Word, notice.Count);
    }

    /// <summary>The warnings, and the notices, each with how many cells it is about, in the order of their places.</summary>
    public IEnumerable<Finding> Findings()
    {
        if (notices.Count + warnings.Count == 0) return [];
        return warnings.Concat(Noticed()).OrderBy(finding => finding.Place.Row);
    }

    private IEnumerable<Finding> Noticed()
    {
        return notices.OrderBy(notice => notice.Line).Select(notice => new Finding(
            notice.Code, Severity.Info, new Place(file, null, notice.Line, notice.Column),
            notice.Word is { } word ? [Shown.Count(notice.Count), word] : [Shown.Count(notice.Count)]));
    }

    private sealed record Notices(string Code, string? Column, string? Word)
    {
        public int Line { get; init; }

        public int Count { get; set; }
    }
}
