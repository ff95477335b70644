using System.Text.RegularExpressions;
using Junheng.Rules.Measures;
using Junheng.Rules.Standards;

namespace Junheng.Rules.Tests.Docs;

/// <summary>A glossary that names what is no longer there misleads; one without sources is an opinion.</summary>
public partial class GlossaryTests
{
    private static readonly IReadOnlyList<string[]> Terms = Page.Rows("docs/domain/glossary.md");

    [Fact]
    public void Every_name_in_code_exists()
    {
        var standard = Standard.Find("2017-6")!;
        string[] files = ["schools.csv", "stages.csv", "classes.csv", "rooms.csv", "confirmations.csv", "district.csv"];
        var known = Enum.GetValues<Level>().SelectMany(level => Catalogue.Standard.At(level)).Select(measure => measure.Code)
            .Concat(standard.Indicators.Select(indicator => indicator.Id))
            .Concat(standard.Items.Concat(standard.Vetoes).Select(item => item.Id))
            .Concat(files)
            .ToHashSet();
        var named = Terms.Where(cells => cells.Length == 5).SelectMany(cells => Names().Matches(cells[2])).Select(match => match.Groups["name"].Value);
        Assert.All(named, name => Assert.True(known.Contains(name) || IsInCode(name), name));
    }

    [Fact]
    public void Every_term_has_its_Chinese_its_English_a_meaning_and_a_source()
    {
        Assert.True(Terms.Count > 60);
        Assert.All(Terms, cells =>
        {
            Assert.InRange(cells.Length, 4, 5);
            Assert.All(cells, cell => Assert.NotEmpty(cell));
        });
    }

    [Fact]
    public void No_term_is_explained_twice()
    {
        Assert.Equal(Terms.Count, Terms.Select(cells => cells[0]).Distinct().Count());
        Assert.Equal(Terms.Count, Terms.Select(cells => cells[1]).Distinct().Count());
    }

    /// <summary>What the other projects declare; the tests of the rules do not refer to them.</summary>
    private static readonly Lazy<HashSet<string>> Declared = new(() => Directory.EnumerateFiles(Path.Combine(Page.Root(), "src"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .SelectMany(file => Declarations().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value)).ToHashSet());

    private static bool IsInCode(string name)
    {
        var parts = name.Split('.');
        var type = typeof(Measure).Assembly.GetTypes().FirstOrDefault(candidate => candidate.Name.Split('`')[0] == parts[0]);
        if (parts.Length == 1) return type is not null || Declared.Value.Contains(name);
        if (type is null) return false;
        return type.GetMember(parts[1]).Length > 0 || type.GetNestedType(parts[1]) is not null;
    }

    [GeneratedRegex(@"\b(class|record|struct|enum|interface) (?<name>[A-Z]\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declarations();

    [GeneratedRegex("`(?<name>[^`]+)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Names();
}
