using System.Net;
using System.Text;
using Junheng.Rules.Common;
using Junheng.Tests.Shared;
using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Evidence.Upload;
using Junheng.Web.Modules.Jobs;
using Junheng.Web.Modules.Ledger;
using Junheng.Web.Tests.Collection;
using Junheng.Web.Tests.Sites;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Web.Tests.Evidence;

public abstract class UploadEvidenceTests(Site site)
{
    private const string Year = EvidenceVisits.Year;

    public static TheoryData<string, string, string> NotEvidence => new()
    {
        { "evidence_sort", "名册.pdf", Convert.ToBase64String(Encoding.ASCII.GetBytes("MZ\u0090 a program")) },
        { "evidence_ending", "照片.pdf", Convert.ToBase64String(SampleFiles.Jpeg) },
        { "evidence_ending", "没有扩展名", Convert.ToBase64String(SampleFiles.PdfOf("x")) },
        { "evidence_empty", "空.pdf", "" },
        { "evidence_heic", "IMG_0001.HEIC", Convert.ToBase64String([0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8]) },
        { "evidence_old_office", "旧.doc", Convert.ToBase64String([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]) },
        { "evidence_zip", "材料.zip", Convert.ToBase64String(SampleFiles.Package(("a.txt", "a"))) },
        { "evidence_macros", "宏.docx", Convert.ToBase64String(SampleFiles.Package(("[Content_Types].xml", ""), ("word/document.xml", ""), ("word/vbaProject.bin", "x"))) },
        { "evidence_broken", "断.docx", Convert.ToBase64String(SampleFiles.Word("一")[..200]) },
    };

