using Junheng.Office.Reports;

namespace Junheng.Web.Ui.Lists;

/// <summary>A list that can be exported: modules add theirs, and each gets the address <c>/{district}/{year}/lists/….xlsx</c>.</summary>
/// <param name="Path">Below <c>lists/</c>, without ending: <c>schools</c>, <c>indicators/{indicator}</c>.</param>
/// <param name="Permission">What it asks of whoever exports it.</param>
/// <param name="Make">Makes the list for the request at hand, within the actor's scope; null when there is none.</param>
public sealed record ListSource(string Path, string Permission, Func<HttpContext, Task<ListTable?>> Make);

/// <summary>The rows of a list as they are filtered and sorted on its page, all pages of them, as a workbook.</summary>
internal static class ListExports
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapLists(this WebApplication app)
    {
        foreach (var source in app.Services.GetServices<ListSource>())
        {
            app.MapGet($"/{{district}}/{{year:int}}/lists/{source.Path}.xlsx", http => Answer(http, source))
                .WithMetadata(new PageAttribute(source.Permission));
        }
    }

    private static async Task Answer(HttpContext http, ListSource source)
    {
        if (await source.Make(http) is not { } table)
        {
            await Refusal.Write(http, StatusCodes.Status404NotFound);
            return;
        }

        using var file = new MemoryStream();
        var here = http.RequestServices.GetRequiredService<Here>();
        var made = SchoolYear.Shown(http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var under = table.Under.Length > 0 ? table.Under : $"{here.District.Name}　{here.Year}–{here.Year + 1}学年";
        Report(table, ListQuery.Of(http.Request.Query).Of(table), under, made).Write(file);
        http.Response.ContentType = Workbook;
        http.Response.ContentLength = file.Length;
        var name = $"{table.Title}-{here.District.Name}-{here.Year}.xlsx";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{table.Name}.xlsx\"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
        file.Position = 0;
        await file.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private static ListReport Report(ListTable table, IReadOnlyList<ListCell[]> rows, string under, string made) => new(
        table.Title,
        under,
        made,
        table.Version,
        [.. table.Columns.Select(column => new ListReportColumn(column.Title, column.Width, column.Format))],
        [.. rows.Select(row => (IReadOnlyList<ListReportCell>)[.. row.Select(cell => new ListReportCell(cell.Text, cell.Number))])]);
}
