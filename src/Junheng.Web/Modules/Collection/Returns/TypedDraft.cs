using System.Globalization;
using Junheng.Rules.Common;
using Junheng.Web.Ui;

namespace Junheng.Web.Modules.Collection.Returns;

/// <summary>Saves a page while it is typed.</summary>
internal static class TypedDraft
{
    public static async Task Answer(HttpContext http)
    {
        var services = http.RequestServices;
        var here = services.GetRequiredService<Here>();
        var cancel = http.RequestAborted;
        if (await services.GetRequiredService<ReturnFiles>().Of(here.District, here.Year, here.School, cancel) is not { } file
            || file.Form.Page((string)http.GetRouteValue("page")!) is not { } page)
        {
            await Ui.Refusal.Write(http, StatusCodes.Status404NotFound);
            return;
        }

        var form = await http.Request.ReadFormAsync(cancel);
        var typed = SaveDraft.Typed(page, form);
        var saved = await services.GetRequiredService<SaveDraft>().Do(file, page, Version(form), typed, cancel);
        var filled = new FilledForm(file, page, typed);
        if (saved.Outcome != SaveOutcome.Saved) http.Response.StatusCode = StatusCodes.Status409Conflict;
        await http.Response.WriteAsJsonAsync(
            new
            {
                outcome = saved.Outcome.ToString(),
                version = saved.Version,
                at = SchoolYear.Shown(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime)[11..],
                notes = Notes(file, filled, page),
            },
            cancel);
    }

    /// <summary>What stands beside the fields of a page: why a text is not understood, and what the checks say.</summary>
    public static Dictionary<string, string> Notes(ReturnFile file, FilledForm filled, Rules.Collection.Returns.FormPage page)
    {
        var notes = new Dictionary<string, List<string>>();
        foreach (var field in page.Fields)
        {
            if (filled[field].Refusal is { } refusal) Add(field.Code, Phrases.Zh(refusal));
        }

        var codes = page.Fields.ToDictionary(field => field.Key(file.School.Code), field => field.Code);
        foreach (var one in filled.Findings())
        {
            if (one.Finding.Severity == Severity.Info) continue;
            if (one.Figure is { } key && codes.TryGetValue(key, out var code)) Add(code, Phrases.Zh(one.Finding));
        }

        return notes.ToDictionary(one => one.Key, one => string.Join(' ', one.Value));

        void Add(string code, string sentence)
        {
            if (!notes.TryGetValue(code, out var list)) notes.Add(code, list = []);
            list.Add(sentence);
        }
    }

    /// <summary>The version that the page was opened with.</summary>
    public static int Version(IFormCollection form) =>
        int.TryParse(form["version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
