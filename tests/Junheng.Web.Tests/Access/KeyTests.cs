using System.Text;
using Junheng.Web.Data;
using Junheng.Web.Data.Keys;
using Junheng.Web.Modules.Access;
using Junheng.Web.Modules.Ledger;
using Junheng.Web.Modules.Platform.Keys;
using Junheng.Web.Tests.Sites;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Access;

public abstract class KeyTests(Site site)
{
    private const string Mobile = "13905370000";

    [Fact]
    public async Task A_number_is_found_by_its_index_and_read_back_and_stands_nowhere_in_the_database()
    {
        await site.As(Actor.Platform, async services =>
        {
            var users = services.GetRequiredService<UserManager<User>>();
            var user = new User { Id = Guid.CreateVersion7(), UserName = "sealed", DisplayName = "张三", Mobile = Mobile };
            Assert.True((await users.CreateAsync(user, "someword-2025")).Succeeded);
            await users.ResetAuthenticatorKeyAsync(user);
            var codes = (await users.GenerateNewTwoFactorRecoveryCodesAsync(user, 3))!.ToList();
            var key = (await users.GetAuthenticatorKeyAsync(user))!;

            var db = services.GetRequiredService<JunhengDb>();
            db.ChangeTracker.Clear();
            var indexes = services.GetRequiredService<KeyRing>().Indexes("+86 139-0537-0000");
            Assert.Equal("sealed", (await db.Users.SingleAsync(one => one.Mobile != null && indexes.Contains(one.MobileIndex))).UserName);
            Assert.Equal(Mobile, (await db.Users.AsNoTracking().SingleAsync(one => one.UserName == "sealed")).Mobile);

            var stored = await Everything(db);
            Assert.Contains("张三", stored, StringComparison.Ordinal);
            Assert.DoesNotContain(Mobile, stored, StringComparison.Ordinal);
            Assert.DoesNotContain(key, stored, StringComparison.Ordinal);
            foreach (var code in codes) Assert.DoesNotContain(code, stored, StringComparison.Ordinal);
            return 0;
        });
    }

    [Fact]
    public async Task The_keys_of_cookies_lie_wrapped_in_the_database()
    {
        using var visitor = site.Visit();
        await visitor.Get("/sign-in");
        var xml = await site.As(Actor.Platform, services => services.GetRequiredService<JunhengDb>().DataProtectionKeys.Select(key => key.Xml!).ToListAsync());
        // Made with the database, before anybody came.
        Assert.Single(xml);
        Assert.All(xml, one => Assert.Matches("<sealed[^>]*>1:", one));
        Assert.All(xml, one => Assert.DoesNotContain("masterKey", one, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_key_file_is_for_its_owner_alone()
    {
        var keys = site.Services.GetRequiredService<KeyRing>();
        Assert.Equal(Path.Combine(site.Folder, "keys"), keys.Folder);
        var file = Path.Combine(keys.Folder, "1.key");
        Assert.True(File.Exists(file));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Other_keys_than_the_databases_own_are_refused_by_name()
    {
        using var elsewhere = new TemporaryFolder();
        var other = new KeyRing(elsewhere.Path);
        Assert.Contains("缺少密钥文件", await Refusal(other), StringComparison.Ordinal);
        other.Make();
        Assert.Contains("不是这个数据库的", await Refusal(other), StringComparison.Ordinal);
        Assert.Null(await Refusal(site.Services.GetRequiredService<KeyRing>()));
    }

    private Task<string?> Refusal(KeyRing keys) =>
        site.As(Actor.Platform, services => KeyCheck.Refusal(services.GetRequiredService<JunhengDb>(), keys));

    /// <summary>Every byte of the database file and its log, or every text of the tables.</summary>
    private static async Task<string> Everything(JunhengDb db)
    {
        if (db.Database.IsSqlite())
        {
            var path = db.Database.GetDbConnection().DataSource;
            return string.Concat(((string[])[path, $"{path}-wal"]).Where(File.Exists).Select(Read));
        }

        var rows = await db.Database.SqlQueryRaw<string>(
            "select cast(u as text) as \"Value\" from access_user u union all select cast(t as text) from access_user_token t").ToListAsync();
        return string.Concat(rows);
    }

    private static string Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

public sealed class KeysOnSqliteTests(EmptyOnSqlite site) : KeyTests(site), IClassFixture<EmptyOnSqlite>;

public sealed class KeysOnPostgresTests(EmptyOnPostgres site) : KeyTests(site), IClassFixture<EmptyOnPostgres>;

public abstract class RotateKeysTests(Site site)
{
    [Fact]
    public async Task A_rotation_seals_everything_anew_and_nobody_has_to_sign_in_again()
    {
        using var visitor = site.Visit();
        await visitor.SignIn("office");
        var before = await site.As(Actor.Platform, async services =>
        {
            var db = services.GetRequiredService<JunhengDb>();
            (await db.Users.SingleAsync(user => user.UserName == "office")).Mobile = "13905370001";
            await db.SaveChangesAsync();
            var head = await db.Set<DistrictHead>().AsNoTracking().SingleAsync(one => one.DistrictId == Changes.PlatformChain);
            return head.ChangeNo;
        });
        var (version, rows) = await site.As(Actor.Platform, services => services.GetRequiredService<RotateKeys>().Do());
        Assert.Equal(2, version);
        Assert.True(rows > 0);

        // The old file is not needed any more: everything opens without it.
        File.Delete(Path.Combine(site.Folder, "keys", "1.key"));
        var keys = new KeyRing(Path.Combine(site.Folder, "keys"));
        await site.As(Actor.Platform, async services =>
        {
            var db = services.GetRequiredService<JunhengDb>();
            var index = keys.Index("13905370001");
            Assert.Equal("office", (await db.Users.SingleAsync(user => user.MobileIndex == index)).UserName);
            var stored = await db.Database.SqlQueryRaw<string>("select mobile as \"Value\" from access_user where mobile is not null").ToListAsync();
            Assert.All(stored, one => Assert.StartsWith("2:", one, StringComparison.Ordinal));
            Assert.Equal("13905370001", keys.Open(KeyUse.Personal, stored.Single()));
            foreach (var key in await db.DataProtectionKeys.ToListAsync()) Assert.Matches("<sealed[^>]*>2:", key.Xml!);
            Assert.Equal(before + 1, (await db.Set<DistrictHead>().AsNoTracking().SingleAsync(one => one.DistrictId == Changes.PlatformChain)).ChangeNo);
            return 0;
        });
        Assert.Equal(System.Net.HttpStatusCode.OK, (await visitor.Get("/account")).Status);
    }
}

public sealed class RotateKeysOnSqliteTests(DistrictOnSqlite site) : RotateKeysTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class RotateKeysOnPostgresTests(DistrictOnPostgres site) : RotateKeysTests(site), IClassFixture<DistrictOnPostgres>;
