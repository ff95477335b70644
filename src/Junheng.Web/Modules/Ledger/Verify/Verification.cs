using Junheng.Web.Modules.Ledger.Published;

namespace Junheng.Web.Modules.Ledger.Verify;

/// <summary>What was looked at, and everything that was not as it should be.</summary>
public sealed record Verification
{
    public int Chains { get; set; }

    public long Entries { get; set; }

    /// <summary>Entries whose details were erased; the chain shows it and holds all the same.</summary>
    public long Erased { get; set; }

    public int Batches { get; set; }

    public long Figures { get; set; }

    public int Files { get; set; }

    public long Bytes { get; set; }

    /// <summary>The entry that a printed hash belongs to.</summary>
    public string? Anchor { get; set; }

    public List<string> Faults { get; init; } = [];

    internal void Add(LedgerFault fault) => Faults.Add(fault.Zh());

    /// <summary>What was looked at, in one sentence.</summary>
    public string Summary() =>
        $"核对了 {Chains} 条链、{Entries} 条留痕（其中 {Erased} 条明细已涂除）、{Batches} 个数据批次、{Figures} 个数据、{Files} 个文件（{Bytes:N0} 字节）。";
}
