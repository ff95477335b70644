using Junheng.Web;
using Junheng.Web.Data;
using Junheng.Web.Modules.Platform;
using Junheng.Web.Modules.Schools.Published;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Junheng.Benchmarks.Data;

/// <summary>The web product's services on a database of their own, without the site.</summary>
internal sealed class BenchSite : IAsyncDisposable
{
    public const string District = "110000";

    private readonly WebApplication app;

    private BenchSite(WebApplication app, DistrictName district) => (this.app, Here) = (app, district);

    public DistrictName Here { get; }

    /// <summary>SQLite in a folder, or the database of a connection string.</summary>
    public static async Task<BenchSite> Open(string folder, string? postgres)
    {
        Directory.CreateDirectory(folder);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "junheng-web", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Logging:LogLevel:Default"] = "Error",
            ["Junheng:Data"] = folder,
            ["Junheng:Database"] = postgres ?? $"Data Source={Path.Combine(folder, "junheng.db")}",
        });
        Wiring.AddServices(builder);
        var app = builder.Build();
        await Commands.Migrate(app.Services);
        return new BenchSite(app, await app.Services.As(Actor.Platform, async services =>
        {
            await OpenDistrict.Do(services.GetRequiredService<JunhengDb>(), District, "测试区", "", demonstration: false);
            return (await services.GetRequiredService<Registry>().District(District, default))!;
        }));
    }

    /// <summary>Does something with the services of one request.</summary>
    public Task<T> As<T>(Func<IServiceProvider, Task<T>> work) => app.Services.As(Actor.Platform, work);

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
