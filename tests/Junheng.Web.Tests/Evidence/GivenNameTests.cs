using Junheng.Web.Modules.Evidence.Published;

namespace Junheng.Web.Tests.Evidence;

public sealed class GivenNameTests
{
    [Theory]
    [InlineData("验收报告.pdf", "验收报告.pdf")]
    [InlineData("C:\\Users\\办公室\\验收报告.pdf", "验收报告.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a\r\nSet-Cookie: x=y.pdf", "aSet-Cookie x=y.pdf")]
    [InlineData("报告\u202Efdp.exe", "报告fdp.exe")]
    [InlineData("a\"; filename=\"b.exe", "a; filename=b.exe")]
    [InlineData("\u001B[2J.pdf", "[2J.pdf")]
    [InlineData("", "上传文件")]
    [InlineData("..", "上传文件..")]
    [InlineData(".htaccess", "上传文件.htaccess")]
    public void A_name_is_kept_without_folders_and_without_what_steers(string given, string kept) => Assert.Equal(kept, GivenName.Of(given));

    [Fact]
    public void A_name_that_is_too_long_keeps_its_end() =>
        Assert.Equal($"上传文件{new string('a', 16)}.pdf", GivenName.Of($"{new string('a', 300)}.pdf"));
}
