using Junheng.Web.Ui.Lists;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.ResponseCompression;

namespace Junheng.Web.Ui;

/// <summary>Rendering, and what stands around every request.</summary>
internal static class UiModule
{
    public static void AddUi(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var services = builder.Services;
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddScoped<Here>();
        var limit = UploadLimit.Of(builder.Configuration);
        services.AddSingleton(limit);
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = Math.Max(form.MultipartBodyLengthLimit, limit.RequestBytes));
        services.AddSingleton<RenderedPieces>();
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "junheng-form";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
    }

    public static void UseUi(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseExceptionHandler(failed => failed.Run(http => Refusal.Write(http, http.Response.StatusCode)));
        // Not UseStatusCodePages: a form that its page no longer has is answered by the framework with a type of content and none of it.
        app.Use(async (http, next) =>
        {
            await next(http);
            if (http.Response.StatusCode >= StatusCodes.Status400BadRequest && !http.Response.HasStarted) await Refusal.Write(http, http.Response.StatusCode);
        });
        app.UseResponseCompression();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<Gate>();
        app.UseMiddleware<FormsOnly>();
        app.UseAntiforgery();
    }

    public static void MapUi(this WebApplication app)
    {
        app.MapStaticAssets();
        app.MapLists();
        app.MapLargeText();
        app.MapRazorComponents<App>();
    }
}
