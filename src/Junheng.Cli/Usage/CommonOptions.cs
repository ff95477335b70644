using System.CommandLine;

namespace Junheng.Cli.Usage;

/// <summary>Arguments and options that several commands take; made anew for each, since a symbol belongs to one command.</summary>
internal static class CommonOptions
{
    public const string LanguageName = "--lang";

    public static Argument<string> Input() =>
        Path("INPUT", "CSV 文件夹、它的 .zip，或工作簿 .xlsx", "a CSV folder, a .zip of one, or a workbook .xlsx");

    public static Argument<string> Path(string name, string zh, string en)
    {
        var argument = new Argument<string>(name) { Description = HelpText.Both(zh, en) };
        argument.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }]) result.AddError(UsageError.Sentence($"{name} 不能是空的。"));
        });
        return argument;
    }

    public static Option<string> Text(string name, string value, string zh, string en)
    {
        var option = new Option<string>(name) { HelpName = value, Description = HelpText.Both(zh, en) };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }]) result.AddError(UsageError.Sentence($"选项 {name} 的值不能是空的。"));
        });
        return option;
    }

    public static Option<bool> Switch(string name, string zh, string en) => new(name) { Description = HelpText.Both(zh, en) };

    public static Option<string> Json() => Text("--json", "FILE", "把结果写成 JSON 文件；- 表示标准输出", "write the result as JSON; - is the standard output");

    public static Option<bool> All() => Switch("--all", "列全，不省略", "list everything, leave nothing out");

    public static Option<bool> Force() => Switch("--force", "覆盖已有的输出文件", "overwrite existing output files");

    public static Option<string> Language()
    {
        var option = Text(LanguageName, "zh|en", "名称和结论用中文（默认）或英文", "Chinese (default) or English names and verdict words");
        option.Recursive = true;
        option.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: not ("zh" or "en") } token]) result.AddError(UsageError.Sentence($"--lang 只能是 zh 或 en，不是 {token.Value}。"));
        });
        return option;
    }
}
