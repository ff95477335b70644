namespace Junheng.Rules.Common;

/// <summary>How grave a finding is. The evaluation goes on with all three.</summary>
public enum Severity
{
    /// <summary>Readable, but impossible together.</summary>
    Error,

    /// <summary>Implausible: a jump or an outlier.</summary>
    Warning,

    /// <summary>Normalised or ignored.</summary>
    Info,
}

/// <summary>A place in an input: the file, the sheet of a workbook, the row from 1 (header = 1, a record's first
/// physical line) and the column (a CSV header's name, a workbook's letter). Parts that do not apply are null or 0.</summary>
public readonly record struct Place(string? File, string? Sheet, int Row, string? Column)
{
    /// <summary>No place at all.</summary>
    public static Place None => default;

    /// <summary>A whole file.</summary>
    public static Place OfFile(string file) => new(file, null, 0, null);

    /// <summary>As a finding's <c>at</c>: <c>stages.csv:12:students</c> or <c>学段!F12</c>.</summary>
    public override string ToString() => Sheet is not null
        ? Row > 0 ? $"{Sheet}!{Column}{Row}" : Column is null ? Sheet : $"{Sheet}!{Column}"
        : string.Join(':', Parts());

    /// <summary>As in front of a refusal on the command line: <c>FILE:SHEET:ROW:COLUMN</c>.</summary>
    public string ToRefusal() => string.Join(':', Parts());

    private IEnumerable<string> Parts()
    {
        if (!string.IsNullOrEmpty(File)) yield return File;
        if (!string.IsNullOrEmpty(Sheet)) yield return Sheet;
        if (Row > 0) yield return Row.ToString(System.Globalization.CultureInfo.InvariantCulture);
        if (!string.IsNullOrEmpty(Column)) yield return Column;
    }
}

/// <summary>Something that the data checks or a reader noticed; the evaluation goes on.</summary>
/// <param name="Code">What it is; the sentence is made by <see cref="Phrases"/>.</param>
/// <param name="Severity">How grave.</param>
/// <param name="Place">Where in the input.</param>
/// <param name="Args">What the sentence names, in the code's order; already written as text.</param>
/// <param name="Clause">The clause behind it, when there is one.</param>
public sealed record Finding(string Code, Severity Severity, Place Place, IReadOnlyList<string> Args, string? Clause = null);

/// <summary>A reason why an input or a request is not taken.</summary>
/// <param name="Code">What it is; the sentence is made by <see cref="Phrases"/>.</param>
/// <param name="Place">Where in the input.</param>
/// <param name="Args">What the sentence names, in the code's order; already written as text.</param>
/// <param name="Clause">The clause behind it, when there is one.</param>
public sealed record Refusal(string Code, Place Place, IReadOnlyList<string> Args, string? Clause = null);

/// <summary>A value, or the reasons why there is none. Findings come with either.</summary>
public sealed class Outcome<T>
    where T : class
{
    private Outcome(T? value, IReadOnlyList<Refusal> refusals, IReadOnlyList<Finding> findings)
    {
        Value = value;
        Refusals = refusals;
        Findings = findings;
    }

    /// <summary>The value; null exactly when there are refusals.</summary>
    public T? Value { get; }

    /// <summary>Every reason, in the order of the input; empty when there is a value.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>What was noticed on the way.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Whether there is a value.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Value))]
    public bool IsOk => Value is not null;

    /// <summary>A value with what was noticed.</summary>
    public static Outcome<T> Ok(T value, IReadOnlyList<Finding>? findings = null) => new(value, [], findings ?? []);

    /// <summary>At least one reason.</summary>
    public static Outcome<T> Refused(IReadOnlyList<Refusal> refusals, IReadOnlyList<Finding>? findings = null) =>
        new(null, refusals, findings ?? []);

    /// <summary>One reason.</summary>
    public static Outcome<T> Refused(Refusal refusal) => new(null, [refusal], []);
}
