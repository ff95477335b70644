using System.CommandLine;
using Junheng.Cli.Demonstration;

namespace Junheng.Cli;

internal static partial class Program
{
    static partial void AddDemonstration(RootCommand root) => root.Subcommands.Add(DemoCommand.Create());
}
