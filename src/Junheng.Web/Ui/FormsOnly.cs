using Microsoft.AspNetCore.Antiforgery;

namespace Junheng.Web.Ui;

/// <summary>Whatever changes something comes from a page of ours: every request that is not for reading carries the form's token, in
/// the form or in a header, whoever wrote the endpoint.</summary>
internal sealed class FormsOnly(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var reads = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsOptions(http.Request.Method);
        if (reads || http.GetEndpoint() is null || await antiforgery.IsRequestValidAsync(http))
        {
            await next(http);
            return;
        }

        await Refusal.Write(http, StatusCodes.Status400BadRequest);
    }
}
