using Junheng.Rules.Common;
using Junheng.Rules.Evaluation.Reasons;
using Junheng.Rules.Figures;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>How one item is being decided: the conditions so far, and who or what stands in the way.</summary>
/// <param name="figures">The district.</param>
/// <param name="why">Takes the reasons when somebody asks for them; null while only statuses are wanted.</param>
internal sealed class Ruling(DistrictFigures figures, ReasonList? why = null)
{
    private SchoolSet? failing;
    private SchoolSet? open;
    private List<string>? classes;
    private List<string>? keys;

    public ItemStatus Status { get; private set; } = ItemStatus.Met;

    /// <summary>The reasons, when they are asked for.</summary>
    public ReasonList? Why => why;

    public double? Value { get; set; }

    /// <summary>A condition that must hold; the keys are named when it is unknown.</summary>
    public void Require(ItemStatus condition, params ReadOnlySpan<string> keysOfUnknown)
    {
        if (condition == ItemStatus.Unmet || Status == ItemStatus.Met) Status = condition;
        if (condition != ItemStatus.Unknown) return;
        foreach (var key in keysOfUnknown)
        {
            (keys ??= []).Add(key);
            why?.Opens(key);
        }
    }

    /// <summary>A yes/no of the district that must be yes.</summary>
    public void RequireTrue(string key)
    {
        var yesNo = figures.DistrictValue(key);
        Require(IsTrue(yesNo), key);
        if (yesNo == 0) why?.Add(ItemStatus.Unmet, "said_no", why.Name(key));
    }

    /// <summary>A share of two keys of the district that must reach an inclusive limit.</summary>
    public void RequireShare(string partKey, string wholeKey, long limit, params ReadOnlySpan<string> keysOfUnknown)
    {
        var status = ShareAtLeast(figures.DistrictValue(partKey), figures.DistrictValue(wholeKey), limit);
        Require(status, keysOfUnknown);
        if (status != ItemStatus.Unknown) why?.Share(status, partKey, wholeKey, limit);
    }

    /// <summary>A share that the district gives itself and that must reach an inclusive limit.</summary>
    public void RequireGivenShare(string key, long limit)
    {
        var status = AtLeast(figures.DistrictValue(key), limit);
        Require(status, key);
        why?.GivenShare(status, key, limit);
    }

    /// <summary>A school is in the way; <see cref="RequireSchools"/> makes that count.</summary>
    public void Fails(int school) => (failing ??= new SchoolSet(figures.SchoolCount)).Add(school);

    /// <summary>The blanks of a school leave it open; <see cref="RequireSchools"/> makes that count.</summary>
    public void LeavesOpen(int school) => (open ??= new SchoolSet(figures.SchoolCount)).Add(school);

    /// <summary>A class is in the way.</summary>
    public void Fails(int school, string oversizedClass)
    {
        Fails(school);
        (classes ??= []).Add(oversizedClass);
    }

    /// <summary>Every school must hold: one that fails makes it unmet, one that is open unknown.</summary>
    public void RequireSchools() =>
        Require(failing is not null ? ItemStatus.Unmet : open is not null ? ItemStatus.Unknown : ItemStatus.Met);

    /// <summary>A ratio that must reach an inclusive limit and is shown; unknown when the whole is 0 or below.</summary>
    public ItemStatus RequireRatio(Int128 part, Int128 whole, long limit, string keyOfWhole)
    {
        if (whole > 0) Value = (double)part / (double)whole;
        var status = ShareAtLeast(part, whole, limit);
        Require(status, keyOfWhole);
        return status;
    }

    /// <summary>The result. Schools in the way are named when the item is unmet; what is still open also then, but not when
    /// the item is met in spite of it.</summary>
    public ItemResult ToResult(Item item)
    {
        IReadOnlyList<string> failures = Status != ItemStatus.Unmet ? [] : classes ?? failing?.Codes(figures) ?? [];
        if (Status == ItemStatus.Met) return new ItemResult(item, Status, Value, failures, []);
        if (Status == ItemStatus.Unmet && failing is not null) open?.Remove(failing);
        return new ItemResult(item, Status, Value, failures, open is null ? keys ?? [] : open.Codes(figures));
    }

    /// <summary>A yes/no that must be yes.</summary>
    public static ItemStatus IsTrue(long yesNo) => yesNo switch
    {
        FixedPoint.Missing => ItemStatus.Unknown,
        0 => ItemStatus.Unmet,
        _ => ItemStatus.Met,
    };

    /// <summary>A figure against an inclusive lower limit.</summary>
    public static ItemStatus AtLeast(long value, long limit) =>
        value == FixedPoint.Missing || limit == FixedPoint.Missing ? ItemStatus.Unknown
        : value >= limit ? ItemStatus.Met
        : ItemStatus.Unmet;

    /// <summary>part ÷ whole against an inclusive lower limit; unknown when a side is blank or the whole is 0 or below.</summary>
    public static ItemStatus ShareAtLeast(long part, long whole, long limit) =>
        part == FixedPoint.Missing || whole == FixedPoint.Missing || whole <= 0 ? ItemStatus.Unknown
        : ProductReaches(part, FixedPoint.Scale, whole, limit) ? ItemStatus.Met
        : ItemStatus.Unmet;

    /// <summary>Whether a × b ≥ c × d, by all 128 bits of both.</summary>
    private static bool ProductReaches(long a, long b, long c, long d)
    {
        var (left, right) = (Math.BigMul(a, b, out var leftLow), Math.BigMul(c, d, out var rightLow));
        return left != right ? left > right : (ulong)leftLow >= (ulong)rightLow;
    }

    /// <summary>part ÷ whole, both known, against an inclusive lower limit; unknown when the whole is 0 or below.</summary>
    public static ItemStatus ShareAtLeast(Int128 part, Int128 whole, long limit) =>
        whole <= 0 ? ItemStatus.Unknown : part * FixedPoint.Scale >= whole * limit ? ItemStatus.Met : ItemStatus.Unmet;
}
