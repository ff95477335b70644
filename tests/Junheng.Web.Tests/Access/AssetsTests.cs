using System.Net;
using Junheng.Web.Tests.Sites;

namespace Junheng.Web.Tests.Access;

public sealed class AssetsTests(DistrictOnSqlite site) : IClassFixture<DistrictOnSqlite>
{
    [Theory]
    [InlineData("/public.css")]
    [InlineData("/junheng.css")]
    [InlineData("/lib/tabler/tabler.min.css")]
    [InlineData("/favicon.svg")]
    public async Task Stylesheets_and_icon_are_open_to_anybody(string address)
    {
        using var visitor = site.Visit();
        var answer = await visitor.Get(address);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.NotEmpty(answer.Text);
    }
}
