using System.Net;
using System.Text;
using Junheng.Web.Tests.Sites;

namespace Junheng.Web.Tests.Access;

/// <summary>What nobody has to be signed in for, and what is never read to its end.</summary>
public sealed class BoundsTests(DistrictOnSqlite site) : IClassFixture<DistrictOnSqlite>
{
    private static CancellationToken Ends => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-in/code")]
    [InlineData("/first/none")]
    public async Task A_large_body_at_the_door_is_refused_before_it_is_read(string address)
    {
        using var visitor = site.Visit();
        using var large = new ByteArrayContent(new byte[2_000_000]);
        large.Headers.ContentType = new("application/x-www-form-urlencoded");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Sent(visitor, address, large));
        using var file = new MultipartFormDataContent { { new ByteArrayContent(new byte[1000]), "file", "a.bin" } };
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await Sent(visitor, address, file));
    }

    [Theory]
    [InlineData("/sign-in", "")]
    [InlineData("/account/password", "clerk")]
    public async Task A_body_that_does_not_say_how_long_it_is_ends_at_the_bound(string address, string name)
    {
        using var visitor = site.Visit();
        if (name.Length > 0) await visitor.SignIn(name);
        // A little beyond: what is still on its way when the answer comes would break the pipe of the one who sends.
        using var endless = new Unmeasured(1_001_000);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await Sent(visitor, address, endless));
    }

    [Fact]
    public async Task A_form_that_is_none_is_refused_as_such()
    {
        using var visitor = site.Visit();
        using var strange = new ByteArrayContent(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("a=b&", 2000))));
        strange.Headers.ContentType = new("application/x-www-form-urlencoded");
        Assert.Equal(HttpStatusCode.BadRequest, await Sent(visitor, "/sign-in", strange));
    }

    [Fact]
    public async Task What_was_downloaded_stays_in_no_cache()
    {
        using var visitor = site.Visit();
        await visitor.SignIn("office");
        foreach (var address in (string[])["/account", $"/{TestYear.District}/2025", $"/{TestYear.District}/2025/lists/accounts.xlsx", $"/{TestYear.District}/2025/accounts/bulk/template"])
        {
            using var answer = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative), Ends);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.True(answer.Headers.CacheControl!.NoStore, address);
        }
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/\t/elsewhere.example")]
    [InlineData("/\r\nSet-Cookie: a=b")]
    [InlineData("elsewhere")]
    public async Task Larger_letters_lead_to_no_other_site(string to)
    {
        using var visitor = site.Visit();
        await visitor.SignIn("clerk");
        var page = await visitor.Get("/account");
        var answer = await visitor.Send(page, "/account", "form[action='/large-text']", ("on", "1"), ("to", to));
        Assert.Equal("/", answer.Location!.OriginalString);
    }

    private static async Task<HttpStatusCode> Sent(Visitor visitor, string address, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative)) { Content = content };
        // The server answers before it has the body; a browser shows that answer.
        request.Headers.ExpectContinue = true;
        using var answer = await visitor.Client.SendAsync(request, Ends);
        return answer.StatusCode;
    }

    /// <summary>Bytes whose number is not told beforehand.</summary>
    private sealed class Unmeasured : HttpContent
    {
        private readonly int length;

        public Unmeasured(int length)
        {
            this.length = length;
            Headers.ContentType = new("application/x-www-form-urlencoded");
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            for (var at = 0; at < length; at += 1000) await stream.WriteAsync(Encoding.ASCII.GetBytes(new string('a', 1000)));
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = 0;
            return false;
        }
    }
}
