using System.Globalization;

namespace Junheng.Rules.Common;

/// <summary>
/// The only place with sentences. A code and its arguments become one Chinese sentence that says what is wrong and
/// what to do; the place stands in front of it. Each area keeps its own table beside its rules
/// (<c>InputPhrases.cs</c>, <c>CheckPhrases.cs</c> …), each a part of this class.
/// </summary>
public static partial class Phrases
{
    // Made on first use: the order in which the parts of a class initialise their fields is not defined.
    private static readonly Lazy<Dictionary<string, string>> Templates = new(All);

    /// <summary>Every code that has a sentence.</summary>
    public static IReadOnlyCollection<string> Codes => Templates.Value.Keys;

    /// <summary>The Chinese sentence of a refusal, without its place.</summary>
    public static string Zh(Refusal refusal) => Sentence(refusal.Code, refusal.Args);

    /// <summary>The Chinese sentence of a finding, without its place.</summary>
    public static string Zh(Finding finding) => Sentence(finding.Code, finding.Args);

    private static string Sentence(string code, IReadOnlyList<string> args) =>
        string.Format(CultureInfo.InvariantCulture, Templates.Value[code], [.. args.Select(VisibleText.Line)]);

    private static Dictionary<string, string> All() => new(
    [
        .. FigurePhrases,
        .. CheckPhrases,
        .. OutputPhrases,
        .. WorkbookTablePhrases,
        .. WorkbookPhrases,
        .. StatisticsPhrases,
        .. InputPhrases,
        .. CollectionPhrases,
        .. EvidencePhrases,
        .. StatementPhrases,
    ]);
}