    [Theory]
    [MemberData(nameof(NotEvidence))]
    public async Task What_is_not_evidence_is_refused_in_a_sentence_and_nothing_is_kept(string code, string name, string content)
    {
        using var clerk = await site.As("clerk");
        var before = await Rows();
        var answer = await clerk.Evidence(null, [(name, Convert.FromBase64String(content)), ("好的.pdf", SampleFiles.PdfOf("good"))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(Phrases.Zh(new Refusal(code, Place.None, [name, "jpg"]))[..(name.Length + 6)], answer.TextOf(".refused"), StringComparison.Ordinal);
        Assert.Equal(before, await Rows());
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_and_a_form_that_is_before_it_is_read()
    {
        using var clerk = await site.As("clerk");
        var before = await Rows();
        var large = new byte[1_000_001];
        SampleFiles.PdfOf("large").CopyTo(large, 0);
        var answer = await clerk.Evidence(null, [("大.pdf", large)]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(Phrases.Zh(new Refusal("evidence_too_large", Place.None, ["大.pdf", "1", "1"])), answer.TextOf(".refused"), StringComparison.Ordinal);
        // Four megabytes are the most that a form may hold where a file may have one.
        var refused = await Declared(clerk, 4_100_000);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused);
        Assert.Equal(before, await Rows());
    }

    [Fact]
    public async Task A_name_loses_its_folders_and_what_no_name_should_hold()
    {
        using var clerk = await site.As("clerk");
        var id = await clerk.Keep(null, "..\\..\\机密/名\u202E册<1>.pdf", SampleFiles.PdfOf("name"));
        var file = await site.FileOf(id);
        Assert.Equal("名册1.pdf", file.Name);
        Assert.Equal(await site.School(TestYear.ClerksSchool), file.SchoolId);
    }

    [Fact]
    public async Task The_same_file_again_is_told_and_kept_once()
    {
        using var clerk = await site.As("clerk");
        var school = await site.School(TestYear.ClerksSchool);
        var first = await clerk.Keep(EvidenceTarget.Item("L6", school), "设备账.pdf", SampleFiles.PdfOf("equipment"), ("requirement", "L6-1"));
        var answer = await clerk.Evidence(EvidenceTarget.School(school), [("设备账（副本）.pdf", SampleFiles.PdfOf("equipment"))], ("requirement", "档6"));
        Assert.Contains($"file={first:D}", answer.Path(), StringComparison.Ordinal);
        Assert.Contains("known=1", answer.Path(), StringComparison.Ordinal);
        Assert.Contains("以前传过", (await clerk.Get(answer.Path())).TextOf("#done"), StringComparison.Ordinal);
        var sha256 = (await site.FileOf(first)).Sha256;
        Assert.Equal((1, 1, 2), await site.Db(async db => (
            await db.Set<EvidenceFile>().CountAsync(file => file.Sha256 == sha256), await db.Set<Blob>().CountAsync(blob => blob.Sha256 == sha256),
            await db.Set<EvidenceLink>().CountAsync(link => link.FileId == first))));
    }

    [Fact]
    public async Task One_file_serves_many_items_and_a_link_ends_with_a_reason_in_the_ledger()
    {
        using var office = await site.As("office");
        var id = await office.Keep(EvidenceTarget.Item("G1"), "布局规划.pdf", SampleFiles.PdfOf("layout"), ("requirement", "G1-1"), ("title", "布局规划批复"));
        var page = $"{Year}/evidence/files/{id:D}";
        Assert.Equal(HttpStatusCode.Found, (await office.Send(page, "form:has(#piece)", ("piece", "G4-2|0"))).Status);
        Assert.Equal(2, (await office.Get(page)).Page.QuerySelectorAll("#links li").Length);
        Assert.Contains("布局规划批复", (await office.Get($"{Year}/explain/items/G4")).TextOf(".files-of"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.Send(page, "#links form:has(input[name=link])", ("reason", " "))).Status);
        Assert.Equal(HttpStatusCode.Found, (await office.Send(page, "#links form:has(input[name=link])", ("reason", "传错了地方"))).Status);
        var links = await site.Db(db => db.Set<EvidenceLink>().Where(link => link.FileId == id).OrderBy(link => link.At).ToListAsync());
        Assert.Equal([true, false], links.Select(link => link.EndedAt is not null));
        var entry = await site.Db(db => db.Set<LedgerEntry>().OrderByDescending(one => one.No).FirstAsync(one => one.Chain == 1));
        Assert.Equal(("evidence.unlink", id.ToString("D"), "传错了地方"), (entry.Action, entry.SubjectId, entry.Reason));
        Assert.DoesNotContain("布局规划批复", (await office.Get($"{Year}/explain/items/G1")).TextOf(".files-of"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_linked_to_what_is_not_there_or_not_theirs()
    {
        using var clerk = await site.As("clerk");
        var other = await site.School(TestYear.CodeOf(3));
        foreach (var target in (EvidenceTarget[])[EvidenceTarget.School(other), EvidenceTarget.Item("L6", other), EvidenceTarget.Item("G1"), EvidenceTarget.Item("G99"), EvidenceTarget.Decision(Guid.NewGuid())])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"{Year}/evidence/new?for={Uri.EscapeDataString($"{target}")}")).Status);
        }

        var own = await clerk.Keep(null, "own.pdf", SampleFiles.PdfOf("own"));
        var before = await Rows();
        // The form offers only the own pieces; another's is typed into it.
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await clerk.Send($"{Year}/evidence/files/{own:D}", "form:has(#piece)", ("piece", $"档1|{other}"))).Status);
        Assert.Equal(before, await Rows());
    }

