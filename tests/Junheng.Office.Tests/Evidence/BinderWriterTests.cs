using System.Diagnostics;
using System.Globalization;
using Junheng.Office.Evidence;
using Junheng.Office.Evidence.Binders;
using Junheng.Tests.Shared;
using UglyToad.PdfPig;

namespace Junheng.Office.Tests.Evidence;

public sealed class BinderWriterTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("junheng-binder-test");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Every_page_has_its_number_and_the_index_says_where_each_file_begins()
    {
        var bound = Bind(out var pdf, File("L6-1", "教学仪器设备明细账", "a.pdf", SampleFiles.PdfOf("alpha", "beta", "gamma")), File("L7-1", "多媒体教室清单", "b.pdf", SampleFiles.PdfOf("delta")));
        using var document = PdfDocument.Open(pdf);
        // Cover, index, divider and three pages, divider and one page.
        Assert.Equal(8, document.NumberOfPages);
        Assert.Equal(8, bound.Pages);
        Assert.Equal([3, 7], bound.Entries.Select(one => one.Page));
        for (var page = 1; page <= 8; page++) Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"- {page} -"), document.GetPage(page).Text, StringComparison.Ordinal);
        Assert.Equal(["alpha", "beta", "gamma", "delta"], ((int[])[4, 5, 6, 8]).Select(page => document.GetPage(page).Text.Split('-')[0].Trim()));
        var index = document.GetPage(2).Text;
        Assert.Contains("教学仪器设备明细账3", index.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("多媒体教室清单7", index.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Chinese_copies_as_it_was_written()
    {
        // 金, 見, 長, 方, 一, 用 and others have radicals that look alike; plain drawing turns them into those.
        const string title = "金见长方一用高山黄鼎龙门面页材料目录";
        Bind(out var pdf, File("A1", title, "名册.pdf", SampleFiles.PdfOf("x")));
        var path = Path.Combine(folder.FullName, "copied.pdf");
        System.IO.File.WriteAllBytes(path, pdf);
        Assert.Contains(title, Copied(path), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_bound_has_a_page_that_says_so()
    {
        var bound = Bind(
            out var pdf,
            File("1", "有密码的", "locked.pdf", SampleFiles.EncryptedPdf), File("2", "坏的", "broken.pdf", "%PDF-1.7 and then nothing"u8.ToArray()),
            File("3", "文档", "plan.docx", SampleFiles.Word("方案")), File("4", "限制修改的", "owned.pdf", SampleFiles.OwnedPdf));
        Assert.Equal([Bound.Encrypted, Bound.Broken, Bound.StandIn, Bound.Whole], bound.Entries.Select(one => one.Bound));
        using var document = PdfDocument.Open(pdf);
        Assert.Equal(2 + 3 + 2, document.NumberOfPages);
        Assert.Contains("打开密码", document.GetPage(3).Text, StringComparison.Ordinal);
        Assert.Contains("打不开", document.GetPage(4).Text, StringComparison.Ordinal);
        Assert.Contains("压缩包", document.GetPage(5).Text, StringComparison.Ordinal);
        Assert.Contains("secret", document.GetPage(7).Text, StringComparison.Ordinal);
        Assert.Contains("- 7 -", document.GetPage(7).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_file_is_bound_once_and_named_twice()
    {
        var file = File("L1-1", "教师名册", "a.pdf", SampleFiles.PdfOf("alpha"));
        var bound = Bind(out var pdf, file, file with { Number = "G12-1" });
        Assert.Equal([Bound.Whole, Bound.Before], bound.Entries.Select(one => one.Bound));
        Assert.Equal([3, 3], bound.Entries.Select(one => one.Page));
        using var document = PdfDocument.Open(pdf);
        Assert.Equal(4, document.NumberOfPages);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void The_number_stands_at_the_foot_of_the_page_as_it_is_looked_at(int turn)
    {
        // The content leaves a scale behind, as careless programs do.
        Bind(out var pdf, File("1", "扫描件", "scan.pdf", SampleFiles.Pdf("0 0 595 842", turn, "0.1 0 0 0.1 50 50 cm BT /F 20 Tf 60 700 Td (scan) Tj ET")));
        using var document = PdfDocument.Open(pdf);
        Assert.Contains("- 4 -", document.GetPage(4).Text, StringComparison.Ordinal);
        var seen = document.GetPage(4).Letters.Last(letter => letter.Value == "4").BoundingBox.Centroid;
        // PdfPig tells places as they are looked at: the foot is below, whatever the turn.
        var width = turn is 90 or 270 ? 842.0 : 595.0;
        Assert.InRange(seen.X, (width / 2) - 15, (width / 2) + 15);
        Assert.InRange(seen.Y, 20, 40);
    }

    [Fact]
    public void A_photograph_stands_upright_on_its_own_page()
    {
        var bound = Bind(out var pdf, File("1", "横拍", "wide.jpg", SampleFiles.Jpeg, FileSort.Jpeg), File("2", "竖拍", "high.jpg", SampleFiles.TurnedJpeg, FileSort.Jpeg));
        Assert.All(bound.Entries, one => Assert.Equal((Bound.Whole, 1), (one.Bound, one.Pages)));
        using var document = PdfDocument.Open(pdf);
        var (wide, high) = (document.GetPage(4), document.GetPage(6));
        Assert.True(wide.Width > wide.Height);
        Assert.True(high.Height > high.Width);
        Assert.Contains("- 6 -", high.Text, StringComparison.Ordinal);
    }

    private BinderEntry File(string number, string title, string name, byte[] content, FileSort? sort = null)
    {
        var path = Path.Combine(folder.FullName, $"{Guid.NewGuid():N}");
        System.IO.File.WriteAllBytes(path, content);
        return new BinderEntry(number, title, "", name, path, sort ?? (name.EndsWith(".docx", StringComparison.Ordinal) ? FileSort.Word : FileSort.Pdf));
    }

    private BoundBinder Bind(out byte[] pdf, params BinderEntry[] entries)
    {
        using var font = PaperFont.Find(null);
        Assert.False(font is null && Environment.GetEnvironmentVariable("CI") == "true", "CI needs a Chinese font: apt-get install fonts-noto-cjk");
        Assert.SkipWhen(font is null, "No font with Chinese characters is installed (fonts-noto-cjk)");
        using var stream = new MemoryStream();
        var bound = BinderWriter.Write(new Binder("佐证册", "兖州区", ["资源配置"], "2025年11月24日", entries), font!, stream, folder.FullName, (_, _) => { }, TestContext.Current.CancellationToken);
        pdf = stream.ToArray();
        return bound;
    }

    private static string Copied(string path)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("pdftotext", ["-enc", "UTF-8", path, "-"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return text;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "CI needs pdftotext: apt-get install poppler-utils");
            Assert.Skip("pdftotext (poppler-utils) is not installed");
            return "";
        }
    }
}
