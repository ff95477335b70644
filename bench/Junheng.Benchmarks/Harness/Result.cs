namespace Junheng.Benchmarks.Harness;

/// <summary>One line of the table: what was measured, ours, and a peer beside it.</summary>
/// <param name="What">The work, with its size.</param>
/// <param name="Ours">Our runs; null for a line that only tells why there is none.</param>
/// <param name="Target">What was promised.</param>
internal sealed record Result(string What, Samples? Ours, string Target)
{
    /// <summary>Who did the same work.</summary>
    public string Peer { get; init; } = "";

    /// <summary>The peer's runs, from the same minute as ours.</summary>
    public Samples? Theirs { get; init; }

    /// <summary>Memory, a reason for a gap, or what differs.</summary>
    public string Note { get; init; } = "";

    /// <summary>A line without a measurement.</summary>
    public static Result Skipped(string what, string target, string why) => new(what, null, target) { Note = "skipped: " + why };
}
