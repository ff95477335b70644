using System.Net;
using System.Text.RegularExpressions;
using Junheng.Tests.Shared;
using Junheng.Web.Modules.Ledger.Published;
using Junheng.Web.Tests.Sites;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Ledger;

public abstract partial class LedgerPagesTests(Site site)
{
    private const string Ledger = $"/{TestYear.District}/2025/ledger";

    [Fact]
    public async Task The_office_sees_who_changed_what_when_and_why()
    {
        using var office = site.Visit();
        await office.SignIn("office");
        var page = await office.Get(Ledger);
        Assert.Contains("采纳数据", page.TextOf("table"), StringComparison.Ordinal);
        Assert.Contains("年度统计", page.TextOf("table"), StringComparison.Ordinal);
        Assert.Contains("校验值相符", (await office.Get($"{Ledger}/1")).TextOf("main"), StringComparison.Ordinal);
        Assert.Contains("没有符合条件", (await office.Get($"{Ledger}?q=没有这样的理由")).TextOf("main"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_action_that_the_program_writes_has_a_name()
    {
        var named = site.Services.GetServices<LedgerAction>().Select(action => action.Code).ToHashSet();
        var written = from file in Repository.SourceFiles()
                      where file.StartsWith("src/Junheng.Web/Modules/", StringComparison.Ordinal)
                      from Match match in ActionCode().Matches(File.ReadAllText(Repository.At(file)))
                      select match.Groups["code"].Value;
        Assert.Contains("figures.accept", written);
        Assert.Empty(written.Except(named).Distinct());
    }

    [Fact]
    public async Task Verifying_runs_as_a_job_whose_page_tells_the_result()
    {
        using var office = site.Visit();
        await office.SignIn("office");
        var job = await office.Send(Ledger, "main form[method=post]");
        Assert.Equal(HttpStatusCode.Found, job.Status);
        Assert.Contains("完整无误", (await Waiting.For(office, job.Location!)).TextOf("#job"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("clerk")]
    [InlineData("leader")]
    [InlineData("reviewer")]
    public async Task Others_do_not(string name)
    {
        using var visitor = site.Visit();
        await visitor.SignIn(name);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get(Ledger)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"{Ledger}/1")).Status);
    }

    [GeneratedRegex(@"\bCommit\(\s*""(?<code>[a-z_]+\.[a-z_]+)""|\bDo\(id, ""(?<code>[a-z_]+\.[a-z_]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ActionCode();
}

public sealed class LedgerPagesOnSqliteTests(DistrictOnSqlite site) : LedgerPagesTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class LedgerPagesOnPostgresTests(DistrictOnPostgres site) : LedgerPagesTests(site), IClassFixture<DistrictOnPostgres>;
