using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Junheng.Web.Tests.Sites;

/// <summary>An answer, read as a page when it is one.</summary>
public sealed record Answer(HttpStatusCode Status, Uri? Location, string Text)
{
    private IHtmlDocument? page;

    public IHtmlDocument Page => page ??= new HtmlParser().ParseDocument(Text);

    /// <summary>The visible text of the first element that a selector finds.</summary>
    public string TextOf(string selector) => Page.QuerySelector(selector)?.TextContent.Trim() ?? "";
}

/// <summary>Somebody in front of a browser without script: real requests, real forms with their hidden fields.</summary>
public sealed class Visitor : IDisposable
{
    private readonly HttpClient client;

    public Visitor(Uri address, CookieContainer? cookies = null)
    {
        client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies = cookies ?? new CookieContainer(), UseCookies = true })
        {
            BaseAddress = address,
            Timeout = TimeSpan.FromMinutes(5),
        };
    }

    public HttpClient Client => client;

    /// <summary>What the browser keeps; another node gets the same.</summary>
    public CookieContainer Cookies { get; }

    public async Task<Answer> Get(string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        return await Read(response);
    }

    /// <summary>Opens an address and goes where it leads.</summary>
    public async Task<Answer> Follow(string address)
    {
        var answer = await Get(address);
        for (var i = 0; i < 5 && answer.Location is { } to; i++) answer = await Get(to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString);
        return answer;
    }

    /// <summary>Sends the form that a selector finds on a page, with some fields filled in.</summary>
    public async Task<Answer> Send(string address, string selector, params (string Name, string Value)[] fields)
    {
        var page = await Get(address);
        return await Send(page, address, selector, fields);
    }

    /// <summary>Sends a form of a page that was opened before.</summary>
    public async Task<Answer> Send(Answer page, string address, string selector, params (string Name, string Value)[] fields)
    {
        var form = page.Page.QuerySelector(selector) as IHtmlFormElement ?? throw new InvalidOperationException($"No form {selector} on {address}: {page.Text}");
        var values = form.QuerySelectorAll("input[name], textarea[name], select[name]")
            .Where(input => input.GetAttribute("type") is not ("checkbox" or "radio") || input.HasAttribute("checked"))
            .GroupBy(input => input.GetAttribute("name")!)
            .ToDictionary(group => group.Key, group => group.Last() switch
            {
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value ?? "",
                var text => text.TextContent,
            });
        foreach (var (name, value) in fields) values[name] = value;
        using var content = new FormUrlEncodedContent(values);
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : address;
        using var response = await client.PostAsync(new Uri(action, UriKind.RelativeOrAbsolute), content);
        return await Read(response);
    }

    /// <summary>Sends the form that a selector finds on a page, with a file.</summary>
    public async Task<Answer> Upload(string address, string selector, string field, string name, byte[] bytes)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (key, value) in Hidden(await Get(address), selector)) content.Add(new StringContent(value), key);
        content.Add(new ByteArrayContent(bytes), field, name);
        using var response = await client.PostAsync(new Uri(address, UriKind.Relative), content);
        return await Read(response);
    }

    /// <summary>Sends the form that a selector finds on a page and takes the file that it answers with.</summary>
    public async Task<byte[]> Download(string address, string selector)
    {
        var page = await Get(address);
        var action = page.Page.QuerySelector(selector)!.GetAttribute("action")!;
        using var content = new FormUrlEncodedContent(Hidden(page, selector).Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await client.PostAsync(new Uri(action, UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync();
    }

    private static IEnumerable<(string Name, string Value)> Hidden(Answer page, string selector) => page.Page.QuerySelectorAll($"{selector} input[type=hidden]")
        .Select(input => (input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));

    /// <summary>Sends fields to an address without opening a page first.</summary>
    public async Task<Answer> Post(string address, string method, params (string Name, string Value)[] fields)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        request.Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        using var response = await client.SendAsync(request);
        return await Read(response);
    }

    /// <summary>Signs in with an account of the test district; staff with the code of their phone.</summary>
    public async Task<Answer> SignIn(string name, string password = TestAccounts.Password, string key = Authenticator.Key)
    {
        var answer = await Send("/sign-in", "form", ("Form.Name", name), ("Form.Password", password));
        return answer.Location is { } to && to.OriginalString.Contains("/sign-in/code", StringComparison.Ordinal)
            ? await Send(new Uri(client.BaseAddress!, to).PathAndQuery, "form", ("Form.Code", Authenticator.Code(key, TimeProvider.System.GetUtcNow())))
            : answer;
    }

    public void Dispose() => client.Dispose();

    private static async Task<Answer> Read(HttpResponseMessage response) =>
        new(response.StatusCode, response.Headers.Location, await response.Content.ReadAsStringAsync());
}
