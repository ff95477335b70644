using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.HttpOverrides;

namespace Junheng.Web.Modules.Platform.Serving;

/// <summary>
/// Behind a reverse proxy that ends TLS: <c>Junheng:Proxies</c> names the addresses whose X-Forwarded headers are believed, commas
/// between them; <c>Junheng:Https</c> = true sends HSTS, leads http to https and keeps cookies off plain connections.
/// </summary>
internal static class Proxy
{
    public static void AddProxy(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        if (Proxies(builder.Configuration) is { Length: > 0 } proxies)
        {
            services.Configure<ForwardedHeadersOptions>(forwarded =>
            {
                forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
                forwarded.KnownProxies.Clear();
                forwarded.KnownIPNetworks.Clear();
                foreach (var proxy in proxies) forwarded.KnownProxies.Add(proxy);
            });
        }

        if (!Https(builder.Configuration)) return;
        services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        services.AddHttpsRedirection(redirection => redirection.HttpsPort = 443);
        services.ConfigureAll<CookieAuthenticationOptions>(cookies => cookies.Cookie.SecurePolicy = CookieSecurePolicy.Always);
        services.Configure<AntiforgeryOptions>(antiforgery => antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.Always);
    }

    public static void UseProxy(this WebApplication app)
    {
        if (Proxies(app.Configuration).Length > 0) app.UseForwardedHeaders();
        if (!Https(app.Configuration)) return;
        app.UseHsts();
        // Whoever looks after the processes asks them directly.
        app.UseWhen(http => !http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal), branch => branch.UseHttpsRedirection());
    }

    private static bool Https(IConfiguration configuration) => configuration.GetValue<bool>("Junheng:Https");

    private static IPAddress[] Proxies(IConfiguration configuration) =>
        [.. (configuration["Junheng:Proxies"] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(IPAddress.Parse)];
}
