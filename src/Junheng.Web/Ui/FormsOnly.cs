using Microsoft.AspNetCore.Antiforgery;

namespace Junheng.Web.Ui;

/// <summary>Whatever changes something comes from a page of ours: every request that is not for reading carries the form's token, in
/// the form or in a header, whoever wrote the endpoint.</summary>
internal sealed class FormsOnly(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var reads = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || HttpMethods.IsOptions(http.Request.Method);
        if (reads || http.GetEndpoint() is null || await Refused(http) is not { } status) await next(http);
        else await Refusal.Write(http, status);
    }

    private async Task<int?> Refused(HttpContext http)
    {
        try
        {
            // Reads the body; files of it lie on the disk then.
            return await antiforgery.IsRequestValidAsync(http) ? null : StatusCodes.Status400BadRequest;
        }
        catch (Exception fault) when (FullDisk.Is(fault))
        {
            return StatusCodes.Status507InsufficientStorage;
        }
        catch (AntiforgeryValidationException fault)
        {
            // The form could not be read: it goes on where it said it would end, or is none.
            return fault.InnerException is BadHttpRequestException { StatusCode: var status } ? status : StatusCodes.Status400BadRequest;
        }
    }
}
