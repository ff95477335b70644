namespace Junheng.Web.Modules.Platform.Published;

/// <summary>Something that the executable does instead of serving; modules add theirs.</summary>
/// <param name="Name">The first word on the command line: <c>verify</c>.</param>
/// <param name="Usage">What follows it.</param>
/// <param name="Takes">Whether it can do something with the words after the name; when not, its usage is told.</param>
/// <param name="Run">Does it with those words; gives the exit status: 0 done, 1 refused or not as it should be.</param>
public sealed record ProgramCommand(
    string Name, string Usage, Func<IReadOnlyList<string>, bool> Takes, Func<IServiceProvider, IReadOnlyList<string>, CancellationToken, Task<int>> Run)
{
    /// <summary>Whether there has to be a database of this version with its keys before it begins.</summary>
    public bool NeedsDatabase { get; init; } = true;
}

/// <summary>What the program prints once it serves: where, and what somebody in front of it needs to know first; modules add theirs.</summary>
public sealed class Announcements
{
    private readonly List<Func<string, IEnumerable<string>>> blocks = [];

    /// <summary>Adds lines, made from the address that is served.</summary>
    public void Add(Func<string, IEnumerable<string>> lines) => blocks.Add(lines);

    internal IEnumerable<string> At(string address) => blocks.SelectMany(block => block(address));
}
