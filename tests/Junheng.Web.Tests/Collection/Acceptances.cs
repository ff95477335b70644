using System.Text;
using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Collection.Import;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Schools.Published;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Collection;

/// <summary>A small year of two schools in CSV, and short ways to accept it and to look at what was kept.</summary>
internal static class Acceptances
{
    public const string Primary = "3708129001";
    public const string NineYear = "3708129002";

    /// <summary>Two schools, three stages, three classes, one room and a confirmation.</summary>
    public static Dictionary<string, string> Small(int year, string teachingArea = "900", string more = "") => new()
    {
        ["schools.csv"] = "district_code,school_code,name,kind,teaching_area_m2,outdoor_sports_area_m2\n"
            + $"370812,{Primary},测试小学,primary,{teachingArea},1200.5\n370812,{NineYear},测试九年一贯制学校,nine_year,2400,\n{more}",
        ["stages.csv"] = "district_code,school_code,stage,students,backbone_teachers\n"
            + $"370812,{Primary},primary,80,3\n370812,{NineYear},primary,200,4\n370812,{NineYear},junior,150,3\n",
        ["classes.csv"] = $"district_code,school_code,stage,grade,class_name,students\n370812,{Primary},primary,1,1班,40\n370812,{Primary},primary,1,2班,40\n370812,{NineYear},junior,7,1班,\n",
        ["rooms.csv"] = $"district_code,school_code,subject,name,area_m2\n370812,{NineYear},music,音乐室,96.5\n",
        ["confirmations.csv"] = $"district_code,school_code,item,value,grade,date,basis\n370812,{Primary},Q6,true,优秀,{year}-10-01,教办1号\n",
        ["district.csv"] = $"district_code,key,value\n370812,year,{year}\n370812,V1,clear\n",
    };

    public static async Task<DistrictName> District(this Site site) =>
        (await site.As(Actor.Platform, services => services.GetRequiredService<Registry>().District(TestYear.District, default)))!;

    /// <summary>Accepts files as the office would, without the pages.</summary>
    public static async Task<Accepted> Accept(this Site site, int year, Dictionary<string, string> files, Func<Acceptance, Acceptance>? change = null)
    {
        var district = await site.District();
        return await site.As(Actor.Engine(district.Id), async services =>
        {
            using var zip = new MemoryStream(TestYear.Zip(files));
            var file = await services.GetRequiredService<Files>().Add(district.Id, null, $"{year}.zip", "application/zip", zip, default);
            await services.GetRequiredService<JunhengDb>().SaveChangesAsync();
            var input = services.GetRequiredService<ReadInput>().Read(file.Sha256, file.Name, UploadFormat.Figures, district, year, null, default);
            Assert.Empty(input.Refusals);
            var acceptance = new Acceptance(
                Guid.CreateVersion7(), new YearKey(district.Id, year, FigureBasis.Statistics), input.Value!.Figures, BatchKind.Import, file.Id, "测试");
            return await services.GetRequiredService<AcceptFigures>().Do(change?.Invoke(acceptance) ?? acceptance);
        });
    }

    public static async Task<StoredYear> Load(this Site site, int year, long? asOf = null)
    {
        var district = await site.District();
        return await site.As(Actor.Platform, services => services.GetRequiredService<FigureStore>().Load(new YearKey(district.Id, year, FigureBasis.Statistics), asOf));
    }

    public static Task<T> Query<T>(this Site site, Func<JunhengDb, Task<T>> query) =>
        site.As(Actor.Platform, services => query(services.GetRequiredService<JunhengDb>()));

    /// <summary>How many rows there are of everything that an acceptance writes, and where the head stands.</summary>
    public static Task<string> State(this Site site) => site.Query(async db =>
    {
        var text = new StringBuilder();
        text.Append(await db.Set<FigureRow>().CountAsync()).Append(' ').Append(await db.Set<FigureRow>().CountAsync(row => row.UntilSeq == null)).Append(' ');
        text.Append(await db.Set<ListedClass>().CountAsync(row => row.UntilSeq == null)).Append(' ').Append(await db.Set<ListedRoom>().CountAsync()).Append(' ');
        text.Append(await db.Set<Batch>().CountAsync()).Append(' ').Append(await db.Set<Modules.Ledger.LedgerEntry>().CountAsync()).Append(' ');
        text.Append(await db.Set<Modules.Schools.School>().CountAsync()).Append(' ');
        foreach (var head in await db.Set<DistrictHead>().OrderBy(head => head.DistrictId).ToListAsync()) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{head.FiguresSeq}/{head.ChangeNo}/{head.ChangeHash} ");
        return text.ToString();
    });

    public static FigureValue Value(this StoredYear year, string school, string stage, string measure) => year.Record.Figures[new FigureKey(school, stage, measure)];

    public static FigureValue Whole(long value) => FigureValue.Of(FixedPoint.Of(value));
}
