using System.Globalization;
using Junheng.Rules.Evaluation;
using Junheng.Web.Data;
using Junheng.Web.Modules.Access.Published;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Schools.Published;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.StaticAssets;

namespace Junheng.Web.Ui;

/// <summary>
/// Stands before every page and action: finds out who asks, what the address names, and whether they may. What somebody may not
/// see does not exist for them, so every no is the same 404; only who has not signed in and asks for a page is led to sign in,
/// whether the page exists or not.
/// </summary>
public sealed class Gate(RequestDelegate next)
{
    public async Task InvokeAsync(
        HttpContext http, CurrentActor current, Heads heads, ActorOf actorOf, Registry registry, Here here, UploadLimit limit)
    {
        var endpoint = http.GetEndpoint();
        current.Value = Actor.Platform;
        if (endpoint?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || endpoint?.Metadata.GetMetadata<OpenAttribute>() is not null)
        {
            if (await Bounded(http, PageAttribute.FormBytes)) await next(http);
            return;
        }

        var actor = Actor.Anonymous;
        if (http.User.Identity?.IsAuthenticated == true)
        {
            await heads.Read(http.RequestAborted);
            actor = await actorOf.Read(http.User, http.RequestAborted);
        }

        current.Value = actor;
        if (actor.IsAnonymous)
        {
            var piece = http.Request.Headers.ContainsKey("HX-Request");
            if (!piece && HttpMethods.IsGet(http.Request.Method) && !http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            {
                http.Response.Redirect($"/sign-in?to={Uri.EscapeDataString(http.Request.Path + http.Request.QueryString)}");
            }
            else
            {
                // A page whose visitor was signed out meanwhile is loaded anew as a whole, and so led to the door.
                if (piece) http.Response.Headers["HX-Refresh"] = "true";
                await Refusal.Write(http, StatusCodes.Status404NotFound);
            }

            return;
        }

        if (actor.Owes != Owed.Nothing && endpoint?.Metadata.GetMetadata<SignedInAttribute>() is not { WhileOwing: true })
        {
            http.Response.Redirect(actor.Owes == Owed.Password ? "/account/password" : "/account/second-step");
            return;
        }

        var page = endpoint?.Metadata.GetMetadata<PageAttribute>();
        var open = page is null
            ? endpoint?.Metadata.GetMetadata<SignedInAttribute>() is not null
            : await Enter(http, actor, page, registry, here);
        if (!open)
        {
            await Refusal.Write(http, StatusCodes.Status404NotFound);
            return;
        }

        // Nothing of it stays in a browser that somebody else may use next; what may stay says so itself.
        http.Response.Headers.CacheControl = "no-cache, no-store";
        if (await Bounded(http, page is { Uploads: true } ? limit.RequestBytes : page?.MostBytes ?? PageAttribute.FormBytes)) await next(http);
    }

    /// <summary>Refuses a body that is too large or none of ours before a byte of it is read, and lets no more be read than was said.</summary>
    private static async Task<bool> Bounded(HttpContext http, long most)
    {
        var refused = http.Request.ContentLength > most ? StatusCodes.Status413PayloadTooLarge : Takes(http.Request, most) ? 0 : StatusCodes.Status415UnsupportedMediaType;
        if (refused != 0) await Refusal.Write(http, refused);
        else if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = most;
        return refused == 0;
    }

    /// <summary>Bodies are forms; files come only where a page takes them.</summary>
    private static bool Takes(HttpRequest request, long most)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || (request.ContentLength is null or 0 && request.ContentType is null)) return true;
        var type = request.ContentType ?? "";
        return type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase)
            || (most > PageAttribute.FormBytes && type.StartsWith("multipart/form-data", StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<bool> Enter(HttpContext http, Actor actor, PageAttribute page, Registry registry, Here here)
    {
        if (http.GetRouteValue("district") is not string code) return actor.May(page.Permission, null) || actor.Districts.Any(one => actor.May(page.Permission, one));
        if (await registry.District(code, http.RequestAborted) is not { } district || !actor.May(page.Permission, district.Id)) return false;
        SchoolName? school = null;
        if (http.GetRouteValue("school") is string schoolCode)
        {
            school = await registry.School(district.Id, schoolCode, http.RequestAborted);
            if (school is null || !actor.May(page.Permission, district.Id, school.Id)) return false;
        }

        if (!int.TryParse(http.GetRouteValue("year") as string, CultureInfo.InvariantCulture, out var year)) year = 0;
        var basis = http.Request.Query["basis"].ToString();
        var reading = Enum.GetValues<Reading>().FirstOrDefault(one => one.Code() == http.Request.Query["reading"].ToString());
        long? seq = long.TryParse(http.Request.Query["seq"], NumberStyles.None, CultureInfo.InvariantCulture, out var earlier) ? earlier : null;
        here.Set(district, year, FigureBasis.All.Any(one => one.Code == basis) ? basis : FigureBasis.Statistics, reading, school, seq);
        return true;
    }
}
