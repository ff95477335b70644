using System.Collections.Concurrent;
using Junheng.Web.Tests.Sites;

[assembly: AssemblyFixture(typeof(Leftovers))]

namespace Junheng.Web.Tests.Sites;

/// <summary>What all tests share, removed after the last of them. Not at the end of the process: the runner gives that ten seconds and
/// takes what is slower, a server that stops and a folder of some thousand files, for threads that hang.</summary>
public sealed class Leftovers : IDisposable
{
    private static readonly ConcurrentStack<Action> Removals = new();

    public static void Remove(Action removal) => Removals.Push(removal);

    public void Dispose()
    {
        while (Removals.TryPop(out var removal)) removal();
    }
}
