using Junheng.Rules.Common;

namespace Junheng.Office.Statistics;

/// <summary>The stages that a figure may speak of.</summary>
[Flags]
internal enum StageSet
{
    None = 0,
    Primary = 1,
    Junior = 2,
    Senior = 4,
    All = Primary | Junior | Senior,
}

internal static class StageSets
{
    public static StageSet Of(Stage stage) => (StageSet)(1 << (int)stage);

    /// <summary>The stages that a school of this kind may have.</summary>
    public static StageSet Of(SchoolKind kind) =>
        Stages.All.Where(stage => kind.May(stage)).Aggregate(StageSet.None, (set, stage) => set | Of(stage));

    /// <summary>The stage of a set of exactly one; null otherwise.</summary>
    public static Stage? Single(this StageSet set) => set switch
    {
        StageSet.Primary => Stage.Primary,
        StageSet.Junior => Stage.Junior,
        StageSet.Senior => Stage.Senior,
        _ => null,
    };

    public static IEnumerable<Stage> Members(this StageSet set) => Stages.All.Where(stage => set.HasFlag(Of(stage)));
}
