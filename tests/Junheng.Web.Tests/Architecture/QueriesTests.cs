using System.Text.RegularExpressions;
using Junheng.Tests.Shared;

namespace Junheng.Web.Tests.Architecture;

/// <summary>Whatever goes past the actor's scope, or past the entities, stands in a few places that can be looked through.</summary>
public sealed partial class QueriesTests
{
    private const string Web = "src/Junheng.Web/";

    private static readonly Dictionary<string, string> PastTheScope = new()
    {
        ["Modules/Collection/Originals/OriginalRows.cs"] = "knows whose rows a file holds, to leave out those that the actor may not see",
        ["Modules/Schools/Published/Registry.cs"] = "names of schools by id, for lists of accounts",
        ["Modules/Collection/Published/Towns.cs"] = "an actor's scope is made from the towns of the figures",
        ["Modules/Collection/Published/FigureSources.cs"] = "tells where a figure came from that a page was allowed to show",
    };

    private static readonly Dictionary<string, string> WrittenSql = new()
    {
        ["Data/"] = "the context itself",
        ["Modules/Collection/Published/FigureStore.cs"] = "forty thousand rows by reader",
        ["Modules/Collection/AcceptFigures.cs"] = "opens the connection for figures in bulk",
        ["Modules/Platform/Backup/DatabaseCopy.cs"] = "copies the whole database",
        ["Modules/Evidence/Search/SearchEvidence.cs"] = "each database asks its own index of pairs of letters; cut to the scope like any query",
        ["Modules/Platform/EvidenceIndex.cs"] = "makes that index",
        ["Modules/Platform/Triggers.cs"] = "triggers have no entities",
    };

    [Fact]
    public void Only_the_named_go_past_the_scope() => Only(PastTheScope, IgnoringScope());

    [Fact]
    public void Only_the_named_write_sql() => Only(WrittenSql, Sql());

    private static void Only(Dictionary<string, string> named, Regex sign)
    {
        var found = Sources().Where(file => sign.IsMatch(File.ReadAllText(Repository.At(Web + file)))).ToList();
        Assert.DoesNotContain(found, file => !named.Keys.Any(name => file.StartsWith(name, StringComparison.Ordinal)));
        Assert.DoesNotContain(named.Keys, name => !found.Any(file => file.StartsWith(name, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Sources() =>
        from file in Directory.EnumerateFiles(Repository.At(Web), "*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Repository.At(Web), file).Replace('\\', '/')
        where (path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".razor", StringComparison.Ordinal))
            && !path.StartsWith("obj/", StringComparison.Ordinal) && !path.StartsWith("bin/", StringComparison.Ordinal)
            && !path.StartsWith("node_modules/", StringComparison.Ordinal)
        select path;

    [GeneratedRegex(@"\bIgnoreQueryFilters\b", RegexOptions.None, 1000)]
    private static partial Regex IgnoringScope();

    [GeneratedRegex(@"\b(FromSql\w*|ExecuteSql\w*|SqlQuery\w*|CommandText|CreateCommand|GetDbConnection|Opened\.Of)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sql();
}
