using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Ledger;
using Junheng.Web.Modules.Ledger.Verify;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Ledger;

/// <summary>Somebody with the database's password changes what is recorded; each way of doing it is found and named.</summary>
public abstract class VerifyLedgerTests(Site site) : IAsyncLifetime
{
    private static readonly string[] Guards =
    [
        "ledger_entry_no_update", "ledger_entry_no_delete", "ledger_entry_final", "ledger_payload_no_update", "ledger_payload_no_delete",
    ];

    public ValueTask InitializeAsync() => site.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_was_accepted_and_left_alone_is_complete()
    {
        var found = await Verify();
        Assert.Empty(found.Faults);
        Assert.Equal(2, found.Batches);
        // Two years of 21 schools, whose names alone are 42 figures.
        Assert.True(found.Figures > 42 && found.Files >= 2 && found.Bytes > 0);
    }

    [Theory]
    [InlineData("update ledger_entry set reason = '另一个理由' where chain = 1 and no = 1", "第 1 条留痕被改动过")]
    [InlineData("delete from ledger_entry where chain = 1 and no = 1", "第 1 条留痕不见了")]
    [InlineData("delete from ledger_entry where chain = 1 and no = (select change_no from district_head where district_id = 1)", "末尾的记录可能被删除")]
    [InlineData("update ledger_payload set json = '[]' where chain = 1 and no = 1", "第 1 条留痕的明细被改动过")]
    [InlineData("update ledger_payload set salt = 'x' where chain = 1 and no = 1", "第 1 条留痕的明细被改动过")]
    [InlineData("delete from ledger_payload where chain = 1 and no = 1", "第 1 条留痕的明细不见了")]
    [InlineData("update district_head set change_hash = 'x' where district_id = 1", "链头记到第")]
    [InlineData("delete from district_head where district_id = 1", "链头登记不见了")]
    [InlineData("update collection_figure set number = '1' where measure = 'students' and school_id = 3 and from_seq = 1", "与采纳时的校验值不符")]
    [InlineData("update collection_figure set place = 'x' where measure = 'students' and school_id = 3 and from_seq = 1", "与采纳时的校验值不符")]
    [InlineData("delete from collection_figure where measure = 'students' and school_id = 3 and from_seq = 1", "与采纳时的校验值不符")]
    [InlineData("update collection_figure set until_seq = 2 where measure = 'students' and school_id = 3 and from_seq = 1", "前后记录接不上")]
    [InlineData("update collection_class set students = '1' where school_id = 3 and from_seq = 1", "与采纳时的校验值不符")]
    [InlineData("update collection_room set until_seq = 2 where school_id = 3 and from_seq = 2", "前后记录接不上")]
    [InlineData("update collection_room set until_seq = 1 where school_id = 3 and from_seq = 2", "前后记录接不上")]
    [InlineData("delete from collection_batch where seq = 1", "不见了")]
    [InlineData("update collection_batch set reason = '另一个理由' where seq = 1", "登记与留痕不符")]
    public async Task A_changed_row_is_found_and_named(string sql, string sentence)
    {
        if (site.Postgres) sql = sql.Replace("number = '1'", "number = 1", StringComparison.Ordinal).Replace("students = '1'", "students = 1", StringComparison.Ordinal);
        await Change(sql);
        Assert.Contains((await Verify()).Faults, fault => fault.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_figure_that_nobody_accepted_is_found()
    {
        await Change("""
            insert into collection_figure (district_id, year, basis, school_id, stage, measure, from_seq, state, text, batch_id)
            select district_id, year, basis, school_id, stage, 'invented', from_seq, state, text, '00000000-0000-0000-0000-000000000001'
            from collection_figure where measure = 'name' and school_id = 3 and from_seq = 1
            """);
        Assert.Contains((await Verify()).Faults, fault => fault.Contains("有 1 个数据不属于任何留痕的批次", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, "的内容不见了")]
    [InlineData(false, "的内容被改动过")]
    public async Task A_missing_or_altered_file_is_found_by_its_name(bool missing, string sentence)
    {
        var path = await site.As(Actor.Platform, async services => services.GetRequiredService<BlobStore>().PathOf(
            await services.GetRequiredService<JunhengDb>().Set<Modules.Evidence.EvidenceFile>().Where(file => file.Name == "2025年数据.zip").Select(file => file.Sha256).SingleAsync()));
        if (missing) File.Delete(path);
        else await File.AppendAllTextAsync(path, "x", TestContext.Current.CancellationToken);
        Assert.Contains((await Verify()).Faults, fault => fault.Contains("2025年数据.zip", StringComparison.Ordinal) && fault.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_printed_hash_is_found_again_and_a_foreign_one_is_not()
    {
        var printed = await site.As(Actor.Platform, services => services.GetRequiredService<JunhengDb>().Set<LedgerEntry>().Where(entry => entry.Chain == 1 && entry.No == 2)
            .Select(entry => entry.Hash).SingleAsync());
        var found = await Verify(printed);
        Assert.Empty(found.Faults);
        Assert.Contains("第 2 条", found.Anchor, StringComparison.Ordinal);
        Assert.Contains((await Verify(new string('0', 64))).Faults, fault => fault.Contains("找不到校验值", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Erased_details_are_shown_as_erased_and_the_chain_holds()
    {
        var no = await site.As(Actor.Platform, async services =>
        {
            await using var change = await services.GetRequiredService<Changes>().Begin(1);
            await change.Commit("figures.correct", "person", "1", "试验", new { name = "某人" });
            return change.Head.ChangeNo;
        });
        using var office = site.Visit();
        await office.SignIn("office");
        var page = $"/{TestYear.District}/2025/ledger/{no}";
        Assert.Contains("某人", (await office.Get(page)).TextOf("pre"), StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, (await office.Send(page, "main form", ("Form.Reason", " "))).Status);
        Assert.Equal(System.Net.HttpStatusCode.Found, (await office.Send(page, "main form", ("Form.Reason", "本人要求"))).Status);
        var erased = await office.Get(page);
        Assert.Contains("明细已涂除", erased.TextOf("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("某人", erased.Text, StringComparison.Ordinal);
        var found = await Verify();
        Assert.Empty(found.Faults);
        Assert.Equal(1, found.Erased);
    }

    private Task<Verification> Verify(string? anchor = null) => site.Services.GetRequiredService<VerifyLedger>().Do(null, anchor, cancel: TestContext.Current.CancellationToken);

    private async Task Change(string sql) => await site.As(Actor.Platform, async services =>
    {
        var db = services.GetRequiredService<JunhengDb>();
        foreach (var guard in Guards)
        {
            var table = guard.StartsWith("ledger_entry", StringComparison.Ordinal) ? "ledger_entry" : "ledger_payload";
            await db.Database.ExecuteSqlRawAsync(site.Postgres ? $"drop trigger if exists {guard} on {table}" : $"drop trigger if exists {guard}");
        }

        Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync(sql));
        return 0;
    });
}

public sealed class VerifyLedgerOnSqliteTests() : VerifyLedgerTests(new DistrictOnSqlite());

public sealed class VerifyLedgerOnPostgresTests() : VerifyLedgerTests(new DistrictOnPostgres());
