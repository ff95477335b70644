using Junheng.Web.Data;
using Junheng.Web.Modules.Platform;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Platform;

public abstract class NewerDatabaseTests(Site site)
{
    [Fact]
    public async Task A_database_of_a_newer_version_is_neither_served_nor_migrated()
    {
        Assert.Null(await Readiness.Refusal(site.Services));
        await site.As(Actor.Platform, services => services.GetRequiredService<JunhengDb>().Database.ExecuteSqlRawAsync(
            "insert into \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") values ('29990101000000_Later', '99')"));
        Assert.Contains("更新的版本", await Readiness.Refusal(site.Services), StringComparison.Ordinal);
        Assert.Contains("更新的版本", await Commands.Migrate(site.Services), StringComparison.Ordinal);
    }
}

public sealed class NewerDatabaseOnSqliteTests(EmptyOnSqlite site) : NewerDatabaseTests(site), IClassFixture<EmptyOnSqlite>;

public sealed class NewerDatabaseOnPostgresTests(EmptyOnPostgres site) : NewerDatabaseTests(site), IClassFixture<EmptyOnPostgres>;
