using Microsoft.AspNetCore.Antiforgery;

namespace Junheng.Web.Ui;

/// <summary>Whatever changes something comes from a page of ours: every request that is not for reading carries the form's token, in
/// the form or in a header, whoever wrote the endpoint.</summary>
internal sealed class FormsOnly(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var reads = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsOptions(http.Request.Method);
        bool valid;
        try
        {
            // Reads the body; files of it lie on the disk then.
            valid = reads || http.GetEndpoint() is null || await antiforgery.IsRequestValidAsync(http);
        }
        catch (Exception fault) when (FullDisk.Is(fault))
        {
            await Refusal.Write(http, StatusCodes.Status507InsufficientStorage);
            return;
        }

        if (valid) await next(http);
        else await Refusal.Write(http, StatusCodes.Status400BadRequest);
    }
}
