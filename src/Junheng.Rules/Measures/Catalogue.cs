namespace Junheng.Rules.Measures;

/// <summary>
/// The catalogue of measures: the one place where a measure is added. Order within a level is the order of the
/// columns in files, workbooks and forms.
/// </summary>
public sealed class Catalogue
{
    private readonly LevelMeasures[] levels = [new(), new(), new(), new(), new(), new()];

    /// <summary>A catalogue of these measures.</summary>
    public Catalogue(IEnumerable<Measure> measures)
    {
        foreach (var measure in measures)
        {
            levels[(int)measure.Level].ByCode.Add(measure.Code, measure);
            levels[(int)measure.Level].Ordered.Add(measure);
        }
    }

    /// <summary>The measures of the exchange format §2 and the parts that some are derived from.</summary>
    public static Catalogue Standard { get; } = new(((IReadOnlyList<Measure>)
        [.. SchoolMeasures.All, .. StageMeasures.All, .. ListColumns.All, .. DistrictMeasures.All, .. SettingMeasures.All])
        .Select(Aliases.Apply));

    /// <summary>Every measure of a level, in order.</summary>
    public IReadOnlyList<Measure> At(Level level) => levels[(int)level].Ordered;

    /// <summary>The measure with this code, or null. Keys such as <c>Q9.数学.level</c> are made from their pattern
    /// <c>Q9.*.level</c>.</summary>
    public Measure? Find(Level level, string code)
    {
        if (levels[(int)level].ByCode.TryGetValue(code, out var measure)) return code.Contains('*', StringComparison.Ordinal) ? null : measure;
        foreach (var pattern in At(level))
        {
            if (Wildcard(pattern.Code, code) is { } word)
            {
                return pattern with
                {
                    Code = code,
                    NameZh = pattern.NameZh.Replace("*", word, StringComparison.Ordinal),
                    NameEn = pattern.NameEn.Replace("*", word, StringComparison.Ordinal),
                };
            }
        }

        return null;
    }

    /// <summary>This catalogue and one more measure at the end of its level.</summary>
    public Catalogue With(Measure measure) => new([.. levels.SelectMany(level => level.Ordered), measure]);

    private static string? Wildcard(string pattern, string code)
    {
        var star = pattern.IndexOf('*', StringComparison.Ordinal);
        if (star < 0) return null;
        var tail = pattern.Length - star - 1;
        if (code.Length <= star + tail || !code.AsSpan(0, star).SequenceEqual(pattern.AsSpan(0, star))
            || !code.AsSpan(code.Length - tail).SequenceEqual(pattern.AsSpan(star + 1)))
        {
            return null;
        }

        var word = code[star..^tail];
        return word.Contains('.', StringComparison.Ordinal) ? null : word;
    }

    private sealed class LevelMeasures
    {
        public Dictionary<string, Measure> ByCode { get; } = [];

        public List<Measure> Ordered { get; } = [];
    }
}
