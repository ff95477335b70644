using Junheng.Rules.Evaluation.Items;

namespace Junheng.Rules.Evaluation.Reasons;

/// <summary>
/// Why an item stands where it stands: each condition that fails or is open with its figures, and where an item has several
/// conditions of ratios those that hold too. Told by the very rules that decide, when asked for and not before.
/// </summary>
public static class ItemReasons
{
    /// <summary>The reasons in the order of the rule: conditions of the district, or schools by their code. Also those of schools
    /// that do not decide the item: look at its status first.</summary>
    /// <param name="evaluation">The district.</param>
    /// <param name="id">An item (not a veto) of the standard.</param>
    public static IReadOnlyList<Reason> Of(DistrictEvaluation evaluation, string id) =>
        ItemJudgement.Reasons(evaluation.Figures, evaluation.Standard, evaluation.Settings, evaluation.Options.Reading, id);
}
