using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Junheng.Cli.Check;
using Junheng.Cli.Convert;
using Junheng.Cli.Evaluate;
using Junheng.Cli.Explain;
using Junheng.Cli.Template;
using Junheng.Cli.Terminal;
using Junheng.Cli.Usage;
using Junheng.Office.Files;

namespace Junheng.Cli;

/// <summary>From arguments to an exit status: the one way in, for the process and for tests.</summary>
internal static class CommandLine
{
    public static int Run(IReadOnlyList<string> args, Session session)
    {
        try
        {
            var status = Invoke(args, session);
            session.Output.Flush();
            return status;
        }
        catch (OperationCanceledException)
        {
            session.Error.WriteLine("已中止，没有留下残缺文件。");
            return ExitCode.Interrupted;
        }
        catch (Exception fault) when (OutputFault.Of("标准输出", fault) is { } refusal)
        {
            // Outputs that are files answer for themselves; what arrives here is the standard output.
            return Refusals.Print(session, refusal with { Place = default });
        }
#pragma warning disable CA1031 // The last net: no user ever sees a stack trace
        catch (Exception fault)
        {
            return InternalError.Print(session, fault);
        }
#pragma warning restore CA1031
    }

    private static int Invoke(IReadOnlyList<string> args, Session session)
    {
        // A file name may begin with @, and -abc is a typing error rather than three options.
        var parse = Root().Parse(args, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        session.English = parse.GetValue<string?>(CommonOptions.LanguageName) == "en";
        return parse.Action is ParseErrorAction
            ? UsageError.Print(session, parse)
            : parse.InvokeAsync(session, session.Cancellation).GetAwaiter().GetResult();
    }

    private static RootCommand Root()
    {
        var root = new RootCommand(HelpText.Both("县域义务教育优质均衡发展的测算、核查与解释", "evaluates, checks and explains the balance of compulsory education in a district"));
        foreach (var option in root.Options)
        {
            if (option is HelpOption help) help.Action = new HelpText();
        }

        root.Options.Add(CommonOptions.Language());
        root.Subcommands.Add(CheckCommand.Create());
        root.Subcommands.Add(ConvertCommand.Create());
        root.Subcommands.Add(EvaluateCommand.Create());
        root.Subcommands.Add(ExplainCommand.Create());
        root.Subcommands.Add(TemplateCommand.Create());
        Program.AddOptionalCommands(root);
        return root;
    }
}
