using System.Net;
using Junheng.Web.Tests.Sites;

namespace Junheng.Web.Tests.Access;

public abstract class SignInTests(Site site)
{
    [Fact]
    public async Task Whoever_has_not_signed_in_is_led_to_sign_in_and_back()
    {
        using var visitor = site.Visit();
        var led = await visitor.Get("/370812/2025");
        Assert.Equal(HttpStatusCode.Found, led.Status);
        Assert.Equal("/sign-in?to=%2F370812%2F2025", led.Location!.OriginalString);
    }

    [Fact]
    public async Task A_wrong_password_is_told_beside_the_form()
    {
        using var visitor = site.Visit();
        var refused = await visitor.SignIn("office", "wrong");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("账号或密码不对", refused.TextOf(".error"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_office_sees_its_district_at_once()
    {
        using var visitor = site.Visit();
        await visitor.SignIn("office");
        var today = await visitor.Follow("/");
        Assert.Equal(HttpStatusCode.OK, today.Status);
        Assert.Contains("今天能通过吗", today.TextOf("h1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_sees_nothing_before_a_version_is_frozen()
    {
        using var visitor = site.Visit();
        await visitor.SignIn("reviewer");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Get("/370812/2025")).Status);
    }
}

public sealed class SignInOnSqliteTests(DistrictOnSqlite site) : SignInTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class SignInOnPostgresTests(DistrictOnPostgres site) : SignInTests(site), IClassFixture<DistrictOnPostgres>;
