using System.Net;
using System.Text.RegularExpressions;

namespace Junheng.Benchmarks.Harness;

/// <summary>Somebody signed in, over as many connections as asked for.</summary>
internal sealed partial class WebVisitor : IDisposable
{
    private readonly HttpClient client;

    public WebVisitor(Uri address, int connections)
    {
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            CookieContainer = new CookieContainer(),
            MaxConnectionsPerServer = connections,
            PooledConnectionLifetime = Timeout.InfiniteTimeSpan,
        })
        {
            BaseAddress = address,
        };
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
    }

    public async Task SignIn(string name, string password)
    {
        var answer = await Post("/sign-in", "sign-in", [("Form.Name", name), ("Form.Password", password)], multipart: false);
        if (answer != HttpStatusCode.Found) throw new InvalidOperationException($"sign-in: {answer}");
    }

    /// <summary>Reads a page to its end without looking at it.</summary>
    public async Task Get(string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        if (response.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{address}: {response.StatusCode}");
        await response.Content.CopyToAsync(Stream.Null);
    }

    /// <summary>Opens a page and sends its form, hidden fields as they are.</summary>
    public async Task<HttpStatusCode> Post(string address, string form, IEnumerable<(string Name, string Value)> fields, bool multipart)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.Add("Accept-Encoding", "identity");
        using var opened = await client.SendAsync(request);
        using var stream = new StreamReader(Unpacked(opened, await opened.Content.ReadAsStreamAsync()));
        var page = await stream.ReadToEndAsync();
        var begin = Math.Max(0, page.IndexOf($"value=\"{form}\"", StringComparison.Ordinal));
        var all = Hidden().Matches(page[begin..]).Select(match => (Name: match.Groups["name"].Value, Value: WebUtility.HtmlDecode(match.Groups["value"].Value)))
            .DistinctBy(one => one.Name).Append(("_handler", form)).Concat(fields).ToList();
        using var content = Content(all, multipart);
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), content);
        return answer.StatusCode;
    }

    public void Dispose() => client.Dispose();

    private static Stream Unpacked(HttpResponseMessage answer, Stream body) => answer.Content.Headers.ContentEncoding.Contains("gzip")
        ? new System.IO.Compression.GZipStream(body, System.IO.Compression.CompressionMode.Decompress)
        : body;

    private static HttpContent Content(IReadOnlyList<(string Name, string Value)> fields, bool multipart)
    {
        if (!multipart) return new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        return content;
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)" */?>""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
