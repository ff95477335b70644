using Junheng.Web.Modules.Collection;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using static Junheng.Web.Tests.Collection.Acceptances;

namespace Junheng.Web.Tests.Collection;

/// <summary>Broken off at any step, an acceptance leaves nothing behind, and can be done again.</summary>
public abstract class InterruptedTests(Site site)
{
    [Theory]
    [InlineData("3708129101", "schools_school", "insert")]
    [InlineData("3708129102", "collection_batch", "insert")]
    [InlineData("3708129103", "collection_figure", "update")]
    [InlineData("3708129104", "collection_figure", "insert")]
    [InlineData("3708129105", "collection_class", "update")]
    [InlineData("3708129106", "collection_class", "insert")]
    [InlineData("3708129107", "collection_room", "insert")]
    [InlineData("3708129108", "ledger_entry", "insert")]
    [InlineData("3708129109", "ledger_payload", "insert")]
    [InlineData("3708129110", "district_head", "update")]
    public async Task An_acceptance_that_breaks_off_leaves_nothing(string code, string table, string step)
    {
        await site.Accept(2050, Small(2050));
        var files = Small(2050, "901", $"370812,{code},半途小学,primary,,\n");
        files["classes.csv"] = files["classes.csv"].Replace("1班,40", "1班,41", StringComparison.Ordinal);
        files["rooms.csv"] += $"370812,{NineYear},art,美术室,90\n";
        var before = await site.State();
        await Break(table, step);
        try
        {
            await Assert.ThrowsAnyAsync<Exception>(() => site.Accept(2050, files));
        }
        finally
        {
            await Mend(table);
        }

        Assert.Equal(before, await site.State());
        Assert.Equal(AcceptOutcome.Accepted, (await site.Accept(2050, files)).Outcome);
        files["schools.csv"] = Small(2050)["schools.csv"];
        await site.Accept(2050, Small(2050), acceptance => acceptance with { Gone = new Dictionary<string, string> { [code] = "x" } });
    }

    private Task<int> Break(string table, string step) => site.Query(async db =>
    {
        // The head is first updated to take its lock; what is broken is the update at the end.
        var when = table == "district_head" ? "when new.figures_seq <> old.figures_seq " : "";
        if (db.Database.IsSqlite())
        {
            return await Run(db, $"create trigger breaks before {step} on {table} {when}begin select raise(abort, 'broken off'); end");
        }

        await Run(db, "create or replace function break_off() returns trigger language plpgsql as $$ begin raise exception 'broken off'; end $$");
        return await Run(db, $"create trigger breaks before {step} on {table} for each row {when.Replace("when new.figures_seq <> old.figures_seq", "when (new.figures_seq <> old.figures_seq)", StringComparison.Ordinal)}execute function break_off()");
    });

    private Task<int> Mend(string table) => site.Query(db => Run(db, db.Database.IsSqlite() ? "drop trigger breaks" : $"drop trigger breaks on {table}"));

#pragma warning disable EF1002 // Names of tables from this file.
    private static Task<int> Run(Data.JunhengDb db, string sql) => db.Database.ExecuteSqlRawAsync(sql);
#pragma warning restore EF1002
}

public sealed class InterruptedOnSqliteTests(DistrictOnSqlite site) : InterruptedTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class InterruptedOnPostgresTests(DistrictOnPostgres site) : InterruptedTests(site), IClassFixture<DistrictOnPostgres>;
