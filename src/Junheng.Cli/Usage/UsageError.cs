using System.CommandLine;
using System.CommandLine.Parsing;
using Junheng.Cli.Terminal;

namespace Junheng.Cli.Usage;

/// <summary>Wrong usage: one Chinese sentence for each mistake, what was probably meant, and where the help is.</summary>
internal static class UsageError
{
    // The parser's own sentences are English; ours are told from them by this mark.
    private const char Ours = '\u2060';

    /// <summary>A sentence of a validator of ours.</summary>
    public static string Sentence(string sentence) => Ours + sentence;

    /// <summary>Prints what the parser did not understand.</summary>
    public static int Print(Session session, ParseResult parse)
    {
        var sentences = parse.Errors.Select(error => Of(error, parse)).Concat(Unmatched(parse))
            .Where(sentence => sentence.Length > 0).Distinct().ToList();
        foreach (var sentence in sentences) session.Error.WriteLine(sentence);
        session.Error.WriteLine($"用法见 {CommandPath(parse.CommandResult)} --help");
        return ExitCode.Usage;
    }

    /// <summary>Prints one mistake that a command found in its own arguments.</summary>
    public static int Print(Session session, string sentence)
    {
        session.Error.WriteLine(sentence);
        return ExitCode.Usage;
    }

    private static string Of(ParseError error, ParseResult parse)
    {
        if (error.Message.StartsWith(Ours)) return error.Message[1..];
        return error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0 } option => $"选项 {option.Option.Name} 后面缺少值。",
            OptionResult { Tokens.Count: 1 } option => $"选项 {option.Option.Name} 的值 {option.Tokens[0].Value} 写得不对。",
            OptionResult option => $"选项 {option.Option.Name} 只能写一次。",
            ArgumentResult argument when Owner(argument) is { } option => $"选项 {option} 的值 {string.Join(' ', argument.Tokens)} 写得不对。",
            ArgumentResult { Tokens.Count: 0 } argument => $"缺少 {argument.Argument.Name}：{HelpText.Zh(argument.Argument.Description)}。",
            CommandResult command when parse.UnmatchedTokens.Count > 0 => "",
            CommandResult { Command.Subcommands.Count: > 0 } command => $"请写明要做什么：{string.Join('、', command.Command.Subcommands.Select(one => one.Name))}。",
            CommandResult command => Missing(command),
            _ => "",
        };
    }

    private static string? Owner(ArgumentResult argument) => argument.Parent is OptionResult option ? option.Option.Name : null;

    private static string Missing(CommandResult command)
    {
        var absent = command.Command.Arguments.FirstOrDefault(one => command.GetResult(one) is null or { Tokens.Count: 0 });
        return absent is null ? "参数写得不对。" : $"缺少 {absent.Name}：{HelpText.Zh(absent.Description)}。";
    }

    private static IEnumerable<string> Unmatched(ParseResult parse)
    {
        var command = parse.CommandResult.Command;
        foreach (var token in parse.UnmatchedTokens)
        {
            var isOption = token.StartsWith('-');
            var known = isOption
                ? command.Options.Concat(parse.RootCommandResult.Command.Options.Where(option => option.Recursive)).Select(option => option.Name)
                : command.Subcommands.Select(one => one.Name);
            var what = isOption ? "选项" : command.Subcommands.Count > 0 ? "命令" : "参数";
            yield return Suggestion.For(token, known) is { } meant
                ? $"没有{what} {token}；是不是想写 {meant}？"
                : what == "参数" ? $"多出一个参数 {token}。" : $"没有{what} {token}。";
            // What follows an unknown command belongs to it.
            if (what == "命令") yield break;
        }
    }

    private static string CommandPath(CommandResult result) => result.Command is RootCommand ? "junheng" : $"junheng {result.Command.Name}";
}
