using System.Collections;
using System.Numerics;
using Junheng.Rules.Figures;

namespace Junheng.Rules.Evaluation.Items;

/// <summary>Some schools of a district by their positions: a bit each, so that naming 200,000 schools costs nothing until asked.</summary>
internal sealed class SchoolSet(int schools)
{
    private readonly ulong[] words = new ulong[(schools + 63) / 64];

    public void Add(int school) => words[school >> 6] |= 1UL << school;

    public void Remove(SchoolSet others)
    {
        for (var i = 0; i < words.Length; i++) words[i] &= ~others.words[i];
    }

    /// <summary>Their codes in order, made when first looked at.</summary>
    public IReadOnlyList<string> Codes(DistrictFigures figures)
    {
        var count = 0;
        foreach (var word in words) count += BitOperations.PopCount(word);
        return count == 0 ? [] : new LazyCodes(figures, words, count);
    }

    private sealed class LazyCodes(DistrictFigures figures, ulong[] words, int count) : IReadOnlyList<string>
    {
        private string[]? codes;

        public int Count => count;

        public string this[int index] => All()[index];

        public IEnumerator<string> GetEnumerator() => ((IEnumerable<string>)All()).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

        private string[] All()
        {
            if (codes is not null) return codes;
            var all = new string[count];
            var next = 0;
            for (var i = 0; i < words.Length; i++)
            {
                for (var rest = words[i]; rest != 0; rest &= rest - 1)
                {
                    all[next++] = figures.SchoolCode(64 * i + BitOperations.TrailingZeroCount(rest));
                }
            }

            return codes = all;
        }
    }
}
