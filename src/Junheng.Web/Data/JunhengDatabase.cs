using System.Data.Common;
using System.Reflection;
using Junheng.Web.Data.Keys;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;

namespace Junheng.Web.Data;

/// <summary>Which database, and how it is reached. SQLite unless the connection string names a host.</summary>
public sealed record JunhengDatabase(string ConnectionString)
{
    public bool IsPostgres { get; } = ConnectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where it lies, for people: without a password.</summary>
    public string Where => IsPostgres ? WhereOf(new NpgsqlConnectionStringBuilder(ConnectionString)) : SqliteFile;

    /// <summary>The full path of the file.</summary>
    public string SqliteFile => Path.GetFullPath(new SqliteConnectionStringBuilder(ConnectionString).DataSource);

    /// <summary>What personal data in it is sealed with.</summary>
    public KeyRing Keys { get; init; } = KeyRing.None;

    /// <summary>SQLite takes one writer at a time and lets the others sleep; waiting in line here is two hundred times shorter.</summary>
    public SemaphoreSlim WriteGate { get; } = new(1, 1);

    /// <summary>The migrations lie beside the program; they need its entities, so the program cannot name them. Found once: looking
    /// through what is loaded takes as long as a page.</summary>
    private Assembly Migrations => migrations.Value;

    private readonly Lazy<Assembly> migrations = new(() => Load(
        ConnectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase) ? "Junheng.Migrations.Postgres" : "Junheng.Migrations.Sqlite"));

    /// <summary>Writes outside of the context's own saving, when it is this one's turn.</summary>
    public async Task<T> InTurn<T>(Func<Task<T>> write, CancellationToken cancel)
    {
        if (IsPostgres) return await write();
        await WriteGate.WaitAsync(cancel);
        try
        {
            return await write();
        }
        finally
        {
            WriteGate.Release();
        }
    }

    /// <summary>A connection of its own, from the pool and not yet open.</summary>
    public DbConnection Connect() => IsPostgres ? new NpgsqlConnection(ConnectionString) : new SqliteConnection(ConnectionString);

    public void Configure(DbContextOptionsBuilder options)
    {
        options.ReplaceService<IModelCacheKeyFactory, ModelOfKeys>();
        if (IsPostgres)
        {
            options.UseNpgsql(ConnectionString, postgres => postgres.MigrationsAssembly(Migrations));
        }
        else
        {
            options.UseSqlite(ConnectionString, sqlite => sqlite.MigrationsAssembly(Migrations))
                .AddInterceptors(new SqliteConnections());
        }
    }

    private static string WhereOf(NpgsqlConnectionStringBuilder to) => $"{to.Host}:{to.Port}/{to.Database}";

    private static Assembly Load(string name)
    {
        var loaded = Array.Find(AppDomain.CurrentDomain.GetAssemblies(), assembly => assembly.GetName().Name == name);
        return loaded ?? Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, $"{name}.dll"));
    }

    private sealed class SqliteConnections : DbConnectionInterceptor
    {
        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

        public override Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Prepare(connection);
            return Task.CompletedTask;
        }

        private static void Prepare(DbConnection connection)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "pragma synchronous = normal; pragma busy_timeout = 10000; pragma cache_size = -500;";
            command.ExecuteNonQuery();
        }
    }
}