    [Fact]
    public async Task A_finding_and_a_figure_have_their_evidence_where_they_stand()
    {
        using var office = await site.As("office");
        var finding = await office.Keep(EvidenceTarget.Finding($"class_count_differs {TestYear.ClerksSchool} primary classes"), "说明.pdf", SampleFiles.PdfOf("finding"));
        Assert.Contains(TestYear.NameOf(TestYear.ClerksSchool), (await office.Get($"{Year}/evidence/files/{finding:D}")).TextOf("#links"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await office.Get($"{Year}/evidence/new?for={Uri.EscapeDataString($"{EvidenceTarget.Finding($"no_such_check {TestYear.ClerksSchool}")}")}")).Status);

        var school = await site.School(TestYear.ClerksSchool);
        await office.Keep(EvidenceTarget.Figure("statistics", school, "", "equipment_value_yuan"), "设备验收.pdf", SampleFiles.PdfOf("figure"));
        var page = await office.Get($"{Year}/figures/{TestYear.ClerksSchool}/-/equipment_value_yuan");
        Assert.Contains("设备验收.pdf", page.TextOf(".files-of"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await office.Get($"{Year}/evidence/new?for={Uri.EscapeDataString($"{EvidenceTarget.Figure("statistics", school, "", "no_such_measure")}")}")).Status);
    }

    [Fact]
    public async Task A_withdrawn_file_is_gone_from_lists_and_search_with_its_links_and_kept_in_the_ledger()
    {
        using var clerk = await site.As("clerk");
        var school = await site.School(TestYear.ClerksSchool);
        var id = await clerk.Keep(EvidenceTarget.School(school), "撤下的.pdf", SampleFiles.PdfOf("withdrawn"), ("requirement", "档10"), ("title", "安全演练照片"));
        Assert.Equal(HttpStatusCode.Found, (await clerk.Send($"{Year}/evidence/files/{id:D}", "form:has(#withdraw-reason)", ("reason", "含学生姓名"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"{Year}/evidence/files/{id:D}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.Get($"{Year}/evidence/files/{id:D}/content")).Status);
        Assert.Empty((await clerk.Get($"{Year}/evidence/files?q=安全演练")).Page.QuerySelectorAll(".found li"));
        Assert.True(await site.Db(db => db.Set<EvidenceLink>().AllAsync(link => link.FileId != id || link.EndedAt != null)));
    }

    [Fact]
    public async Task A_full_disk_is_one_sentence_and_nothing_is_half_kept()
    {
        using var disk = SmallDisk.Mount(64);
        var before = await Rows();
        var large = new byte[200_000];
        SampleFiles.PdfOf("disk").CopyTo(large, 0);
        var outcome = await site.As(Actor.Platform, services => ActivatorUtilities.CreateInstance<UploadEvidence>(services, new BlobStore(disk.Root)).Do(
            1, 2025, new UploadWords("", "", null, null, null, false), [new FormFile(new MemoryStream(large), 0, large.Length, "files", "大.pdf")], TestContext.Current.CancellationToken));
        Assert.Equal("evidence_disk_full", Assert.Single(outcome.Refusals).Code);
        Assert.Empty(Directory.EnumerateFiles(disk.Root, "*", SearchOption.AllDirectories));
        Assert.Equal(before, await Rows());
    }

    private Task<(int, int, int, int)> Rows() => site.Db(async db => (
        await db.Set<EvidenceFile>().CountAsync(), await db.Set<EvidenceLink>().CountAsync(), await db.Set<LedgerEntry>().CountAsync(), await db.Set<Job>().CountAsync(job => job.Kind == "evidence.read")));

    /// <summary>Says that a body of some length follows, and sends nothing of it.</summary>
    private static async Task<HttpStatusCode> Declared(Visitor visitor, int bytes)
    {
        using var content = new ByteArrayContent(new byte[bytes]);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{Year}/evidence/new", UriKind.Relative)) { Content = content };
        request.Headers.ExpectContinue = true;
        using var response = await visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}

public sealed class UploadEvidenceOnSqliteTests(SmallFilesOnSqlite site) : UploadEvidenceTests(site), IClassFixture<SmallFilesOnSqlite>;

public sealed class UploadEvidenceOnPostgresTests(SmallFilesOnPostgres site) : UploadEvidenceTests(site), IClassFixture<SmallFilesOnPostgres>;
