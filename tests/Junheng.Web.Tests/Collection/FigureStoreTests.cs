using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Modules.Schools;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Junheng.Web.Tests.Collection.Acceptances;

namespace Junheng.Web.Tests.Collection;

/// <summary>What is kept comes back. Every test has a year of its own.</summary>
public abstract class FigureStoreTests(Site site)
{
    [Fact]
    public async Task Everything_that_was_accepted_comes_back()
    {
        await site.Accept(2031, Small(2031));
        var stored = await site.Load(2031);
        Assert.Equal([Primary, NineYear], stored.Record.Schools.Order());
        Assert.Equal(FigureValue.Of("nine_year"), stored.Value(NineYear, "", "kind"));
        Assert.Equal(FigureValue.Of(1_200_500_000), stored.Value(Primary, "", "outdoor_sports_area_m2"));
        Assert.Equal(FigureValue.Missing, stored.Value(NineYear, "", "outdoor_sports_area_m2"));
        Assert.Equal(Whole(150), stored.Value(NineYear, "junior", "students"));
        Assert.Equal(FigureValue.Of("clear"), stored.Value("", "", "V1"));
        Assert.Equal([("1班", FixedPoint.Of(40)), ("2班", FixedPoint.Of(40))], stored.Record.Classes[Primary].Select(row => (row.Name, row.Number)));
        Assert.Equal(FixedPoint.Missing, stored.Record.Classes[NineYear][0].Number);
        Assert.Equal(("music", 96_500_000L), (stored.Record.Rooms[NineYear][0].Group, stored.Record.Rooms[NineYear][0].Number));
        var confirmed = stored.Value(Primary, "", "confirmation.Q6");
        Assert.Equal(new ConfirmationGrounds("优秀", "2031-10-01", "教办1号"), ConfirmationGrounds.Read(confirmed.Text));
    }

    [Fact]
    public async Task One_figure_changed_writes_one_row_and_ends_one()
    {
        var first = await site.Accept(2032, Small(2032));
        var second = await site.Accept(2032, Small(2032, "950"));
        Assert.Equal(1, second.Batch!.Changed);
        var row = Assert.Single(await site.Query(db => db.Set<FigureRow>().Where(row => row.BatchId == second.Batch.Id).ToListAsync()));
        Assert.Equal(("teaching_area_m2", 950m, null), (row.Measure, row.Number, row.UntilSeq));
        Assert.Equal("schools.csv\t\t2\tteaching_area_m2", row.Place);
        var ended = Assert.Single(await site.Query(db => db.Set<FigureRow>().Where(one => one.Year == 2032 && one.UntilSeq != null).ToListAsync()));
        Assert.Equal((900m, first.Batch!.Seq, second.Batch.Seq), (ended.Number, ended.FromSeq, ended.UntilSeq));
    }

    [Fact]
    public async Task An_earlier_sequence_reads_as_it_was()
    {
        var first = await site.Accept(2033, Small(2033));
        var files = Small(2033, "");
        files["classes.csv"] = $"district_code,school_code,stage,grade,class_name,students\n370812,{Primary},primary,1,1班,80\n";
        var second = await site.Accept(2033, files);
        Assert.Equal(Whole(900), (await site.Load(2033, first.Batch!.Seq)).Value(Primary, "", "teaching_area_m2"));
        Assert.Equal(2, (await site.Load(2033, first.Batch.Seq)).Record.Classes[Primary].Count);
        Assert.Equal(FigureValue.Missing, (await site.Load(2033, second.Batch!.Seq)).Value(Primary, "", "teaching_area_m2"));
        Assert.Single((await site.Load(2033)).Record.Classes[Primary]);
        Assert.Empty((await site.Load(2033, first.Batch.Seq - 1)).Record.Figures);
    }

    [Fact]
    public async Task The_same_batch_twice_is_written_once()
    {
        var id = Guid.CreateVersion7();
        var first = await site.Accept(2034, Small(2034), acceptance => acceptance with { BatchId = id });
        var state = await site.State();
        var second = await site.Accept(2034, Small(2034, "1"), acceptance => acceptance with { BatchId = id });
        Assert.Equal((AcceptOutcome.AcceptedBefore, first.Batch!.Seq), (second.Outcome, second.Batch!.Seq));
        Assert.Equal(state, await site.State());
    }

