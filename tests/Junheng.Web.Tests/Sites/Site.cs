using Junheng.Web.Data;
using Junheng.Web.Modules.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Junheng.Web.Tests.Sites;

/// <summary>
/// The product over real HTTP on a database of its own: one for each test class, copied from a prepared one. With the
/// district of the tests (<see cref="TestYear"/>) and its accounts, or empty.
/// </summary>
public abstract class Site(bool postgres, bool filled) : IAsyncLifetime
{
    private static readonly SemaphoreSlim Preparing = new(1, 1);
    private static readonly Dictionary<(bool, bool), (string Folder, string Database)> Prepared = [];

    private WebApplication app = null!;

    public Uri Address { get; private set; } = null!;

    public string Folder { get; private set; } = "";

    internal WebApplication App => app;
    public bool Postgres => postgres;

    /// <summary>The connection string.</summary>
    public string Database { get; private set; } = "";

    internal IServiceProvider Services => app.Services;

    /// <summary>Further settings of the product.</summary>
    protected virtual Dictionary<string, string?> Settings => [];

    /// <summary>Whether a code of a phone is good once, as in the product.</summary>
    protected virtual bool CodesOnce => false;

    public async ValueTask InitializeAsync()
    {
        var template = await Template();
        Folder = Directory.CreateTempSubdirectory("junheng-site-").FullName;
        Copy(template.Folder, Folder);
        var database = postgres
            ? PostgresCluster.Shared.ConnectionTo(await PostgresCluster.Shared.Create(template.Database))
            : SqliteIn(Folder);
        Database = database;
        app = Build(Folder, database, Settings, CodesOnce);
        await app.StartAsync();
        Address = new Uri(app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            // Its worker is at rest before its database is gone.
            await app.StopAsync();
            await app.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A browser without script: it keeps cookies and follows no redirect unless asked.</summary>
    public Visitor Visit() => new(Address);

    /// <summary>Does something as an actor, with the services of one request.</summary>
    internal Task<T> As<T>(Actor actor, Func<IServiceProvider, Task<T>> work) => Services.As(actor, work);

    internal Task As(Actor actor, Func<IServiceProvider, Task> work) => Services.As(actor, work);

    private async Task<(string Folder, string Database)> Template()
    {
        await Preparing.WaitAsync();
        try
        {
            if (Prepared.TryGetValue((postgres, filled), out var ready)) return ready;
            var folder = Directory.CreateTempSubdirectory("junheng-template-").FullName;
            Leftovers.Remove(() => Directory.Delete(folder, recursive: true));
            var database = postgres ? await PostgresCluster.Shared.Create() : "";
            await using (var app = Build(folder, postgres ? PostgresCluster.Shared.ConnectionTo(database) : SqliteIn(folder), []))
            {
                await Commands.Migrate(app.Services);
                if (filled) await TestAccounts.Fill(app.Services);
            }

            NpgsqlConnection.ClearAllPools();
            SqliteConnection.ClearAllPools();
            return Prepared[(postgres, filled)] = (folder, database);
        }
        finally
        {
            Preparing.Release();
        }
    }

    /// <summary>The product on a database, not started: another node, or one after a restore.</summary>
    internal static WebApplication Build(string folder, string database, Dictionary<string, string?> settings, bool codesOnce = false)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "junheng-web", ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Junheng:SignInsPerMinute"] = "100000",
            ["Logging:LogLevel:Default"] = "Error",
            ["Logging:LogLevel:Microsoft"] = "Error",
            ["Logging:LogLevel:Microsoft.EntityFrameworkCore"] = "Critical",
            ["Junheng:Data"] = folder,
            ["Junheng:Database"] = database,
        });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        Wiring.AddServices(builder);
        // The same person signs in many times in the half minute that a code lasts; what tests that a code is good once asks for it.
        if (!codesOnce) builder.Services.Configure<IdentityOptions>(identity => identity.Tokens.AuthenticatorTokenProvider = TokenOptions.DefaultAuthenticatorProvider);
        var app = builder.Build();
        Wiring.Use(app);
        return app;
    }

    private static string SqliteIn(string folder) => $"Data Source={Path.Combine(folder, "junheng.db")}";

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}

public sealed class DistrictOnSqlite() : Site(postgres: false, filled: true);

public sealed class DistrictOnPostgres() : Site(postgres: true, filled: true);

public sealed class EmptyOnSqlite() : Site(postgres: false, filled: false);

public sealed class EmptyOnPostgres() : Site(postgres: true, filled: false);

/// <summary>A node that serves pages only, for tests that work on jobs themselves.</summary>
public abstract class NoWorker(bool postgres) : Site(postgres, filled: true)
{
    protected override Dictionary<string, string?> Settings => new() { ["Junheng:Jobs"] = "false" };
}

public sealed class NoWorkerOnSqlite() : NoWorker(postgres: false);

public sealed class NoWorkerOnPostgres() : NoWorker(postgres: true);
