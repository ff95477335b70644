using System.Security.Claims;

namespace Junheng.Web.Modules.Platform.Serving;

/// <summary>
/// One JSON object a line on the standard output (<c>Junheng:Logs</c> = plain: for people). A request is told by its route, never by
/// what was typed into it: no query, no form, no name; who asked is an id.
/// </summary>
internal static partial class Logs
{
    public const string Category = "Junheng.Web.Requests";

    public static void AddLogs(this WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        if (builder.Configuration["Junheng:Logs"] == "plain") builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        else builder.Logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
    }

    public static void LogServing(this WebApplication app, string address) =>
        Serving(app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(Category), address);

    public static void UseRequestLog(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(Category);
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var slow = app.Configuration.GetValue("Junheng:SlowRequestMilliseconds", 1000d);
        app.Use(async (http, next) =>
        {
            var began = clock.GetTimestamp();
            try
            {
                await next(http);
            }
            finally
            {
                var took = clock.GetElapsedTime(began).TotalMilliseconds;
                var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
                var user = http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "-";
                if (took >= slow) Slow(log, http.Request.Method, route, http.Response.StatusCode, Math.Round(took, 1), user);
                else if (!Quiet(route)) Done(log, http.Request.Method, route, http.Response.StatusCode, Math.Round(took, 1), user);
            }
        });
    }

    /// <summary>Asked every few seconds by machines, or the same for everybody.</summary>
    private static bool Quiet(string route) => route.StartsWith("/health", StringComparison.Ordinal) || route.Contains('.', StringComparison.Ordinal);

    [LoggerMessage(LogLevel.Information, "Serving at {Address}")]
    private static partial void Serving(ILogger log, string address);

    [LoggerMessage(LogLevel.Information, "{Method} {Route} {Status} in {Milliseconds} ms by {User}")]
    private static partial void Done(ILogger log, string method, string route, int status, double milliseconds, string user);

    [LoggerMessage(LogLevel.Warning, "Slow: {Method} {Route} {Status} in {Milliseconds} ms by {User}")]
    private static partial void Slow(ILogger log, string method, string route, int status, double milliseconds, string user);
}
