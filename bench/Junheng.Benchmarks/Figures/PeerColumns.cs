using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Standards;

namespace Junheng.Benchmarks.Figures;

/// <summary>The rows in scope as plain columns of doubles, as a peer would hold them: the stage's share already split.</summary>
internal sealed class PeerColumns
{
    public required int Rows { get; init; }

    public required int Groups { get; init; }

    public required int[] Group { get; init; }

    public required int[] Stage { get; init; }

    public required double[] Pupils { get; init; }

    public required double[][] Resource { get; init; }

    public required double[] Per { get; init; }

    public required double[][] Thresholds { get; init; }

    public required double[][] Floors { get; init; }

    public static PeerColumns Of(StageRows[] districts, Standard standard)
    {
        var (group, stages, pupils) = (new List<int>(), new List<int>(), new List<double>());
        var resource = standard.Indicators.Select(_ => new List<double>()).ToArray();
        for (var d = 0; d < districts.Length; d++)
        {
            var rows = districts[d];
            for (var row = 0; row < rows.Count; row++)
            {
                if (!rows.InScope(row)) continue;
                group.Add(2 * d + (int)rows.StageOf(row));
                stages.Add((int)rows.StageOf(row));
                pupils.Add(rows.PupilsOf(row)!.Value);
                for (var k = 0; k < resource.Length; k++)
                {
                    var share = standard.Indicators[k].Shared ? (double)rows.Weights[row] * rows.Pupils[row] / rows.Weighted[row] : 1;
                    resource[k].Add(FixedPoint.ToDouble(rows.Resources[k * rows.Count + row]) * share);
                }
            }
        }

        return new PeerColumns
        {
            Rows = group.Count,
            Groups = 2 * districts.Length,
            Group = [.. group],
            Stage = [.. stages],
            Pupils = [.. pupils],
            Resource = [.. resource.Select(column => column.ToArray())],
            Per = [.. standard.Indicators.Select(indicator => (double)indicator.Per)],
            Thresholds = Cuts(standard, (indicator, stage) => indicator.Threshold(stage)),
            Floors = Cuts(standard, (indicator, stage) => indicator.Floor(stage)),
        };
    }

    /// <summary>For Python: group, stage, pupils, seven resources, all as doubles, column by column; then per, thresholds and floors.</summary>
    public void Write(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        foreach (var column in (IEnumerable<double>[])
            [Group.Select(group => (double)group), Stage.Select(stage => (double)stage), Pupils, .. Resource, Per, .. Thresholds, .. Floors])
        {
            foreach (var value in column) writer.Write(value);
        }
    }

    private static double[][] Cuts(Standard standard, Func<Indicator, Stage, long> cut) =>
        [.. Stages.Compulsory.Select(stage => standard.Indicators.Select(indicator => cut(indicator, stage) / 1e6).ToArray())];
}
