using Junheng.Rules.Figures;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>Placeholder until the items land (their author replaces this whole file).</summary>
public static class ItemJudgement
{
    /// <summary>Every item, unknown.</summary>
    public static IReadOnlyList<ItemResult> Of(DistrictFigures figures, Standard standard, Settings settings, Reading reading) =>
        [.. standard.Items.Select(item => new ItemResult(item, ItemStatus.Unknown, null, [], []))];

    /// <summary>Every veto, unchecked.</summary>
    public static IReadOnlyList<VetoResult> Vetoes(DistrictFigures figures, Standard standard) =>
        [.. standard.Vetoes.Select(veto => new VetoResult(veto, VetoStatus.Unchecked))];
}
