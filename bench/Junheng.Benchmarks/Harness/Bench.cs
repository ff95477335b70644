using System.Globalization;

namespace Junheng.Benchmarks.Harness;

/// <summary>What every figure works with: where things are, and how often to run.</summary>
/// <param name="Root">The repository.</param>
/// <param name="Work">A folder for made data; it is deleted at the end.</param>
/// <param name="Published">The published <c>junheng</c>; empty when it was not published.</param>
internal sealed record Bench(string Root, string Work, string Published)
{
    public const string NotPublished = "not published: bench/run does it by tools/publish";

    public Python Python { get; } = new(Root);

    public bool IsPublished => File.Exists(Published);

    /// <summary>A folder or file in <see cref="Work"/>, made once and used by several figures.</summary>
    public string Once(string name, Action<string> make)
    {
        var path = Path.Combine(Work, name);
        if (!Path.Exists(path)) make(path);
        return path;
    }

    /// <summary>Says when a peer's answer is another one than ours: then the times compare different work.</summary>
    public static string Compare(IReadOnlyList<double> ours, IReadOnlyList<double> theirs)
    {
        for (var i = 0; i < ours.Count; i++)
        {
            if (i < theirs.Count && Math.Abs(ours[i] - theirs[i]) <= 1e-6 * Math.Abs(ours[i])) continue;
            return string.Create(CultureInfo.InvariantCulture, $"ANSWERS DIFFER: {string.Join(' ', ours)} against {string.Join(' ', theirs)}");
        }

        return "";
    }
}
