using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Junheng.Benchmarks.Data;
using Junheng.Benchmarks.Harness;

namespace Junheng.Benchmarks.Figures;

/// <summary>
/// The published site under load: overview and page of a school, signed in, on 16 connections; half of the requests go to another district
/// or school than the one before; one figure is corrected each second through its form. The load comes from this process, on the same cores.
/// </summary>
internal static class WebFigure
{
    private const int Connections = 16;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(20);

    public static IEnumerable<Result> Measure(Bench bench)
    {
        var program = Path.Combine(bench.Root, "artifacts/junheng-web/junheng-web");
        if (!File.Exists(program))
        {
            yield return Result.Skipped("the site under load", "", Bench.NotPublished);
            yield break;
        }

        foreach (var result in On("SQLite", program, Path.Combine(bench.Work, "web-sqlite"), null)) yield return result;
        if (BenchSite.Postgres("web") is { } postgres)
        {
            foreach (var result in On("PostgreSQL", program, Path.Combine(bench.Work, "web-postgres"), postgres)) yield return result;
        }
        else
        {
            yield return Result.Skipped("the same on PostgreSQL", "", $"no connection string in {BenchSite.PostgresVariable}");
        }
    }

    private static List<Result> On(string name, string program, string folder, string? postgres)
    {
        IReadOnlyList<(string District, IReadOnlyList<string> Schools)> districts;
        var site = BenchSite.Open(folder, postgres).GetAwaiter().GetResult();
        try
        {
            districts = WebDistricts.Fill(site).GetAwaiter().GetResult();
        }
        finally
        {
            site.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        var settings = new Dictionary<string, string>
        {
            ["Junheng__Data"] = folder,
            // The demonstration asks nobody for a second step.
            ["Junheng__Demonstration"] = "true",
        };
        if (postgres is not null) settings["Junheng__Database"] = postgres;
        WebProcess.Start(program, settings).GetAwaiter().GetResult().Dispose(); // The first start fills in the demonstration.
        using var web = WebProcess.Start(program, settings).GetAwaiter().GetResult();
        var start = new Samples();
        start.Add(web.Started.TotalSeconds);
        using var visitor = new WebVisitor(web.Address, Connections);
        visitor.SignIn(WebDistricts.Account, WebDistricts.Password).GetAwaiter().GetResult();
        Load(visitor, web.Address, districts, WarmUp).GetAwaiter().GetResult();
        var before = web.ProcessorTime;
        var (times, corrections) = Load(visitor, web.Address, districts, Measured).GetAwaiter().GetResult();
        var processor = (web.ProcessorTime - before).TotalMilliseconds / times.Count;
        var sorted = times.Order().ToArray();
        var samples = new Samples();
        foreach (var time in sorted) samples.Add(time);
        return
        [
            new Result($"{name}: 总览 and 学校画像, {Connections} connections, a request", samples, "≥ 1,000 a second, p99 ≤ 100 ms, ≤ 300 MiB")
            {
                Note = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{sorted.Length / Measured.TotalSeconds:0} a second, p99 {sorted[(int)(sorted.Length * 0.99)] * 1000:0} ms, {processor:0.00} ms of the site's processor time a request, {web.ResidentMemory:0} MiB; {corrections} corrections meanwhile"),
            },
            new Result($"{name}: the site from its start to the first answer, database there", start, "≤ 3 s"),
        ];
    }

    private static async Task<(IReadOnlyCollection<double> Times, int Corrections)> Load(
        WebVisitor visitor, Uri address, IReadOnlyList<(string District, IReadOnlyList<string> Schools)> districts, TimeSpan span)
    {
        var times = new ConcurrentBag<double>();
        using var until = new CancellationTokenSource(span);
        var corrections = Correct(address, districts, until.Token);
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(worker => Task.Run(() => Walk(visitor, districts, worker, times, until.Token))));
        return (times, await corrections);
    }

    private static async Task Walk(
        WebVisitor visitor, IReadOnlyList<(string District, IReadOnlyList<string> Schools)> districts, int worker, ConcurrentBag<double> times, CancellationToken until)
    {
        var chance = new Random(worker);
        var address = "";
        while (!until.IsCancellationRequested)
        {
            if (address.Length == 0 || chance.Next(2) == 0)
            {
                var (district, schools) = districts[chance.Next(districts.Count)];
                address = chance.Next(2) == 0 ? $"/{district}/{WebDistricts.Year}" : $"/{district}/{WebDistricts.Year}/schools/{schools[chance.Next(schools.Count)]}";
            }

            var began = Stopwatch.GetTimestamp();
            await visitor.Get(address);
            times.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }
    }

    private static async Task<int> Correct(Uri address, IReadOnlyList<(string District, IReadOnlyList<string> Schools)> districts, CancellationToken until)
    {
        using var office = new WebVisitor(address, 1);
        await office.SignIn(WebDistricts.Account, WebDistricts.Password);
        var done = 0;
        using var clock = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            while (await clock.WaitForNextTickAsync(until))
            {
                var (district, schools) = districts[done % districts.Count];
                var answer = await office.Post(
                    $"/{district}/{WebDistricts.Year}/figures/{schools[0]}/-/teaching_area_m2", "correct",
                    [("value", $"{20_000 + (Environment.TickCount64 % 1_000_000)}"), ("reason", "bench")], multipart: true);
                if (answer != HttpStatusCode.Found) throw new InvalidOperationException($"correction: {answer}");
                done++;
            }
        }
        catch (OperationCanceledException)
        {
            // The time is over.
        }

        return done;
    }
}