    [Fact]
    public async Task What_says_nothing_new_is_no_batch()
    {
        await site.Accept(2035, Small(2035));
        var state = await site.State();
        Assert.Equal(AcceptOutcome.NothingNew, (await site.Accept(2035, Small(2035))).Outcome);
        Assert.Equal(state, await site.State());
    }

    [Fact]
    public async Task Whoever_looked_at_an_older_state_is_told_to_look_again()
    {
        var first = await site.Accept(2036, Small(2036));
        await site.Accept(2036, Small(2036, "901"));
        var state = await site.State();
        var late = await site.Accept(2036, Small(2036, "902"), acceptance => acceptance with { SeenSeq = first.Batch!.Seq });
        Assert.Equal(AcceptOutcome.Moved, late.Outcome);
        Assert.Equal(state, await site.State());
    }

    [Fact]
    public async Task Two_at_once_come_one_after_the_other()
    {
        await site.Accept(2037, Small(2037));
        var seen = await site.Query(db => db.Set<DistrictHead>().Where(head => head.DistrictId != 0).Select(head => head.FiguresSeq).SingleAsync());
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(i => Task.Run(() =>
            site.Accept(2037, Small(2037, $"{1000 + i}"), acceptance => acceptance with { SeenSeq = seen }))));
        Assert.Equal([AcceptOutcome.Accepted, AcceptOutcome.Moved], both.Select(one => one.Outcome).Order());
    }

    [Fact]
    public async Task A_school_with_an_unknown_code_is_opened_in_the_registry()
    {
        const string code = "3708129038";
        await site.Accept(2038, Small(2038, more: $"370812,{code},新建小学,primary,,\n"));
        var school = await site.Query(db => db.Set<School>().SingleAsync(one => one.Code == code));
        Assert.Equal(("新建小学", null), (school.Name, school.Closed));
    }

    [Fact]
    public async Task An_absent_school_stays_unless_it_is_taken_out_and_can_come_back()
    {
        const string code = "3708129039";
        var row = $"370812,{code},将撤小学,primary,,\n";
        await site.Accept(2090, Small(2090, more: row));
        await site.Accept(2090, Small(2090, "1"));
        Assert.Contains(code, (await site.Load(2090)).Record.Schools);
        var taken = await site.Accept(2090, Small(2090), acceptance => acceptance with { Gone = new Dictionary<string, string> { [code] = "批复〔2090〕1号" } });
        Assert.Equal(AcceptOutcome.Accepted, taken.Outcome);
        Assert.DoesNotContain(code, (await site.Load(2090)).Record.Schools);
        Assert.Equal(2089, await site.Query(db => db.Set<School>().Where(one => one.Code == code).Select(one => one.Closed).SingleAsync()));
        var payload = await site.Query(db => db.Set<Modules.Ledger.LedgerPayload>().OrderByDescending(one => one.No).FirstAsync(one => one.Chain != 0));
        Assert.Contains("批复〔2090〕1号", payload.Json, StringComparison.Ordinal);
        await site.Accept(2090, Small(2090, more: row));
        Assert.Null(await site.Query(db => db.Set<School>().Where(one => one.Code == code).Select(one => one.Closed).SingleAsync()));
    }

    /// <summary>What came with an import stands at the school like what was registered by hand.</summary>
    [Fact]
    public async Task A_school_that_an_import_opens_renames_merges_or_brings_back_has_its_events()
    {
        const string code = "3708129047";
        string Row(string name) => $"370812,{code},{name},primary,,\n";
        Acceptance Gone(Acceptance acceptance, string into) => acceptance with
        {
            Reason = "布局调整", Gone = new Dictionary<string, string> { [code] = "批复〔2047〕1号" }, MergedInto = new Dictionary<string, string> { [code] = into },
        };
        await site.Accept(2047, Small(2047, more: Row("新开小学")));
        await site.Accept(2047, Small(2047, more: Row("新开实验小学")));
        foreach (var into in (string[])[code, "9999999999"])
        {
            var astray = await site.Accept(2047, Small(2047), acceptance => Gone(acceptance, into));
            Assert.Equal((AcceptOutcome.Refused, "school_merged_astray"), (astray.Outcome, Assert.Single(astray.Refusals).Code));
        }

        await site.Accept(2047, Small(2047), acceptance => Gone(acceptance, Primary));
        var closed = await site.Query(db => db.Set<School>().SingleAsync(one => one.Code == code));
        var primary = await site.Query(db => db.Set<School>().SingleAsync(one => one.Code == Primary));
        Assert.Equal((2047, 2046, primary.Id), (closed.Opened, closed.Closed, closed.MergedInto));
        await site.Accept(2047, Small(2047, more: Row("新开实验小学")));

        var events = await site.Query(db => db.Set<SchoolEvent>().Where(one => one.SchoolId == closed.Id).OrderBy(one => one.At).ThenBy(one => one.Id).ToListAsync());
        Assert.Equal(
            [
                ("opened", 2047, "", $"{code} 新开小学", "", "测试"), ("renamed", 2047, "新开小学", "新开实验小学", "", "测试"),
                ("merged", 2046, "", primary.Name, "批复〔2047〕1号", "布局调整"), ("reopened", 2047, "", "", "", "测试"),
            ],
            events.Select(one => (one.Kind, one.Year, one.Before, one.After, one.Approval, one.Reason)));
        Assert.Null(await site.Query(db => db.Set<School>().Where(one => one.Code == code).Select(one => one.MergedInto).SingleAsync()));
    }

    /// <summary>The schools of the first year were not founded with it.</summary>
    [Fact]
    public async Task Schools_of_the_first_year_are_registered_and_not_opened()
    {
        const string code = "3708129048";
        await site.Accept(2001, Small(2001, more: $"370812,{code},早先的小学,primary,,\n"));
        var school = await site.Query(db => db.Set<School>().SingleAsync(one => one.Code == code));
        Assert.Null(school.Opened);
        Assert.Equal("registered", await site.Query(db => db.Set<SchoolEvent>().Where(one => one.SchoolId == school.Id).Select(one => one.Kind).SingleAsync()));
    }

    /// <summary>After an acceptance the next page reads from memory; it has to say what the database says.</summary>
    [Fact]
    public async Task What_is_kept_in_memory_is_what_the_database_has()
    {
        var files = Small(2045, "950", "370812,3708129045,新开小学,primary,100,200\n");
        files["rooms.csv"] += $"370812,{Primary},art,美术室,90\n";
        foreach (var step in (Dictionary<string, string>[])[Small(2045), files, Small(2045, "")]) await site.Accept(2045, step);
        var district = await site.District();
        var reading = await site.As(Actor.Platform, services => services.GetRequiredService<Readings>().Now(district, 2045, FigureBasis.Statistics));
        var stored = await site.Load(2045);
        Assert.Equal(stored.Record.Figures.OrderBy(one => one.Key.ToString()), reading.Stored.Record.Figures.OrderBy(one => one.Key.ToString()));
        Assert.Equal(stored.Record.Rooms.Values.SelectMany(rows => rows).OrderBy(row => row.ToString()), reading.Stored.Record.Rooms.Values.SelectMany(rows => rows).OrderBy(row => row.ToString()));
        Assert.Equal(stored.Record.Classes.Values.SelectMany(rows => rows).OrderBy(row => row.ToString()), reading.Stored.Record.Classes.Values.SelectMany(rows => rows).OrderBy(row => row.ToString()));
        Assert.Equal(stored.SchoolIds["3708129045"], reading.Stored.SchoolIds["3708129045"]);
    }

    [Fact]
    public async Task A_stage_that_the_new_kind_lacks_ends()
    {
        await site.Accept(2040, Small(2040));
        var files = Small(2040);
        files["schools.csv"] = files["schools.csv"].Replace("nine_year", "primary", StringComparison.Ordinal);
        files["stages.csv"] = $"district_code,school_code,stage,students\n370812,{Primary},primary,80\n370812,{NineYear},primary,200\n";
        files["classes.csv"] = $"district_code,school_code,stage,grade,class_name,students\n370812,{Primary},primary,1,1班,40\n";
        var accepted = await site.Accept(2040, files);
        Assert.Equal(AcceptOutcome.Accepted, accepted.Outcome);
        var year = await site.Load(2040);
        Assert.DoesNotContain(year.Record.Figures.Keys, key => key.School == NineYear && key.Stage == "junior");
        Assert.Empty(year.Record.Classes.GetValueOrDefault(NineYear) ?? []);
    }
}

public sealed class FigureStoreOnSqliteTests(DistrictOnSqlite site) : FigureStoreTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class FigureStoreOnPostgresTests(DistrictOnPostgres site) : FigureStoreTests(site), IClassFixture<DistrictOnPostgres>;
