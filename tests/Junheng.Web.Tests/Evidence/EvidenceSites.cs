using System.Net;
using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Schools.Published;
using Junheng.Web.Tests.Collection;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Evidence;

/// <summary>The district where a file of evidence may have one megabyte.</summary>
public abstract class SmallFiles(bool postgres) : Site(postgres, filled: true)
{
    protected override Dictionary<string, string?> Settings => new() { ["Junheng:Uploads:Megabytes"] = "1" };
}

public sealed class SmallFilesOnSqlite() : SmallFiles(postgres: false);

public sealed class SmallFilesOnPostgres() : SmallFiles(postgres: true);

/// <summary>What people do with evidence, by the pages.</summary>
internal static class EvidenceVisits
{
    public const string Year = $"/{TestYear.District}/2025";

    /// <summary>Uploads files; for a target when one is given.</summary>
    public static Task<Answer> Evidence(this Visitor visitor, EvidenceTarget? target, (string Name, byte[] Content)[] files, params (string Name, string Value)[] values) =>
        visitor.SendFiles($"{Year}/evidence/new{(target is null ? "" : $"?for={Uri.EscapeDataString($"{target}")}")}", "form[enctype]", "files", files, values);

    /// <summary>Uploads one file and gives its id.</summary>
    public static async Task<Guid> Keep(this Visitor visitor, EvidenceTarget? target, string name, byte[] content, params (string Name, string Value)[] values)
    {
        var answer = await visitor.Evidence(target, [(name, content)], values);
        Assert.True(answer.Status == HttpStatusCode.Found, answer.TextOf("main"));
        return Guid.Parse(System.Web.HttpUtility.ParseQueryString(new Uri(new Uri("http://x"), answer.Path()).Query)["file"]!);
    }

    public static async Task<Visitor> As(this Site site, string name)
    {
        var visitor = site.Visit();
        await visitor.SignIn(name);
        return visitor;
    }

    public static Task<int> School(this Site site, string code) => site.As(Actor.Platform, async services =>
        (await services.GetRequiredService<Registry>().School(1, code, default))!.Id);

    public static Task<T> Db<T>(this Site site, Func<JunhengDb, Task<T>> look) => site.As(Actor.Platform, services => look(services.GetRequiredService<JunhengDb>()));

    public static Task<EvidenceFile> FileOf(this Site site, Guid id) => site.Db(db => db.Set<EvidenceFile>().AsNoTracking().SingleAsync(file => file.Id == id));

    /// <summary>Waits until the texts of all files were read.</summary>
    public static async Task TextsRead(this Site site)
    {
        for (var look = 0; look < 300; look++)
        {
            if (!await site.Db(db => db.Set<EvidenceFile>().AnyAsync(file => file.Text == "waiting"))) return;
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("Texts are not read.");
    }
}
