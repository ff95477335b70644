using Junheng.Web;
using Junheng.Web.Data;
using Junheng.Web.Modules.Platform;
using Junheng.Web.Modules.Schools.Published;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Junheng.Benchmarks.Data;

/// <summary>The web product's services on a database of their own, without the site.</summary>
internal sealed class BenchSite : IAsyncDisposable
{
    public const string District = "110000";

    public const string PostgresVariable = "JUNHENG_BENCH_POSTGRES";

    private readonly WebApplication app;

    private BenchSite(WebApplication app, DistrictName district) => (this.app, Here) = (app, district);

    public DistrictName Here { get; }

    /// <summary>A new database on the PostgreSQL of <see cref="PostgresVariable"/>; null when there is none.</summary>
    public static string? Postgres(string name)
    {
        if (Environment.GetEnvironmentVariable(PostgresVariable) is not { Length: > 0 } server) return null;
        using var connection = new NpgsqlConnection(server);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"drop database if exists junheng_bench_{name} with (force)";
        command.ExecuteNonQuery();
        command.CommandText = $"create database junheng_bench_{name}";
        command.ExecuteNonQuery();
        return new NpgsqlConnectionStringBuilder(server) { Database = $"junheng_bench_{name}" }.ConnectionString;
    }

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
        builder.Logging.ClearProviders(); // What is printed is the table and nothing else.
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

    public Task<T> As<T>(Actor actor, Func<IServiceProvider, Task<T>> work) => app.Services.As(actor, work);

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
