using System.Net;
using Junheng.Web.Tests.Sites;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Journeys.Tests;

/// <summary>Follows the links of pages, as somebody signed in does, until every page of the product was seen once.</summary>
internal sealed class PageWalk(Site site)
{
    private readonly List<(string Pattern, TemplateMatcher Matcher)> pages =
    [
        .. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(one => one.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            .DistinctBy(one => one.RoutePattern.RawText).OrderBy(one => one.RoutePattern.InboundPrecedence)
            .Select(one => (one.RoutePattern.RawText!, new TemplateMatcher(TemplateParser.Parse(one.RoutePattern.RawText!.TrimStart('/')), []))),
    ];

    private readonly Dictionary<string, (string Address, string User)> seen = [];

    /// <summary>The patterns of all pages.</summary>
    public IEnumerable<string> Patterns => pages.Select(one => one.Pattern);

    /// <summary>One address for each pattern that was seen, and who opened it.</summary>
    public IReadOnlyDictionary<string, (string Address, string User)> Seen => seen;

    /// <summary>Follows the links from some addresses on, one page of each pattern.</summary>
    public async Task Follow(Visitor visitor, string user, params IEnumerable<string> from)
    {
        var queue = new Queue<string>(from);
        var asked = new HashSet<string>();
        while (queue.TryDequeue(out var address))
        {
            if (PatternOf(address) is not { } pattern || seen.ContainsKey(pattern) || !asked.Add(address)) continue;
            var answer = await visitor.Get(address);
            if (answer.Location is { } to) queue.Enqueue(to.IsAbsoluteUri ? to.PathAndQuery : to.OriginalString);
            if (answer.Status != HttpStatusCode.OK) continue;
            seen.Add(pattern, (address, user));
            foreach (var link in answer.Page.QuerySelectorAll("a[href^='/']:not([download])")) queue.Enqueue(link.GetAttribute("href")!);
        }
    }

    /// <summary>The page of an address; null for what is none, such as a download.</summary>
    private string? PatternOf(string address) =>
        pages.FirstOrDefault(one => one.Matcher.TryMatch(address.Split('?')[0], new RouteValueDictionary())).Pattern;
}
