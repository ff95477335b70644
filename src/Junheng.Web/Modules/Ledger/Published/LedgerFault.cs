namespace Junheng.Web.Modules.Ledger.Published;

/// <summary>Something that is not as the change ledger says.</summary>
/// <param name="Code">One of <see cref="LedgerFaultPhrases"/>.</param>
/// <param name="Args">What its sentence names.</param>
public sealed record LedgerFault(string Code, params IReadOnlyList<string> Args)
{
    /// <summary>As a user reads it.</summary>
    public string Zh() => LedgerFaultPhrases.Zh(this);
}

/// <summary>The sentences of faults; the only place with them.</summary>
public static class LedgerFaultPhrases
{
    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        ["head_missing"] = "{0}：链头登记不见了，无法确认留痕是否完整。",
        ["entry_missing"] = "{0}：第 {1} 条留痕不见了。",
        ["entry_altered"] = "{0}：第 {1} 条留痕被改动过，内容与它的校验值不符。",
        ["entry_unchained"] = "{0}：第 {1} 条留痕接不上前一条，前面的记录被改动或替换过。",
        ["payload_missing"] = "{0}：第 {1} 条留痕的明细不见了（不是涂除）。",
        ["payload_altered"] = "{0}：第 {1} 条留痕的明细被改动过。",
        ["head_differs"] = "{0}：链头记到第 {1} 条，与最后一条留痕（第 {2} 条）不符，末尾的记录可能被删除。",
        ["anchor_missing"] = "链中找不到校验值 {0}：打印这个校验值之后，留痕被改写过，或者它不是本系统的。",
        ["batch_missing"] = "数据批次 {0}（{1} 学年，第 {2} 号）不见了。",
        ["batch_altered"] = "数据批次 {0}（{1} 学年，第 {2} 号）的登记与留痕不符。",
        ["batch_unrecorded"] = "数据批次 {0} 没有留痕，不是通过系统采纳的。",
        ["figures_altered"] = "数据批次 {0}（{1} 学年，第 {2} 号）的数据与采纳时的校验值不符：{3} 个数据在库，采纳时是 {4} 个。",
        ["figures_without_batch"] = "有 {0} 个数据不属于任何留痕的批次，不是通过系统采纳的。",
        ["figure_broken"] = "{0} 学年 {1} 的 {2} 前后记录接不上，历史值被改动过。",
        ["list_broken"] = "{0} 学年学校（{1}）的班级或教室清单前后记录接不上，历史被改动过。",
        ["file_missing"] = "数据批次 {0} 的来源文件登记不见了。",
        ["evidence_missing"] = "佐证“{0}”的登记不见了，不是通过系统撤下的。",
        ["evidence_altered"] = "佐证“{0}”登记的内容与上传时的校验值不符，被换过文件。",
        ["link_dangling"] = "{0} 学年有佐证关联到 {1}，这个地方已不存在。",
        ["blob_missing"] = "文件“{0}”的内容不见了（{1}）。",
        ["blob_altered"] = "文件“{0}”的内容被改动过，与登记的校验值 {1} 不符。",
    };

    public static IReadOnlyCollection<string> Codes => Sentences.Keys;

    public static string Zh(LedgerFault fault) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, Sentences[fault.Code], [.. fault.Args]);
}
