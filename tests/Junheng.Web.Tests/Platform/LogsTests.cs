using System.Collections.Concurrent;
using Junheng.Web.Tests.Sites;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Junheng.Web.Tests.Platform;

public abstract class LogsTests(Site site)
{
    [Fact]
    public async Task A_request_is_told_by_its_route_and_nothing_personal_is_told_at_all()
    {
        string[] personal = ["wangxiaoming", "王小明", "13812345678", "370812199001011234", "junheng-2025", "wrong-password-1"];
        var log = new Captured();
        await using var node = Site.Build(site.Folder, site.Database, new() { ["Logging:LogLevel:Default"] = "Information", ["Logging:LogLevel:Microsoft"] = "Warning" });
        node.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await node.StartAsync(TestContext.Current.CancellationToken);
        using var visitor = new Visitor(new Uri(node.Urls.First()));
        await visitor.SignIn("wangxiaoming", "wrong-password-1");
        await visitor.Get("/sign-in?to=/370812199001011234&name=王小明");
        await visitor.Get("/nowhere/13812345678");
        await visitor.SignIn("office");
        await visitor.Get($"/{TestYear.District}/2025/ledger?q=王小明13812345678");
        await visitor.Get($"/{TestYear.District}/2025/schools/370812199001011234");
        Assert.Contains(log.Lines, line => line.Contains("GET /{district}/{year:int}/ledger 200", StringComparison.Ordinal));
        Assert.Contains(log.Lines, line => line.Contains("POST /sign-in 422", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => personal.Any(word => line.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task A_request_that_takes_too_long_is_told_as_slow()
    {
        var log = new Captured();
        await using var node = Site.Build(site.Folder, site.Database, new()
        {
            ["Logging:LogLevel:Default"] = "Warning", ["Junheng:SlowRequestMilliseconds"] = "0",
        });
        node.Services.GetRequiredService<ILoggerFactory>().AddProvider(log);
        await node.StartAsync(TestContext.Current.CancellationToken);
        using var visitor = new Visitor(new Uri(node.Urls.First()));
        await visitor.Get("/health/live");
        // The answer is away before its line is written.
        for (var look = 0; look < 600 && log.Lines.IsEmpty; look++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Contains(log.Lines, line => line.Contains("Slow: GET /health/live 200", StringComparison.Ordinal));
    }

    private sealed class Captured : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{logLevel} {formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}

public sealed class LogsOnSqliteTests(DistrictOnSqlite site) : LogsTests(site), IClassFixture<DistrictOnSqlite>;

public sealed class LogsOnPostgresTests(DistrictOnPostgres site) : LogsTests(site), IClassFixture<DistrictOnPostgres>;
