using System.Runtime.CompilerServices;
using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Checks;

/// <summary>What a catalogue asks to be checked, read once for thousands of districts.</summary>
internal sealed class CheckPlan
{
    private static readonly ConditionalWeakTable<Catalogue, CheckPlan> Plans = [];

    private CheckPlan(Catalogue catalogue)
    {
        foreach (var level in Enum.GetValues<Level>())
        {
            foreach (var measure in catalogue.At(level))
            {
                if (measure.Derivation is Derivation.SumOf) Sums.Add(measure);
                if (measure.Derivation is Derivation.ShareOf share) Shares.Add((measure, share));
                foreach (var check in measure.Checks) Add(catalogue, measure, check);
            }
        }
    }

    public List<(Measure Measure, Measure Other)> AtMost { get; } = [];

    public List<(Measure Measure, long Least, long Most)> Plausible { get; } = [];

    public List<(Measure Measure, long Share, long Amount)> Jumps { get; } = [];

    public List<Measure> Sums { get; } = [];

    public List<(Measure Measure, Derivation.ShareOf Share)> Shares { get; } = [];

    public static CheckPlan Of(Catalogue catalogue) => Plans.GetValue(catalogue, key => new CheckPlan(key));

    private void Add(Catalogue catalogue, Measure measure, Check check)
    {
        switch (check)
        {
            case Check.AtMost atMost when catalogue.Find(measure.Level, atMost.OtherCode) is { } other:
                AtMost.Add((measure, other));
                break;
            case Check.Plausible plausible:
                Plausible.Add((measure, Millionths(plausible.Least), Millionths(plausible.Most)));
                break;
            case Check.Jump jump:
                Jumps.Add((measure, Millionths(jump.Share), Millionths(jump.Amount)));
                break;
            default:
                break;
        }
    }

    private static long Millionths(decimal value) => (long)(value * FixedPoint.Scale);
}
