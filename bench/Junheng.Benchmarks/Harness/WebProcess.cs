using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Junheng.Benchmarks.Harness;

/// <summary>The published web product as a process of its own, on a folder and database that are there already.</summary>
internal sealed class WebProcess : IDisposable
{
    private readonly Process process;

    private WebProcess(Process process, Uri address, TimeSpan started) => (this.process, Address, Started) = (process, address, started);

    public Uri Address { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan Started { get; }

    /// <summary>Resident memory now, in MiB.</summary>
    public double ResidentMemory => double.Parse(
        File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))[6..^2], CultureInfo.InvariantCulture) / 1024;

    /// <summary>Processor time until now, of all its threads.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static async Task<WebProcess> Start(string program, IReadOnlyDictionary<string, string> settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var info = new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, "--urls", address.ToString()]);
        foreach (var (name, value) in settings) info.Environment[name] = value;
        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(info)!;
        using var client = new HttpClient { BaseAddress = address };
        for (; ; )
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative));
                if (answer.IsSuccessStatusCode) return new WebProcess(process, address, Stopwatch.GetElapsedTime(began));
            }
            catch (HttpRequestException) when (!process.HasExited && Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(1))
            {
                await Task.Delay(20);
            }
        }
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
