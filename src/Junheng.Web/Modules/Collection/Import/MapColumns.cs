using Junheng.Office.Statistics;
using Junheng.Rules.Common;
using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Collection.Import;

/// <summary>Keeps what was decided about the columns of a statistics export and the parents of its units.</summary>
public sealed class MapColumns(JunhengDb db)
{
    public async Task<IReadOnlyList<Refusal>> Do(Upload upload, StatisticsMapping mapping, IFormCollection form, CancellationToken cancel)
    {
        var decided = mapping.With(Columns(form), Given(form, "parent."));
        if (decided.Value is not { } value) return decided.Refusals;
        var json = value.ToText();
        await db.Set<Upload>().Where(one => one.Id == upload.Id && one.BatchId == null).ExecuteUpdateAsync(set => set.SetProperty(one => one.Mapping, json), cancel);
        return [];
    }

    /// <summary>Chosen fields by heading, and lines of <c>heading = field</c> that were typed.</summary>
    private static Dictionary<string, string> Columns(IFormCollection form)
    {
        var columns = Given(form, "column.").Where(one => one.Value != "keep").ToDictionary();
        foreach (var line in form["lines"].ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (line.LastIndexOf('=') is var at and > 0) columns[line[..at].Trim()] = line[(at + 1)..].Trim();
        }

        return columns;
    }

    private static Dictionary<string, string> Given(IFormCollection form, string prefix) => form.Where(one => one.Key.StartsWith(prefix, StringComparison.Ordinal))
        .ToDictionary(one => one.Key[prefix.Length..], one => one.Value.ToString().Trim());
}
