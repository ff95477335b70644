using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Office.Workbooks.Reader;

/// <summary>The words of a yes/no or a choice: Chinese names, English names and codes.</summary>
internal sealed class CellWords
{
    // Other names of a stage and of nothing else.
    private static readonly (string Word, Stage Stage)[] OtherStages =
    [
        ("小学部", Stage.Primary), ("小学段", Stage.Primary), ("小学学段", Stage.Primary), ("小学阶段", Stage.Primary),
        ("初中部", Stage.Junior), ("初中段", Stage.Junior), ("初中学段", Stage.Junior), ("初中阶段", Stage.Junior), ("普通初中", Stage.Junior),
        ("高中部", Stage.Senior), ("高中段", Stage.Senior), ("高中学段", Stage.Senior), ("普通高中", Stage.Senior),
    ];

    private readonly Dictionary<string, long> words = [];
    private readonly Dictionary<string, long> others = [];

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

        if (measure.Code != Codes.Stage) return;
        foreach (var (word, stage) in OtherStages) others[word] = (long)stage;
    }

    /// <summary>The value of another name that means one of the words and nothing else, or -1.</summary>
    public long FindOther(string text) => others.GetValueOrDefault(HeadingText.Plain(text), -1);

    /// <summary>The value of a word, or -1.</summary>
    public long Find(string text) => words.TryGetValue(text, out var value) || words.TryGetValue(HeadingText.Plain(text), out value) ? value : -1;
}
