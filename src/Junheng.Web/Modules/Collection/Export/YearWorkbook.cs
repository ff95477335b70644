using Junheng.Office.Workbooks;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Collection.Export;

/// <summary>The workbook to fill in: what the year already has stands in it, the rest is blank. Corrected, it is uploaded again.</summary>
internal static class YearWorkbook
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapYearWorkbook(this WebApplication app) => app
        .MapGet("/{district}/{year:int}/imports/workbook", async (HttpContext http, Here here, FigureStore store, CancellationToken cancel) =>
        {
            if (!here.Actor.MayEverywhere(Permissions.SchoolsView, here.District.Id))
            {
                await Ui.Refusal.Write(http, StatusCodes.Status404NotFound);
                return;
            }

            var stored = await store.Load(new YearKey(here.District.Id, here.Year, here.Basis), cancel: cancel);
            using var content = new MemoryStream();
            if (WorkbookWriter.Write(stored.Record.ToTables(Catalogue.Standard, here.District.Code, here.Year), content) is { } refusal) throw new InvalidOperationException(Phrases.Zh(refusal));
            var name = $"{here.District.Name}-{here.Year}-{FigureBasis.All.First(one => one.Code == here.Basis).NameZh}.xlsx";
            await Results.File(content.ToArray(), Workbook, name).ExecuteAsync(http);
        })
        .WithMetadata(new PageAttribute(Permissions.FiguresImport));
}
