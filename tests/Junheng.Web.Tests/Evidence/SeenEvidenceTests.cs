using System.Net;
using Junheng.Tests.Shared;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Tests.Access;
using Junheng.Web.Tests.Sites;

namespace Junheng.Web.Tests.Evidence;

/// <summary>Who sees what, what is found, and how it is shown.</summary>
public abstract class SeenEvidenceTests(Site site)
{
    private const string Year = EvidenceVisits.Year;

    [Fact]
    public async Task Each_sees_what_is_theirs_and_searches_in_it()
    {
        await Foreign.Make(site);
        var school = await site.School(TestYear.ClerksSchool);
        var other = await site.School(TestYear.CodeOf(3));
        using var clerk = await site.As("clerk");
        using var office = await site.As("office");
        using var unit = await site.As("unit");
        using var section = await site.As("section");
        using var town = await site.As("town");
        // The section of the tests is 装备: L6 and L7.
        var ofClerk = await clerk.Keep(EvidenceTarget.Item("L6", school), "clerk.docx", SampleFiles.Word("验收记录：教学仪器设备已到货。"), ("requirement", "L6-2"));
        var ofClerkElse = await clerk.Keep(EvidenceTarget.Item("Q7", school), "timetable.docx", SampleFiles.Word("总课表，验收记录附后"), ("requirement", "Q7-1"));
        var ofOffice = await office.Keep(null, "office.docx", SampleFiles.Word("验收记录汇总"));
        var ofOther = await office.Keep(EvidenceTarget.School(other), "other.docx", SampleFiles.Word("他校的验收记录"), ("requirement", "档6"), ("for-school", "1"));
        var ofUnit = await unit.Keep(EvidenceTarget.Item("G15"), "unit.docx", SampleFiles.Word("留守儿童名册验收记录"), ("requirement", "G15-3"));
        await site.TextsRead();

        (Visitor Who, Guid[] Sees)[] all =
        [
            (clerk, [ofClerk, ofClerkElse]), (office, [ofClerk, ofClerkElse, ofOffice, ofOther, ofUnit]), (unit, [ofUnit]), (section, [ofClerk]), (town, [ofClerk, ofClerkElse]),
        ];
        Guid[] every = [ofClerk, ofClerkElse, ofOffice, ofOther, ofUnit];
        foreach (var (who, sees) in all)
        {
            foreach (var id in every)
            {
                var expected = sees.Contains(id) ? HttpStatusCode.OK : HttpStatusCode.NotFound;
                Assert.Equal(expected, (await who.Get($"{Year}/evidence/files/{id:D}")).Status);
                Assert.Equal(expected, (await who.Get($"{Year}/evidence/files/{id:D}/download")).Status);
            }

            Assert.Equal(Links(sees), Links(await Found(who, "验收记录")));
        }

        foreach (var nobody in (string[])["leader", "reviewer", "other-office", "other-clerk"])
        {
            using var visitor = await site.As(nobody);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"{Year}/evidence/files?q=验收记录")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get($"{Year}/evidence/files/{ofClerk:D}/download")).Status);
        }
    }

    [Fact]
    public async Task A_section_changes_nothing_of_what_belongs_to_a_school()
    {
        var school = await site.School(TestYear.ClerksSchool);
        using var clerk = await site.As("clerk");
        var id = await clerk.Keep(EvidenceTarget.Item("L7", school), "rooms.pdf", SampleFiles.PdfOf("rooms"), ("requirement", "L7-1"));
        using var section = await site.As("section");
        var page = await section.Get($"{Year}/evidence/files/{id:D}");
        Assert.Null(page.Page.QuerySelector("#withdraw-reason"));
        Assert.Null(page.Page.QuerySelector("input[name=link]"));
    }

    [Theory]
    [InlineData("教学仪器", true)] // in the text
    [InlineData("设备", true)] // two letters: one pair
    [InlineData("器设备已", true)] // across the words of the sentence
    [InlineData("已到货现", true)] // across two paragraphs: lines break anywhere
    [InlineData("ＡＢＣ１２", true)] // full width, as typed on paper
    [InlineData("abc12", true)]
    [InlineData("验收单", true)] // in the title
    [InlineData("仪器教学", false)] // the same letters in another order
    [InlineData("器教", false)]
    [InlineData("教学仪器 没有的", false)] // every word has to be there
    [InlineData("100%", true)] // signs are looked for as they are
    public async Task Words_are_found_by_their_pairs_of_letters(string words, bool found)
    {
        using var clerk = await site.As("clerk");
        var id = await clerk.Keep(null, "words.docx", SampleFiles.Word("教学仪器设备已到货", "现场清点 100% 相符，编号 ABC123。"), ("title", "第七次验收单"));
        await site.TextsRead();
        Assert.Equal(found, (await Found(clerk, words)).Contains(id));
    }

    [Fact]
    public async Task A_locked_and_a_broken_pdf_are_told_on_their_pages_and_found_by_name()
    {
        using var office = await site.As("office");
        var locked = await office.Keep(null, "锁住的文件.pdf", SampleFiles.EncryptedPdf);
        var broken = await office.Keep(null, "损坏的文件.pdf", "%PDF-1.7 and then nothing"u8.ToArray());
        await site.TextsRead();
        Assert.Equal(("encrypted", "broken"), ((await site.FileOf(locked)).Text, (await site.FileOf(broken)).Text));
        Assert.NotEmpty((await office.Get($"{Year}/evidence/files/{locked:D}")).TextOf("#text-state"));
        Assert.NotEmpty((await office.Get($"{Year}/evidence/files/{broken:D}")).TextOf("#text-state"));
        Assert.Contains(locked, await Found(office, "锁住的文"));
        Assert.Contains(broken, await Found(office, "损坏"));
    }

    [Fact]
    public async Task Pictures_and_pdfs_are_looked_at_and_nothing_else_is()
    {
        using var clerk = await site.As("clerk");
        var picture = await Head(clerk, await clerk.Keep(null, "照片.jpg", SampleFiles.Jpeg), "content");
        Assert.Equal("image/jpeg", picture.Content.Headers.ContentType!.MediaType);
        Assert.Equal("inline", picture.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("sandbox", Header(picture, "Content-Security-Policy"), StringComparison.Ordinal);
        var pdf = await Head(clerk, await clerk.Keep(null, "表.pdf", SampleFiles.PdfOf("table")), "content");
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        Assert.Equal("inline", pdf.Content.Headers.ContentDisposition!.DispositionType);
        var word = await clerk.Keep(null, "方案.docx", SampleFiles.Word("一份方案"));
        foreach (var what in (string[])["content", "download"])
        {
            var answer = await Head(clerk, word, what);
            Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
            Assert.Equal("方案.docx", answer.Content.Headers.ContentDisposition.FileNameStar);
        }

        foreach (var answer in (HttpResponseMessage[])[picture, pdf])
        {
            Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
            Assert.StartsWith("default-src 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.Contains("no-store", Header(answer, "Cache-Control"), StringComparison.Ordinal);
        }

        await site.TextsRead();
        Assert.Contains("一份方案", (await clerk.Get($"{Year}/evidence/files/{word:D}")).TextOf(".preview-text"), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<Guid>> Found(Visitor visitor, string words)
    {
        var page = await visitor.Get($"{Year}/evidence/files?q={Uri.EscapeDataString(words)}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return [.. page.Page.QuerySelectorAll(".found a").Select(link => Guid.Parse(link.GetAttribute("href")![^36..]))];
    }

    private static string Links(IEnumerable<Guid> ids) => string.Join(' ', ids.Order());

    private static Task<HttpResponseMessage> Head(Visitor visitor, Guid id, string what) =>
        visitor.Client.GetAsync(new Uri($"{Year}/evidence/files/{id:D}/{what}", UriKind.Relative), TestContext.Current.CancellationToken);

    private static string Header(HttpResponseMessage answer, string name) =>
        string.Join(',', answer.Headers.TryGetValues(name, out var values) ? values : answer.Content.Headers.GetValues(name));
}

public sealed class SeenEvidenceOnSqliteTests(DistrictOnSqlite site) : SeenEvidenceTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class SeenEvidenceOnPostgresTests(DistrictOnPostgres site) : SeenEvidenceTests(site), IClassFixture<DistrictOnPostgres>;
