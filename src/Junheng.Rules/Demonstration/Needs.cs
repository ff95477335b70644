using Junheng.Rules.Common;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Demonstration;

/// <summary>What a school needs to reach the thresholds of the standard, in the unit of each numerator.</summary>
internal static class Needs
{
    private static readonly Standard Edition = Standard.All[0];

    /// <summary>L1–L3: teachers of a stage for so many pupils.</summary>
    public static decimal OfStage(string indicator, Stage stage, int pupils) => Threshold(indicator, stage) * pupils;

    /// <summary>L4–L7: what the whole school needs so that its part reaches the threshold at every stage, when it is split by the
    /// standard's weights. A senior stage has no threshold of its own and takes its share.</summary>
    public static decimal OfSchool(string indicator, IReadOnlyList<StageDraft> stages, Func<StageDraft, int> pupils)
    {
        decimal weighted = 0;
        decimal most = 0;
        foreach (var stage in stages)
        {
            var weight = Edition.SplitWeights[(int)stage.Stage] / 100m;
            weighted += weight * pupils(stage);
            most = Math.Max(most, Threshold(indicator, stage.Stage) / weight);
        }

        return most * weighted;
    }

    private static decimal Threshold(string id, Stage stage)
    {
        var indicator = Edition.Indicators[id[1] - '1'];
        return indicator.Thresholds[Math.Min((int)stage, 1)] / (decimal)FixedPoint.Scale / indicator.Per;
    }
}
