using System.Text.Json.Nodes;

namespace Junheng.Cli.Tests.Oracle;

/// <summary>The random folders are worth comparing on: they repeat, and they reach every outcome that the contract names.</summary>
public sealed class RandomFolderTests : IDisposable
{
    private static readonly Dictionary<string, string> NoSettings = [];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("junheng-random");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_same_seed_writes_the_same_bytes()
    {
        var (one, two) = (Path.Combine(folder.FullName, "one"), Path.Combine(folder.FullName, "two"));
        RandomFolder.Write(17, one);
        RandomFolder.Write(17, two);

        var files = Directory.GetFiles(one).Select(Path.GetFileName).Order().ToList();
        Assert.Equal(files, Directory.GetFiles(two).Select(Path.GetFileName).Order());
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(Path.Combine(one, file!)), File.ReadAllBytes(Path.Combine(two, file!))));
    }

    [Fact]
    public void Every_outcome_of_the_contract_is_reached()
    {
        var missing = Wanted().ToHashSet();
        for (var seed = 0; seed < 1000 && missing.Count > 0; seed++)
        {
            var path = Path.Combine(folder.FullName, $"{seed}");
            RandomFolder.Write(seed, path);
            foreach (var district in Each(Oracle.Evaluate(path, (OracleReading)(seed % 3), NoSettings)["districts"]))
                missing.ExceptWith(Outcomes(district));
        }

        Assert.Empty(missing.Order());
    }

    private static IEnumerable<string> Outcomes(JsonNode district)
    {
        yield return $"district {district["verdict"]}";
        foreach (var row in Each(district["schools"]))
        {
            yield return $"school {row["verdict"] ?? row["scopeReason"]}";
            foreach (var one in Each(row["indicators"]))
            {
                yield return $"{row["stage"]} {one["id"]} {one["status"]}";
                if ((bool)one["borderline"]!) yield return $"borderline {one["id"]}";
                if ((double?)one["value"] is { } value && value.Equals((double)one["threshold"]!)) yield return $"{row["stage"]} {one["id"]} exact";
            }
        }

        foreach (var spread in Each(district["spreads"])) yield return $"spread {spread["status"]}{((bool)spread["borderline"]! ? " borderline" : "")}";
        foreach (var item in Each(district["items"])) yield return $"{item["id"]} {item["status"]}";
        foreach (var veto in Each(district["vetoes"])) yield return $"{veto["id"]} {veto["status"]}";
        foreach (var other in Each(district["alternatives"]))
        {
            yield return $"{other["setting"]}={other["value"]}";
            foreach (var change in Each(other["changes"])) yield return $"{other["setting"]} changes {Kind($"{change}")}";
        }
    }

    private static IEnumerable<string> Wanted()
    {
        string[] verdicts = ["pass", "fail", "pending"];
        foreach (var verdict in verdicts) yield return $"district {verdict}";
        foreach (var verdict in verdicts) yield return $"school {verdict}";
        foreach (var reason in new[] { "merged", "special", "small_teaching_point", "no_pupils", "senior_stage" }) yield return $"school {reason}";
        foreach (var stage in new[] { "primary", "junior" })
            foreach (var id in OracleIndicators.Ids)
                foreach (var status in new[] { "met", "near", "below", "missing", "exact" }) yield return $"{stage} {id} {status}";
        foreach (var id in OracleIndicators.Ids) yield return $"borderline {id}";
        foreach (var status in new[] { "met", "exceeded", "pending", "undefined", "exceeded borderline" }) yield return $"spread {status}";
        string[] items =
        [
            "P1", "P2", .. Enumerable.Range(1, 15).Select(no => $"G{no}"), .. Enumerable.Range(1, 9).Select(no => $"Q{no}"), "S1",
        ];
        foreach (var item in items)
            foreach (var status in new[] { "met", "unmet", "unknown" }) yield return $"{item} {status}";
        for (var no = 1; no <= 6; no++)
            foreach (var status in new[] { "clear", "raised", "unchecked" }) yield return $"V{no} {status}";
        string[] alternatives =
        [
            "teaching_points=unit", "teaching_points=own", "teaching_points=merge_all", "S1_counts_basic=true", "S1_counts_basic=false",
            "G13_counts=entrants", "G13_counts=pupils", "Q1_form=gross", "Q1_form=net",
        ];
        foreach (var other in alternatives) yield return $"setting.{other}";
        foreach (var value in new[] { "true", "false" }) yield return $"--relax={value}";
        foreach (var kind in new[] { "district", "school", "spread", "item G3", "item G4" }) yield return $"--relax changes {kind}";
        foreach (var kind in new[] { "district", "school", "spread" }) yield return $"setting.teaching_points changes {kind}";
    }

    private static string Kind(string change) => change.StartsWith("item", StringComparison.Ordinal) ? change : change.Split(' ')[0];

    private static IEnumerable<JsonNode> Each(JsonNode? array) => array!.AsArray().Select(one => one!);
}
