using System.Text.RegularExpressions;
using Junheng.Tests.Shared;

namespace Junheng.Cli.Tests.Architecture;

/// <summary>Small files and names from the field (STYLE.md).</summary>
public sealed partial class SourceFilesTests
{
    private const int MostLines = 300;

    /// <summary>Data as code, which is long because there is much of it, and migrations, which are made by a tool.</summary>
    private static readonly string[] Data =
        ["src/Junheng.Rules/Standards/", "src/Junheng.Rules/Measures/", "tests/Junheng.Rules.Tests/Measures/CatalogueTests.cs", "src/Junheng.Migrations."];

    [Fact]
    public void No_file_has_more_than_300_lines_except_data_as_code()
    {
        var lengths = Repository.SourceFiles()
            .Select(file => (File: file, Lines: File.ReadLines(Repository.At(file)).Count()))
            .OrderBy(file => file.Lines).ToList();
        string Quantile(double share) => $"{share:P0} ≤ {lengths[(int)(share * (lengths.Count - 1))].Lines}";
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{lengths.Count} files; lines: {Quantile(0.5)}, {Quantile(0.9)}, {Quantile(0.99)}, longest {lengths[^1].Lines} {lengths[^1].File}");

        Assert.DoesNotContain(lengths, file => file.Lines > MostLines && !Data.Any(file.File.StartsWith));
    }

    [Fact]
    public void No_type_has_a_name_that_says_nothing()
    {
        var names = from file in Repository.SourceFiles()
                    from Match match in EmptyName().Matches(File.ReadAllText(Repository.At(file)))
                    select $"{file}: {match.Value}";

        Assert.Empty(names);
    }

    [Fact]
    public void Nothing_that_a_package_manager_restores_lies_in_the_repository()
    {
        var kept = Repository.KeptFiles();
        Assert.DoesNotContain(kept, file => file.Contains(".min.", StringComparison.Ordinal)
            || file.Contains("/wwwroot/lib/", StringComparison.Ordinal) || file.Contains("node_modules/", StringComparison.Ordinal)
            || file.EndsWith(".dll", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\b(class|record|struct|interface|enum)\s+\w*(Manager|Helper|Util|Utility|Service|Processor|Dto|Impl|Base)s?\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EmptyName();
}
