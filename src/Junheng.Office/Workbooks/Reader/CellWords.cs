using Junheng.Rules.Measures;

namespace Junheng.Office.Workbooks.Reader;

/// <summary>The words of a yes/no or a choice: Chinese names, English names and codes.</summary>
internal sealed class CellWords
{
    private readonly Dictionary<string, long> words = [];

    public CellWords(Measure measure)
    {
        if (measure.Type == MeasureType.YesNo)
        {
            foreach (var yes in (ReadOnlySpan<string>)["是", "true", "yes", "√", "✓"]) words[HeadingText.Plain(yes)] = 1;
            foreach (var no in (ReadOnlySpan<string>)["否", "false", "no"]) words[HeadingText.Plain(no)] = 0;
        }

        for (var i = 0; i < measure.Choices.Count; i++)
        {
            var choice = measure.Choices[i];
            foreach (var word in (ReadOnlySpan<string>)[choice.Code, choice.NameZh, choice.NameEn]) words[HeadingText.Plain(word)] = i;
        }
    }

    /// <summary>The value of a word, or -1.</summary>
    public long Find(string text) => words.TryGetValue(text, out var value) || words.TryGetValue(HeadingText.Plain(text), out value) ? value : -1;
}
