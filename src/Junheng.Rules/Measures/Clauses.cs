namespace Junheng.Rules.Measures;

/// <summary>
/// Writes out which clauses ask for a figure. Article numbers are not known (the full text was not to be had), so a
/// clause is named by its part and its place in the list. Source: national rules §1.
/// </summary>
public static class Clauses
{
    /// <summary>The mark of everything that rests on a single source.</summary>
    public const string Unverified = "待核实";

    /// <summary>The clauses of these indicators and items, as in <c>教督〔2017〕6号 资源配置 第4项（L4）；资源配置 第5项（L5）</c>.</summary>
    /// <param name="ids">At least one of L1–L7, G1–G15, Q1–Q9, S1, P1, P2, V1–V6.</param>
    public static string For(params string[] ids) => "教督〔2017〕6号 " + string.Join('；', ids.Select(Part));

    /// <summary>The relaxation of an indicator or item for some schools; its origin is not confirmed.</summary>
    /// <param name="ids">At least one of L3, L5, G3, G4.</param>
    public static string Relaxation(params string[] ids) => $"{For(ids)}的放宽情形（{Unverified}）";

    private static string Part(string id) => id[0] switch
    {
        'L' => $"资源配置 第{id[1..]}项（{id}）",
        'G' => $"政府保障程度 第{id[1..]}项（{id}）",
        'Q' => $"教育质量 第{id[1..]}项（{id}）",
        'S' => $"社会认可度（{id}）",
        'P' => $"申报条件（{id}）",
        _ => $"一票否决事项（{id}）",
    };
}
