using System.Text.Json.Nodes;
using Junheng.Cli.Tests.Oracle;

namespace Junheng.Cli.Tests.Comparison;

/// <summary>
/// Random folders through the whole product and through the oracle, which reads the contract in exact fractions and shares no
/// line with it: every field of every result agrees.
/// </summary>
public sealed class EvaluationAgainstOracleTests : IDisposable
{
    private const int Folders = 400;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("junheng-compare");

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(OracleReading.Strict)]
    [InlineData(OracleReading.Eligible)]
    [InlineData(OracleReading.Granted)]
    public void Every_field_agrees_with_a_plain_reading_of_the_contract(OracleReading reading)
    {
        var differences = new List<string>();
        for (var seed = 0; seed < Folders; seed++)
        {
            var input = Path.Combine(folder.FullName, $"{seed}");
            RandomFolder.Write(seed, input);
            var set = Overrides(seed, reading);
            var expected = JsonNode.Parse(Oracle.Oracle.Evaluate(input, reading, set).ToJsonString());

            var run = Run.Of([
                "evaluate", input, "--json", "-",
                .. reading switch { OracleReading.Eligible => ["--relax"], OracleReading.Granted => ["--granted"], _ => Array.Empty<string>() },
                .. set.SelectMany(pair => new[] { "--set", $"{pair.Key}={pair.Value}" }),
            ]);

            if (run.Status != 0) differences.Add($"{seed}: status {run.Status}: {run.Error}");
            else differences.AddRange(JsonDifference.Of(expected, JsonNode.Parse(run.Output)).Take(5).Select(one => $"{seed} {string.Join(' ', set)} {one}"));
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differences\n{string.Join('\n', differences.Take(40))}");
    }

    /// <summary>No, one or several settings from the command line, the same for the same seed.</summary>
    private static Dictionary<string, string> Overrides(int seed, OracleReading reading)
    {
        var dice = new RandomDice(unchecked(seed * 101 + (int)reading));
        var set = new Dictionary<string, string>();
        if (dice.Chance(0.4)) set["setting.teaching_points"] = dice.Pick("unit", "own", "merge_all");
        if (dice.Chance(0.3)) set["setting.S1_counts_basic"] = dice.Pick("true", "false");
        if (dice.Chance(0.3)) set["setting.G13_counts"] = dice.Pick("pupils", "entrants");
        if (dice.Chance(0.3)) set["setting.Q1_form"] = dice.Pick("net", "gross");
        if (dice.Chance(0.3)) set["setting.G7_minimum"] = dice.Pick("6000", "5999.999999", "6000.000001", "8000", "0");
        if (dice.Chance(0.3)) set["setting.G9_exempt"] = dice.Pick("0", "1", "2", "30");
        return set;
    }
}
