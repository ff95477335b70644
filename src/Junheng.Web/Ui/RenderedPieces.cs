using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Caching.Memory;

namespace Junheng.Web.Ui;

/// <summary>
/// Pieces of pages as they were rendered, for the few pages that everybody opens. A piece is kept under everything that it depends on:
/// figures that change are another key, so nothing here is ever stale. The least used go first.
/// </summary>
public sealed class RenderedPieces(ILoggerFactory logs) : IDisposable
{
    private const long MostLetters = 4_000_000;

    private readonly MemoryCache pieces = new(new MemoryCacheOptions { SizeLimit = MostLetters });

    /// <summary>The piece under a key, rendered with the services of the request at hand when it is not there.</summary>
    public async Task<MarkupString> Of<TComponent>(object key, IServiceProvider services, Dictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        if (pieces.TryGetValue(key, out MarkupString known)) return known;
        await using var renderer = new HtmlRenderer(services, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters))).ToHtmlString());
        return pieces.Set(key, new MarkupString(html), new MemoryCacheEntryOptions { Size = html.Length + 200 });
    }

    public void Dispose() => pieces.Dispose();
}
