using Junheng.Rules.Common;

namespace Junheng.Office.Statistics;

/// <summary>What a mapping says about a column: <c>primary.students</c>, <c>equipment_value_yuan 万元</c> or <c>ignore</c>.</summary>
/// <param name="Field">The field; null to leave the column out.</param>
/// <param name="Stage">The stage; null when kind or row tell.</param>
/// <param name="Unit">The unit of money; null when the heading tells.</param>
internal sealed record ColumnDecision(StatisticsField? Field, Stage? Stage, string? Unit)
{
    private const string Ignore = "ignore";

    /// <summary>The decision, or null when it is none.</summary>
    public static ColumnDecision? Of(string text)
    {
        if (text == Ignore) return new ColumnDecision(null, null, null);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2 || words.Length == 2 && !Units.IsUnit(words[1])) return null;
        var code = words[0];
        Stage? stage = null;
        foreach (var one in Stages.All)
        {
            if (!code.StartsWith($"{one.Code()}.", StringComparison.Ordinal)) continue;
            stage = one;
            code = code[(one.Code().Length + 1)..];
        }

        var field = ColumnMatcher.Standard.Fields.FirstOrDefault(field => field.Code == code);
        return field is null || stage is not null && field.Level != Rules.Measures.Level.Stage ? null : new ColumnDecision(field, stage, words.ElementAtOrDefault(1));
    }

    /// <summary>As it is written in a mapping.</summary>
    public override string ToString() => Field is null
        ? Ignore
        : $"{(Stage is { } stage ? $"{stage.Code()}." : "")}{Field.Code}{(Unit is null ? "" : $" {Unit}")}";
}
