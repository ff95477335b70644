using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Junheng.Web.Tests.Sites;

/// <summary>A reverse proxy before several nodes: hands every request on to the next of them in turn, and one that a node does not take to
/// the one after it. No session sticks to a node.</summary>
internal sealed class Balancer : IAsyncDisposable
{
    private static readonly string[] OfTheConnection = ["Connection", "Transfer-Encoding", "Keep-Alive", "Host"];

    private readonly WebApplication app;
    private readonly IReadOnlyList<Uri> nodes;
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly int[] handed;
    private int turn;

    private Balancer(IReadOnlyList<Uri> nodes)
    {
        (this.nodes, handed) = (nodes, new int[nodes.Count]);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        app = builder.Build();
        app.Run(HandOn);
    }

    public Uri Address => new(app.Urls.First());

    /// <summary>How many answers each node gave.</summary>
    public IReadOnlyList<int> Handed => handed;

    public static async Task<Balancer> Before(params Uri[] nodes)
    {
        var balancer = new Balancer(nodes);
        await balancer.app.StartAsync(TestContext.Current.CancellationToken);
        return balancer;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        client.Dispose();
    }

    private async Task HandOn(HttpContext http)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        for (var attempt = 0; attempt < nodes.Count; attempt++)
        {
            var at = (Interlocked.Increment(ref turn) & int.MaxValue) % nodes.Count;
            using var asked = Asked(http, nodes[at], body.ToArray());
            try
            {
                using var answer = await client.SendAsync(asked, HttpCompletionOption.ResponseHeadersRead, http.RequestAborted);
                Interlocked.Increment(ref handed[at]);
                await Answer(http, answer);
                return;
            }
            catch (HttpRequestException)
            {
                // The node is gone: the next one.
            }
        }

        http.Response.StatusCode = StatusCodes.Status502BadGateway;
    }

    private static HttpRequestMessage Asked(HttpContext http, Uri node, byte[] body)
    {
        var asked = new HttpRequestMessage(new HttpMethod(http.Request.Method), new Uri(node, http.Request.Path + http.Request.QueryString));
        if (body.Length > 0) asked.Content = new ByteArrayContent(body);
        foreach (var (name, values) in http.Request.Headers.Where(header => !OfTheConnection.Contains(header.Key)))
        {
            if (!asked.Headers.TryAddWithoutValidation(name, values.ToArray())) asked.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
        }

        asked.Headers.Host = http.Request.Host.Value;
        asked.Headers.TryAddWithoutValidation("X-Forwarded-For", http.Connection.RemoteIpAddress?.ToString());
        asked.Headers.TryAddWithoutValidation("X-Forwarded-Proto", http.Request.Scheme);
        return asked;
    }

    private static async Task Answer(HttpContext http, HttpResponseMessage answer)
    {
        http.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !OfTheConnection.Contains(header.Key))) http.Response.Headers[name] = values.ToArray();
        await answer.Content.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
