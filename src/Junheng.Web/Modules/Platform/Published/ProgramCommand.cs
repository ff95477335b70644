namespace Junheng.Web.Modules.Platform.Published;

/// <summary>Something that the executable does instead of serving; modules add theirs.</summary>
/// <param name="Name">The first word on the command line: <c>verify</c>.</param>
/// <param name="Usage">What follows it.</param>
/// <param name="Run">Takes the words after the name; gives the exit status: 0 done, 1 refused or not as it should be, 2 wrong usage.</param>
public sealed record ProgramCommand(string Name, string Usage, Func<IServiceProvider, IReadOnlyList<string>, CancellationToken, Task<int>> Run);

/// <summary>What the program prints once it serves: where, and what somebody in front of it needs to know first; modules add theirs.</summary>
public sealed class Announcements
{
    private readonly List<Func<string, IEnumerable<string>>> blocks = [];

    /// <summary>Adds lines, made from the address that is served.</summary>
    public void Add(Func<string, IEnumerable<string>> lines) => blocks.Add(lines);

    internal IEnumerable<string> At(string address) => blocks.SelectMany(block => block(address));
}
