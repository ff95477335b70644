namespace Junheng.Rules.Demonstration;

/// <summary>Pupils put into classes, as evenly as they go.</summary>
internal static class ClassLists
{
    /// <summary>The list of a stage. It adds up to the pupils.</summary>
    public static List<int>[] Of(StageDraft stage) => [.. stage.Grades.Select(pupils => Even(pupils, stage.ClassesOf(pupils)))];

    /// <summary>Puts two pupils more than the limit into the first class that others can fill; nothing when no grade has
    /// enough pupils.</summary>
    public static void Crowd(StageDraft stage)
    {
        if (stage.ClassSizes is null) return;
        var target = stage.ClassLimit + 2;
        var grade = Array.FindIndex(stage.ClassSizes, classes => classes.Count > 1 && classes.Sum() > target + classes.Count);
        if (grade < 0) return;
        var sizes = stage.ClassSizes[grade];
        stage.ClassSizes[grade] = [target, .. Even(sizes.Sum() - target, sizes.Count - 1)];
    }

    private static List<int> Even(int pupils, int classes)
    {
        var sizes = new List<int>(classes);
        for (var i = 0; i < classes; i++) sizes.Add(pupils / classes + (i < pupils % classes ? 1 : 0));
        return sizes;
    }
}
