using System.Globalization;
using System.IO.Compression;
using System.Net;
using Junheng.Tests.Shared;
using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence;
using Junheng.Web.Modules.Evidence.Binder;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Jobs.Published;
using Junheng.Web.Modules.Ledger.Verify;
using Junheng.Web.Tests.Collection;
using Junheng.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace Junheng.Web.Tests.Evidence;

/// <summary>The catalogue, what is bound of it, and whether it is still what was uploaded.</summary>
public abstract class CatalogueTests(Site site)
{
    private const string Year = EvidenceVisits.Year;

    [Fact]
    public async Task The_catalogue_counts_what_is_there_and_what_is_over()
    {
        // 21 schools, one of them a kindergarten, which has no folder: 20. With indicators are the primary and junior schools (14), the
        // nine-year schools (2), the complete secondary school and the counted teaching point; not the special school, and not the
        // teaching point that joins its parent.
        using var office = await site.As("office");
        Assert.Equal(("0", "20"), await Counts(office, "档12"));
        using var clerk = await site.As("clerk");
        var school = await site.School(TestYear.ClerksSchool);
        Assert.Equal(("0", "1"), await Counts(clerk, "档12"));
        await clerk.Keep(EvidenceTarget.School(school), "反馈.pdf", SampleFiles.PdfOf("feedback"), ("requirement", "档12"));
        Assert.Equal(("1", "1"), await Counts(clerk, "档12"));
        Assert.Equal(("1", "20"), await Counts(office, "档12"));
        Assert.Equal("已有", await State(office, "档12", TestYear.NameOf(TestYear.ClerksSchool)));
        Assert.Equal("缺", await State(office, "档12", TestYear.NameOf(TestYear.FailingSchool)));

        // What is over is not there any more.
        var old = await clerk.Keep(EvidenceTarget.School(school), "旧许可.pdf", SampleFiles.PdfOf("old"), ("requirement", "档2"), ("expires", "2024-08-31"));
        Assert.Equal(("0", "1"), await Counts(clerk, "档2"));
        Assert.Equal("已过期", await State(office, "档2", TestYear.NameOf(TestYear.ClerksSchool)));
        Assert.Equal(HttpStatusCode.Found, (await clerk.Send($"{Year}/evidence/files/{old:D}", "form:has(#expires)", ("title", "办学许可"), ("expires", "2099-08-31"))).Status);
        Assert.Equal(("1", "1"), await Counts(clerk, "档2"));

        // A licence is fixed: what was uploaded for the year before counts on. The lists of a count day do not.
        using var town = await site.As("town");
        var second = await site.School(TestYear.CodeOf(1));
        var before = EvidenceTarget.School(second).ToString();
        foreach (var number in (string[])["档2", "档4"])
        {
            var kept = await town.SendFiles(
                $"/{TestYear.District}/2024/evidence/new?for={Uri.EscapeDataString(before)}", "form[enctype]", "files", [("去年.pdf", SampleFiles.PdfOf(number[1..]))], ("requirement", number));
            Assert.Equal(HttpStatusCode.Found, kept.Status);
        }

        Assert.Equal("已有", await State(office, "档2", TestYear.NameOf(TestYear.CodeOf(1))));
        Assert.Equal("缺", await State(office, "档4", TestYear.NameOf(TestYear.CodeOf(1))));
    }

