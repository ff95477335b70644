namespace Junheng.Benchmarks.Figures;

/// <summary>What a programmer would write without asking for exactness: doubles, one loop an indicator, one core each half.</summary>
internal static class PlainLoop
{
    public static double[] Run(PeerColumns columns)
    {
        var results = new double[7][];
        Parallel.For(0, 7, k => results[k] = Indicator(columns, k));
        return [results.Sum(one => one[0]), results.Sum(one => one[1]), results.Sum(one => one[2])];
    }

    private static double[] Indicator(PeerColumns columns, int k)
    {
        var (people, sums, squares) = (new double[columns.Groups], new double[columns.Groups], new double[columns.Groups]);
        var values = new double[columns.Rows];
        var resource = columns.Resource[k];
        var per = columns.Per[k];
        int met = 0, near = 0;
        for (var row = 0; row < values.Length; row++)
        {
            var (pupils, group, stage) = (columns.Pupils[row], columns.Group[row], columns.Stage[row]);
            var value = values[row] = per * resource[row] / pupils;
            if (value >= columns.Thresholds[stage][k]) met++;
            else if (value >= columns.Floors[stage][k]) near++;
            people[group] += pupils;
            sums[group] += pupils * value;
        }

        for (var row = 0; row < values.Length; row++)
        {
            var group = columns.Group[row];
            var off = values[row] - sums[group] / people[group];
            squares[group] += columns.Pupils[row] * off * off;
        }

        double coefficients = 0;
        for (var group = 0; group < people.Length; group++)
        {
            if (sums[group] > 0) coefficients += Math.Sqrt(squares[group] / people[group]) / (sums[group] / people[group]);
        }

        return [met, near, coefficients];
    }
}
