using Junheng.Cli.Terminal;
using Junheng.Cli.Usage;
using Junheng.Rules.Figures;

namespace Junheng.Cli;

/// <summary>The districts of an input that a command is about.</summary>
internal static class Districts
{
    /// <summary>All of them, or the one that was asked for; null when there is no such one, which is then said.</summary>
    public static IReadOnlyList<DistrictFigures>? Chosen(Session session, Dataset dataset, string? code)
    {
        if (code is null) return dataset.Districts;
        var chosen = dataset.Districts.Where(district => district.Code == code).ToList();
        if (chosen.Count > 0) return chosen;
        UsageError.Print(session, $"输入中没有区县 {code}；有 {Few(dataset)}。");
        return null;
    }

    /// <summary>The codes of the input, when there are not too many to name.</summary>
    public static string Few(Dataset dataset)
    {
        const int most = 5;
        var codes = string.Join('、', dataset.Districts.Take(most).Select(district => district.Code));
        return dataset.Districts.Count > most ? $"{codes} 等 {dataset.Districts.Count} 个" : codes;
    }
}
