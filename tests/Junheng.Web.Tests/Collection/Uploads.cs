using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using Junheng.Web.Tests.Sites;

namespace Junheng.Web.Tests.Collection;

/// <summary>Files sent with the form of a page, as a browser sends them.</summary>
internal static class Uploads
{
    /// <summary>Sends files to the import page; the answer leads to the preview.</summary>
    public static Task<Answer> Import(this Visitor visitor, int year, string format, params (string Name, byte[] Content)[] files) =>
        visitor.SendFiles($"/370812/{year}/imports/new", "form[enctype]", "files", files, ("format", format), ("basis", "statistics"));

    public static Task<Answer> Import(this Visitor visitor, int year, Dictionary<string, string> files) =>
        visitor.Import(year, "figures", ("数据.zip", TestYear.Zip(files)));

    public static async Task<Answer> SendFiles(
        this Visitor visitor, string address, string selector, string field, (string Name, byte[] Content)[] files, params (string Name, string Value)[] values)
    {
        var page = await visitor.Get(address);
        var form = (IHtmlFormElement)page.Page.QuerySelector(selector)!;
        using var content = new MultipartFormDataContent();
        var fields = form.QuerySelectorAll("input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "");
        foreach (var (name, value) in values) fields[name] = value;
        foreach (var (name, value) in fields) content.Add(new StringContent(value, Encoding.UTF8), name);
        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(part, field, name);
        }

        using var response = await visitor.Client.PostAsync(new Uri(address, UriKind.Relative), content);
        return new Answer(response.StatusCode, response.Headers.Location, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Where an answer leads, without the host.</summary>
    public static string Path(this Answer answer) => answer.Location!.IsAbsoluteUri ? answer.Location.PathAndQuery : answer.Location.OriginalString;
}
