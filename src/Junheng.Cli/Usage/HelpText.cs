using System.CommandLine;
using System.CommandLine.Invocation;
using Junheng.Cli.Terminal;

namespace Junheng.Cli.Usage;

/// <summary><c>--help</c>, in Chinese or with <c>--lang en</c> in English.</summary>
internal sealed class HelpText : SynchronousCommandLineAction
{
    /// <inheritdoc />
    public override bool ClearsParseErrors => true;

    /// <summary>A description in both languages.</summary>
    public static string Both(string zh, string en) => $"{zh}\n{en}";

    /// <summary>The Chinese part of a description.</summary>
    public static string Zh(string? description) => (description ?? "").Split('\n')[0];

    /// <inheritdoc />
    public override int Invoke(ParseResult parseResult)
    {
        var session = Session.Of(parseResult);
        var command = parseResult.CommandResult.Command;
        var print = session.Output;
        print.WriteLine(command is RootCommand ? $"junheng 均衡：{Describe(session, command)}" : Describe(session, command));
        print.WriteLine();
        print.WriteLine(session.Say("用法：", "Usage:"));
        print.WriteLine($"  {Line(session, command)}");
        Section(session, session.Say("命令：", "Commands:"), command.Subcommands, one => one.Name);
        Section(session, session.Say("参数：", "Arguments:"), command.Arguments, one => one.Name);
        var inherited = parseResult.RootCommandResult.Command.Options.Where(option => option.Recursive && command is not RootCommand);
        Section(session, session.Say("选项：", "Options:"), command.Options.Concat(inherited), Usage);
        print.WriteLine();
        if (command is RootCommand) Statuses(session);
        return ExitCode.Done;
    }

    private static string Line(Session session, Command command)
    {
        if (command is RootCommand) return session.Say("junheng 命令 …", "junheng COMMAND …");
        var arguments = command.Arguments.Select(one => one.Arity.MinimumNumberOfValues == 0 ? $"[{one.Name}]" : one.Name);
        return string.Join(' ', ["junheng", command.Name, .. arguments, session.Say("[选项]", "[options]")]);
    }

    private static void Section<T>(Session session, string title, IEnumerable<T> symbols, Func<T, string> name)
        where T : Symbol
    {
        var table = new TextTable();
        foreach (var symbol in symbols.Where(symbol => !symbol.Hidden)) table.Add(name(symbol), Describe(session, symbol));
        if (table.Count == 0) return;
        session.Output.WriteLine();
        session.Output.WriteLine(title);
        table.Write(session, "  ");
    }

    private static string Usage(Option option) => option.HelpName is { Length: > 0 } value ? $"{option.Name} {value}" : option.Name;

    private static string Describe(Session session, Symbol symbol) => symbol switch
    {
        VersionOption => session.Say("显示版本", "show the version"),
        Option { Name: "--help" } => session.Say("显示用法", "show usage"),
        _ when symbol.Description?.Split('\n') is [var zh, var en] => session.Say(zh, en),
        _ => symbol.Description ?? "",
    };

    private static void Statuses(Session session) => session.Output.WriteLine(session.Say(
        "退出码：0 完成（不论结论）；1 输入被拒绝或输出写不出；2 用法错误；3 在限定条件内没有答案；4 程序内部错误；130 被中止",
        "Exit status: 0 done (whatever the verdict); 1 input refused or output not written; 2 wrong usage; 3 no answer within the limits; 4 internal error; 130 interrupted"));
}
