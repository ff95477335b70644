using Junheng.Web.Modules.Platform;
using Junheng.Web.Tests.Sites;

namespace Junheng.Web.Tests.Platform;

/// <summary>What somebody types, and what is wrong with where they type it: one sentence and an exit status, never a stack.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData(null, "--urls", "http://127.0.0.1:0")]
    [InlineData(null, "--urls=http://127.0.0.1:0", "--Junheng:Data", "/var/lib/junheng")]
    [InlineData(null, "--Junheng:Https=true", "--environment", "Staging")]
    [InlineData(null, "--migrate", "now")]
    [InlineData(null, "backup", "/var/backups")]
    [InlineData("--migrat", "--migrat")]
    [InlineData("-x", "-x")]
    [InlineData("--urls", "--urls")]
    [InlineData("now", "--urls", "http://127.0.0.1:0", "now")]
    [InlineData("--data=/var", "--urls", "http://127.0.0.1:0", "--data=/var")]
    public void Served_it_takes_settings_and_names_the_first_word_that_is_none(string? strange, params string[] words) =>
        Assert.Equal(strange, CommandLine.Strange(words));

    [Theory]
    [InlineData("-x")]
    [InlineData("--migrat")]
    [InlineData("--migrate", "now")]
    [InlineData("restart")]
    [InlineData("verify", "--anker", "0123456789abcdef")]
    [InlineData("backup")]
    [InlineData("restore", "a", "b")]
    [InlineData("rotate-keys", "now")]
    public async Task What_is_typed_wrong_is_told_in_one_sentence(params string[] words)
    {
        var ended = await new Executable(folder.Path).Run(words);
        Assert.Equal(2, ended.Status);
        Assert.NotEqual("", ended.Sentence);
        Assert.Equal("", ended.Said);
    }

    [Fact]
    public async Task Asked_for_help_it_names_every_command()
    {
        var ended = await new Executable(folder.Path).Run("--help");
        Assert.Equal(0, ended.Status);
        Assert.All((string[])["--migrate", "backup", "restore", "verify", "rotate-keys"], name => Assert.Contains(name, ended.Said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Junheng__Https", "maybe")]
    [InlineData("Junheng__SignInsPerMinute", "0")]
    [InlineData("Junheng__SignInLogMonths", "5")]
    [InlineData("Junheng__Proxies", "127.0.0.1, the-proxy")]
    [InlineData("Junheng__Database", "Host=127.0.0.1;Passwort=x")]
    [InlineData("Junheng__Database", "junheng.db")]
    public async Task A_setting_that_nothing_can_be_made_of_is_named(string name, string value)
    {
        var ended = await new Executable(folder.Path) { Settings = { [name] = value } }.Run("--migrate");
        Assert.Equal(1, ended.Status);
        Assert.Contains(name.Replace("__", ":", StringComparison.Ordinal), ended.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--migrate")]
    [InlineData("verify")]
    [InlineData("backup", "backups")]
    [InlineData("rotate-keys")]
    [InlineData("--urls", "http://127.0.0.1:0")]
    public async Task A_server_that_is_away_is_told_in_one_sentence(params string[] words)
    {
        // Nobody listens at the first port.
        var ended = await new Executable(folder.Path, "Host=127.0.0.1;Port=1;Username=nobody;Database=junheng").Run(words);
        Assert.Equal(1, ended.Status);
        Assert.Contains("数据库连不上", ended.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base 64")]
    [InlineData("QUJD")]
    public async Task A_key_file_that_is_none_is_named(string content)
    {
        var keys = Directory.CreateDirectory(Path.Combine(folder.Path, "keys")).FullName;
        await File.WriteAllTextAsync(Path.Combine(keys, "1.key"), content, TestContext.Current.CancellationToken);
        var ended = await new Executable(folder.Path).Run("--migrate");
        Assert.Equal(1, ended.Status);
        Assert.Contains("1.key", ended.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_none_is_told_in_one_sentence()
    {
        var file = Path.Combine(folder.Path, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        var ended = await new Executable(Path.Combine(file, "data")).Run("--migrate");
        Assert.Equal(1, ended.Status);
        Assert.Contains("没有成功", ended.Sentence, StringComparison.Ordinal);
    }
}
