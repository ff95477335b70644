using System.CommandLine;
using Junheng.Cli.Terminal;

namespace Junheng.Cli;

internal static partial class Program
{
    private static int Main(string[] args)
    {
        using var interruption = new Interruption();
        using var session = Session.OfProcess(interruption.Token);
        return CommandLine.Run(args, session);
    }

    /// <summary>The commands, with those of the demonstration where its folder is part of the build.</summary>
    internal static void AddOptionalCommands(RootCommand root) => AddDemonstration(root);

    static partial void AddDemonstration(RootCommand root);
}
