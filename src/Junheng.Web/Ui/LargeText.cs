using Microsoft.AspNetCore.Mvc;

namespace Junheng.Web.Ui;

/// <summary>Large letters in a single column, kept in a cookie of the browser: whoever needs them needs them on every page.</summary>
internal static class LargeText
{
    public const string Cookie = "junheng-large";

    public static bool IsOn(HttpContext? http) => http?.Request.Cookies.ContainsKey(Cookie) == true;

    public static void MapLargeText(this WebApplication app) =>
        app.MapPost("/large-text", ([FromForm] string? on, [FromForm] string? to, HttpContext http) =>
        {
            if (on == "1") http.Response.Cookies.Append(Cookie, "1", Options());
            else http.Response.Cookies.Delete(Cookie, Options());
            return Results.LocalRedirect(WayBack.Of(to));
        }).WithMetadata(new SignedInAttribute());

    private static CookieOptions Options() => new() { HttpOnly = true, IsEssential = true, MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Strict };
}