    [Fact]
    public async Task The_catalogue_is_exported_as_it_stands()
    {
        using var office = await site.As("office");
        using var answer = await office.Client.GetAsync(new Uri($"{Year}/lists/evidence.xlsx", UriKind.Relative), TestContext.Current.CancellationToken);
        var cells = Workbooks.Texts(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Contains("G1-1", cells.Values);
        Assert.Contains("布局规划文本和批复", cells.Values);
    }

    [Fact]
    public async Task A_binder_has_every_file_of_its_part_with_numbers_and_its_zip_the_originals()
    {
        using var clerk = await site.As("clerk");
        var school = await site.School(TestYear.ClerksSchool);
        await clerk.Keep(EvidenceTarget.Item("L2", school), "骨干名册.pdf", SampleFiles.PdfOf("one", "two"), ("requirement", "L2-1"), ("title", "骨干教师名册"));
        await clerk.Keep(EvidenceTarget.Item("L2", school), "证书.jpg", SampleFiles.Jpeg, ("requirement", "L2-2"));
        await clerk.Keep(EvidenceTarget.Item("Q8", school), "作息.docx", SampleFiles.Word("作息时间"), ("requirement", "Q8-1"), ("title", "作息时间表"));
        var job = await clerk.Send($"{Year}/evidence/binder", "main form.form", ("format", "zip"), ("volume", "B"));
        var page = await Waiting.For(clerk, job.Location!);
        var file = page.Page.QuerySelector("#job a[download]");
        Assert.SkipWhen(file is null && page.Text.Contains("fonts-noto-cjk", StringComparison.Ordinal), "No font with Chinese characters is installed");
        using var answer = await clerk.Client.GetAsync(new Uri(file!.GetAttribute("href")!, UriKind.Relative), TestContext.Current.CancellationToken);
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["原件/0001 L2-1 骨干教师名册.pdf", "原件/0002 L2-2 证书.jpg.jpg"], zip.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("原件", StringComparison.Ordinal)));
        using var pdf = PdfDocument.Open(Bytes(zip.Entries.Single(entry => entry.Name.EndsWith(".pdf", StringComparison.Ordinal) && entry.FullName == entry.Name)));
        // Cover, index, divider with two pages, divider with a picture.
        Assert.Equal(7, pdf.NumberOfPages);
        for (var at = 1; at <= 7; at++) Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"- {at} -"), pdf.GetPage(at).Text, StringComparison.Ordinal);
        var index = Workbooks.Texts(Bytes(zip.GetEntry("目录.xlsx")!));
        Assert.Contains("原件/0001 L2-1 骨干教师名册.pdf", index.Values);
        Assert.Contains("L2-2", index.Values);
    }

    [Fact]
    public async Task A_binder_that_is_cancelled_leaves_nothing_behind()
    {
        using var clerk = await site.As("clerk");
        var school = await site.School(TestYear.ClerksSchool);
        await clerk.Keep(EvidenceTarget.Item("Q7", school), "课表.pdf", SampleFiles.PdfOf([.. Enumerable.Repeat("a", 3000)]), ("requirement", "Q7-1"));
        var before = await site.Db(db => db.Set<EvidenceFile>().CountAsync());
        var folders = Folders();
        using var cancelled = new CancellationTokenSource();
        var run = new JobRun(Guid.NewGuid(), 1, """{"year":2025,"volumes":[],"item":"Q7","school":0,"zip":false}""");
        // In the middle of it: as soon as pages are being bound.
        _ = Task.Run(async () =>
        {
            while (!run.Progress.StartsWith("装订", StringComparison.Ordinal)) await Task.Delay(1, TestContext.Current.CancellationToken);
            await cancelled.CancelAsync();
        }, TestContext.Current.CancellationToken);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => site.As(Actor.Platform, services => services.GetRequiredService<BindEvidence>().Do(run, cancelled.Token)));
        Assert.Equal(before, await site.Db(db => db.Set<EvidenceFile>().CountAsync()));
        Assert.Equal(folders, Folders());
    }

    [Fact]
    public async Task Verifying_finds_what_is_altered_gone_swapped_or_leads_nowhere()
    {
        using var office = await site.As("office");
        var altered = await office.Keep(EvidenceTarget.Item("G2"), "改动.pdf", SampleFiles.PdfOf("altered"), ("requirement", "G2-1"));
        var missing = await office.Keep(EvidenceTarget.Item("G2"), "丢失.pdf", SampleFiles.PdfOf("missing"), ("requirement", "G2-2"));
        var swapped = await office.Keep(EvidenceTarget.Item("G2"), "换过.pdf", SampleFiles.PdfOf("swapped"), ("requirement", "G2-3"));
        Assert.Empty((await Verify()).Faults);
        var blobs = site.Services.GetRequiredService<BlobStore>();
        File.Delete(blobs.PathOf((await site.FileOf(missing)).Sha256));
        await File.AppendAllTextAsync(blobs.PathOf((await site.FileOf(altered)).Sha256), "x", TestContext.Current.CancellationToken);
        var other = (await site.FileOf(altered)).Sha256;
        await site.Db(db => db.Set<EvidenceFile>().Where(file => file.Id == swapped).ExecuteUpdateAsync(set => set.SetProperty(file => file.Sha256, other)));
        await site.Db(db => db.Set<EvidenceLink>().Where(link => link.FileId == swapped).ExecuteUpdateAsync(set => set.SetProperty(link => link.TargetKey, "G77")));
        var faults = (await Verify()).Faults;
        Assert.Equal(4, faults.Count);
        Assert.Contains(faults, fault => fault.Contains("改动.pdf", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("丢失.pdf", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("换过.pdf", StringComparison.Ordinal) && !fault.Contains("改动.pdf", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("item:G77", StringComparison.Ordinal));
    }

    private Task<Verification> Verify() => site.Services.GetRequiredService<VerifyLedger>().Do(null, null, null, TestContext.Current.CancellationToken);

    private static async Task<(string There, string Wanted)> Counts(Visitor visitor, string number)
    {
        var page = await visitor.Get($"{Year}/evidence?q={Uri.EscapeDataString(number)}");
        var cells = page.Page.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList()).First(row => row[0] == number);
        return (cells[4], cells[5]);
    }

    private static async Task<string> State(Visitor visitor, string number, string school)
    {
        var page = await visitor.Get($"{Year}/evidence/requirements/{Uri.EscapeDataString(number)}");
        return page.Page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("td")!.TextContent.Trim() == school).QuerySelector(".verdict")!.TextContent.Trim();
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var all = new MemoryStream();
        content.CopyTo(all);
        return all.ToArray();
    }

    private static int Folders() => Directory.GetDirectories(Path.GetTempPath(), "junheng-binder-*").Length;
}

public sealed class CatalogueOnSqliteTests(DistrictOnSqlite site) : CatalogueTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class CatalogueOnPostgresTests(DistrictOnPostgres site) : CatalogueTests(site), IClassFixture<DistrictOnPostgres>;
