using Junheng.Web.Data;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Architecture;

/// <summary>Tables belong to their modules, migrations are what the entities say, and the database itself guards the ledger.</summary>
public abstract class TablesTests(Site site)
{
    private static readonly string[] Common = ["district_head", "platform_data_protection_key"];

    [Fact]
    public Task Every_table_is_named_after_its_module() => Look(db =>
    {
        var strange = from entity in db.Model.GetEntityTypes()
                      let table = entity.GetTableName()!
                      let module = ModuleOf(entity)
                      where !Common.Contains(table) && !table.StartsWith($"{module}_", StringComparison.Ordinal)
                      select $"{entity.Name}: {table}";
        Assert.Empty(strange);
        return Task.CompletedTask;
    });

    [Fact]
    public Task No_entity_navigates_into_another_module() => Look(db =>
    {
        var crossing = from entity in db.Model.GetEntityTypes()
                       from navigation in entity.GetNavigations().Cast<INavigationBase>().Concat(entity.GetSkipNavigations())
                       where ModuleOf(navigation.DeclaringEntityType) != ModuleOf(navigation.TargetEntityType)
                       select $"{entity.Name}.{navigation.Name}";
        Assert.Empty(crossing);
        return Task.CompletedTask;
    });

    [Fact]
    public Task The_migrations_say_what_the_entities_say() => Look(async db =>
    {
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    });

    [Theory]
    [InlineData("update ledger_entry set reason = 'another'")]
    [InlineData("delete from ledger_entry")]
    [InlineData("update ledger_payload set json = '[]'")]
    [InlineData("update ledger_payload set json = null, salt = 'x'")]
    [InlineData("delete from ledger_payload")]
    public Task The_database_refuses_to_rewrite_the_ledger(string sql) => Look(async db =>
    {
        Assert.NotEqual(0, await db.Set<Modules.Ledger.LedgerEntry>().CountAsync(TestContext.Current.CancellationToken));
        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken));
        Assert.Contains("final", refused.Message, StringComparison.Ordinal);
    });

    private async Task Look(Func<JunhengDb, Task> look) => await site.As(Actor.Platform, async services =>
    {
        await look(services.GetRequiredService<JunhengDb>());
        return 0;
    });

    private static string ModuleOf(IReadOnlyEntityType entity)
    {
        var space = entity.ClrType.Namespace ?? "";
        // Identity's own rows belong to the module that signs people in.
        if (space.StartsWith("Microsoft.AspNetCore.Identity", StringComparison.Ordinal)) return "access";
        const string modules = "Junheng.Web.Modules.";
        return space.StartsWith(modules, StringComparison.Ordinal) ? space[modules.Length..].Split('.')[0].ToLowerInvariant() : "platform";
    }
}

public sealed class TablesOnSqliteTests(DistrictOnSqlite site) : TablesTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class TablesOnPostgresTests(DistrictOnPostgres site) : TablesTests(site), IClassFixture<DistrictOnPostgres>;
