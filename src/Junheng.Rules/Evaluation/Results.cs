using Junheng.Rules.Common;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Evaluation;

/// <summary>A verdict 结论 on a school or a district.</summary>
public enum Verdict
{
    /// <summary>达标.</summary>
    Pass,

    /// <summary>不达标.</summary>
    Fail,

    /// <summary>待定: something is unknown. Never a pass, never a failure.</summary>
    Pending,
}

/// <summary>Where an indicator of a school stands.</summary>
public enum IndicatorStatus : byte
{
    /// <summary>At the threshold or above.</summary>
    Met,

    /// <summary>Below the threshold, at the 85 % floor or above.</summary>
    Near,

    /// <summary>Below the floor.</summary>
    Below,

    /// <summary>A figure is missing.</summary>
    Missing,
}

/// <summary>Where a difference coefficient stands.</summary>
public enum SpreadStatus
{
    /// <summary>At the limit or below.</summary>
    Met,

    /// <summary>Above the limit.</summary>
    Exceeded,

    /// <summary>A row in scope lacks the figure.</summary>
    Pending,

    /// <summary>The mean is 0 or below: there is no coefficient.</summary>
    Undefined,
}

/// <summary>Where an item stands.</summary>
public enum ItemStatus
{
    /// <summary>It holds.</summary>
    Met,

    /// <summary>It does not hold, whatever the blanks are.</summary>
    Unmet,

    /// <summary>The blanks could still turn it either way.</summary>
    Unknown,
}

/// <summary>Where a veto stands.</summary>
public enum VetoStatus
{
    /// <summary>未发现.</summary>
    Clear,

    /// <summary>存在.</summary>
    Raised,

    /// <summary>未核查.</summary>
    Unchecked,
}

/// <summary>Why a row is not evaluated.</summary>
public enum ScopeReason : byte
{
    /// <summary>It is evaluated.</summary>
    InScope,

    /// <summary>A teaching point that joined its parent.</summary>
    Merged,

    /// <summary>A special school.</summary>
    Special,

    /// <summary>A teaching point under 50 pupils.</summary>
    SmallTeachingPoint,

    /// <summary>No pupils at the stage.</summary>
    NoPupils,

    /// <summary>A senior stage.</summary>
    SeniorStage,
}

/// <summary>One indicator of one row.</summary>
/// <param name="Indicator">Which one.</param>
/// <param name="Numerator">The resource (for L4–L7 the stage's share), in its own unit; null when it is missing itself.</param>
/// <param name="Denominator">Pupils of the stage; null when missing.</param>
/// <param name="Value">Unrounded; null when missing.</param>
/// <param name="Threshold">达标值.</param>
/// <param name="Floor">基本值, 85 % of the threshold.</param>
/// <param name="Status">Decided exactly, on the unrounded value.</param>
/// <param name="Borderline">Whether rounding the exact value to two places would change the status.</param>
/// <param name="Gap">What the numerator lacks to the threshold, rounded up to whole where it counts whole things; 0 when met, null when missing.</param>
/// <param name="GapOfSchool">For L4–L7 of a school with several stages: what the whole school lacks for this stage (gap before rounding ÷ share); else null.</param>
public readonly record struct IndicatorResult(
    Indicator Indicator,
    double? Numerator,
    double? Denominator,
    double? Value,
    double Threshold,
    double Floor,
    IndicatorStatus Status,
    bool Borderline,
    double? Gap,
    double? GapOfSchool);

/// <summary>One of the up to fourteen difference coefficients.</summary>
/// <param name="Stage">Primary or junior.</param>
/// <param name="Indicator">Which indicator.</param>
/// <param name="Schools">Rows that have the figure.</param>
/// <param name="Mean">Student-weighted mean of the known rows; null when there are none.</param>
/// <param name="StandardDeviation">Student-weighted, population form; null when there are none.</param>
/// <param name="Coefficient">Deviation over mean; null when there is none or the mean is 0 or below.</param>
/// <param name="Limit">Inclusive.</param>
/// <param name="Status">Decided exactly.</param>
/// <param name="Borderline">Whether rounding the exact coefficient to four places would change the status.</param>
public sealed record SpreadResult(
    Stage Stage,
    Indicator Indicator,
    int Schools,
    double? Mean,
    double? StandardDeviation,
    double? Coefficient,
    double Limit,
    SpreadStatus Status,
    bool Borderline)
{
    /// <summary>The deviation at which the coefficient would stand at its limit with the same mean; null without a mean.</summary>
    public double? AllowedDeviation => Mean * Limit;
}

/// <summary>One item.</summary>
/// <param name="Item">Which one.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Value">Given for P1 (years), G7, Q1, Q2 and S1; else null.</param>
/// <param name="Failures">Codes of the schools (for G5 <c>CODE/stage/grade/class</c>) in the way, in order; empty unless unmet.
/// The codes may be made when first looked at.</param>
/// <param name="Unknowns">Codes of the schools, or keys of the district, whose blanks leave it open, in order; also of an item
/// that is unmet already, empty when it is met.</param>
public sealed record ItemResult(Item Item, ItemStatus Status, double? Value, IReadOnlyList<string> Failures, IReadOnlyList<string> Unknowns);

/// <summary>One veto.</summary>
public sealed record VetoResult(Item Veto, VetoStatus Status);
