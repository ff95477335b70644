using System.Net;
using Junheng.Web.Tests.Sites;

namespace Junheng.Web.Tests.Ui;

public sealed class LargeTextTests(DistrictOnSqlite site) : IClassFixture<DistrictOnSqlite>
{
    [Fact]
    public async Task It_is_switched_on_and_off_on_the_page_at_hand()
    {
        using var clerk = site.Visit();
        await clerk.SignIn("clerk");
        var back = await clerk.Send("/370812/2025/spreads?sort=-mean", "form[action='/large-text']");
        Assert.Equal((HttpStatusCode.Found, "/370812/2025/spreads?sort=-mean"), (back.Status, back.Location!.OriginalString));
        var large = await clerk.Get("/370812/2025/spreads");
        Assert.True(large.Page.DocumentElement.ClassList.Contains("large"));
        await clerk.Send(large, "/370812/2025/spreads", "form[action='/large-text']");
        Assert.False((await clerk.Get("/370812/2025/spreads")).Page.DocumentElement.ClassList.Contains("large"));
    }

    [Fact]
    public async Task It_leads_nowhere_else()
    {
        using var clerk = site.Visit();
        await clerk.SignIn("clerk");
        var back = await clerk.Send("/370812/2025", "form[action='/large-text']", ("to", "//example.org/"));
        Assert.Equal("/", back.Location!.OriginalString);
    }
}
