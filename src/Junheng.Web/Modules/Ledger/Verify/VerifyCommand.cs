using Junheng.Web.Modules.Platform.Published;

namespace Junheng.Web.Modules.Ledger.Verify;

/// <summary><c>junheng-web verify [--anchor HASH]</c>: everything on this database, each fault on a line.</summary>
internal static class VerifyCommand
{
    public static ProgramCommand Command { get; } = new("verify", "[--anchor 校验值（至少十六位）]", Takes, Run);

    private static bool Takes(IReadOnlyList<string> words) => words is [] or ["--anchor", { Length: >= 16 and <= 64 }];

    private static async Task<int> Run(IServiceProvider services, IReadOnlyList<string> words, CancellationToken cancel)
    {
        var found = await services.GetRequiredService<VerifyLedger>().Do(null, words.Count > 1 ? words[1] : null, null, cancel);
        foreach (var fault in found.Faults) Console.WriteLine(fault);
        Console.WriteLine(found.Summary());
        if (found.Anchor is { } anchor) Console.WriteLine($"给出的校验值是{anchor}。");
        Console.WriteLine(found.Faults.Count == 0 ? "完整无误。" : $"发现 {found.Faults.Count} 处不符。");
        return found.Faults.Count == 0 ? 0 : 1;
    }
}
