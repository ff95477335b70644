using System.IO.Compression;
using System.Text;
using Junheng.Office.Files;
using Junheng.Office.Sheets;
using Junheng.Rules.Common;
using Junheng.Tests.Shared;

namespace Junheng.Office.Tests.Sheets;

public class WrongFileTests
{
    [Theory]
    [InlineData("", "workbook_empty")]
    [InlineData("district_code,school_code\n370812,1\n", "workbook_is_text")]
    [InlineData("\uFEFF区县代码,学校代码\n", "workbook_is_text")]
    [InlineData("<html><body><table><tr><td>学校名称</td></tr></table></body></html>", "workbook_is_markup")]
    [InlineData("<?xml version=\"1.0\"?><Workbook/>", "workbook_is_markup")]
    [InlineData("%PDF-1.7\n\u0001\u0002", "workbook_unknown")]
    [InlineData("\u0000\u0000\u0000\u0000", "workbook_unknown")]
    public void A_file_that_is_no_workbook_is_refused_for_what_it_is(string content, string code) =>
        Assert.Equal(code, Refused(Encoding.UTF8.GetBytes(content)).Code);

    [Fact]
    public void A_zip_of_something_else_is_refused()
    {
        Assert.Equal("workbook_other_zip", Refused(RawWorkbook.Zip(("schools.csv", "a,b")).ToArray()).Code);
        Assert.Equal("workbook_other_zip", Refused(RawWorkbook.Zip(("xl/workbook.xml", "<a/>")).ToArray()).Code);
        Assert.Equal("workbook_no_sheets", Refused(RawWorkbook.Zip(("xl/workbook.xml", "<workbook/>")).ToArray()).Code);
        Assert.Equal("workbook_binary", Refused(RawWorkbook.Zip(("_rels/.rels",
            "<Relationships><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.bin'/></Relationships>")).ToArray()).Code);
    }

    [Fact]
    public void A_protected_workbook_and_a_letter_are_told_from_a_workbook()
    {
        byte[] compound = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

        Assert.Equal("workbook_encrypted", Refused([.. compound, .. new byte[70_000], .. Encoding.Unicode.GetBytes("EncryptedPackage")]).Code);
        Assert.Equal("workbook_other_office", Refused([.. compound, .. new byte[600], .. Encoding.Unicode.GetBytes("WordDocument\0")]).Code);
        Assert.Equal("workbook_damaged", Refused([.. compound, .. new byte[600], .. Encoding.Unicode.GetBytes("Workbook\0")]).Code);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() =>
        Assert.Equal("workbook_not_found", Assert.Single(WorkbookFile.Read("/nowhere/统计.xlsx", TestContext.Current.CancellationToken).Refusals).Code);

    [Fact]
    public void A_half_downloaded_workbook_is_refused()
    {
        var book = new TestWorkbook();
        book.Sheet("数据").Row(1, 2, 3);
        var bytes = book.ToStream().ToArray();

        Assert.Equal("workbook_damaged", Refused(bytes[..(bytes.Length / 2)]).Code);
    }

    [Fact]
    public void A_workbook_with_bytes_turned_over_is_read_or_refused_and_never_worse()
    {
        var chance = new Random(20_170_426);
        foreach (var name in new[] { "compatibility_t01.xls", "extra_extra.xls", "compatibility_t04.xlsx", "demo_extra.xlsx" })
        {
            var whole = File.ReadAllBytes(SharedData.Find($"data/workbooks/easyexcel/{name}"));
            for (var round = 0; round < 60; round++)
            {
                var bytes = (byte[])whole.Clone();
                for (var turn = 0; turn < 20; turn++) bytes[chance.Next(8, bytes.Length)] = (byte)chance.Next(256);
                var outcome = WorkbookFile.Read(new MemoryStream(bytes), name, TestContext.Current.CancellationToken);
                Assert.True(outcome.IsOk || outcome.Refusals.Count == 1);
            }
        }
    }

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("xl/workbook.xml", CompressionLevel.SmallestSize).Open();
            var blanks = new byte[1 << 20];
            for (var i = 0; i < 64; i++) entry.Write(blanks);
        }

        Assert.True(stream.Length < 1 << 20);
        Assert.Equal("zip_ratio", Refused(stream.ToArray()).Code);
    }

    [Theory]
    [InlineData("../../etc/cron.d/x")]
    [InlineData("..\\..\\x.csv")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\x.csv")]
    [InlineData("a/../../x")]
    public void An_entry_that_leaves_its_folder_is_refused(string name) =>
        Assert.Equal("zip_path", Refused(RawWorkbook.Zip((name, "x")).ToArray()).Code);

    [Fact]
    public void Limits_count_entries_and_unpacked_bytes_inclusively()
    {
        using var zip = new ZipArchive(RawWorkbook.Zip(("a", "12345"), ("b", "67890")));

        Assert.Null(new ZipLimits { Entries = 2, Unpacked = 10 }.Check(zip, "x.zip"));
        Assert.Equal("zip_entries", new ZipLimits { Entries = 1 }.Check(zip, "x.zip")!.Code);
        Assert.Equal("zip_size", new ZipLimits { Unpacked = 9 }.Check(zip, "x.zip")!.Code);
    }

    [Fact]
    public void An_entry_longer_than_its_directory_says_is_not_read_to_its_end()
    {
        var bytes = RawWorkbook.Zip(("a.csv", new string('1', 1_000))).ToArray();
        // The directory's record of the unpacked size: 24 bytes behind its signature PK 01 02.
        var directory = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(directory + 24), 10);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var entry = zip.Entries[0].Open();
        using var read = new MemoryStream();
        entry.CopyTo(read);

        Assert.Equal(10, read.Length);
    }

    private static Refusal Refused(byte[] bytes)
    {
        var refusal = Assert.Single(WorkbookFile.Read(new MemoryStream(bytes), "统计.xlsx", TestContext.Current.CancellationToken).Refusals);
        Assert.Equal("统计.xlsx", refusal.Place.ToRefusal());
        Assert.NotEmpty(Phrases.Zh(refusal));
        return refusal;
    }
}
