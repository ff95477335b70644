using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Junheng.Journeys.Tests;

/// <summary>WCAG 2.1 AA, as far as a program can tell.</summary>
internal static class Accessible
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"] },
    };

    public static async Task Check(IPage page) => Assert.Empty(await Faults(page));

    public static async Task<IReadOnlyList<string>> Faults(IPage page)
    {
        var found = await page.RunAxe(Rules);
        return [.. found.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{page.Url} {violation.Id}: {node.Html}"))];
    }

    /// <summary>The same, and nobody has to scroll sideways.</summary>
    public static async Task CheckWithFit(IPage page)
    {
        await Check(page);
        Assert.Equal((page.Url, 0), (page.Url, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")));
    }
}
