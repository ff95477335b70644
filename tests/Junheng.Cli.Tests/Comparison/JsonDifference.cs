using System.Text.Json;
using System.Text.Json.Nodes;

namespace Junheng.Cli.Tests.Comparison;

/// <summary>
/// The places where two results differ. A field that is absent is a null. Numbers agree to 1e-12 of the larger one; a standard
/// deviation, which is what remains of differences between values, to 1e-12 of the mean, and a coefficient to 1e-12.
/// </summary>
internal static class JsonDifference
{
    private const double Near = 1e-12;

    /// <summary>Holds every field of the expected result against ours; ours may have further fields.</summary>
    public static IEnumerable<string> Of(JsonNode? expected, JsonNode? actual, string path = "$")
    {
        switch (expected, actual)
        {
            case (null, null):
                yield break;
            case (JsonObject wanted, JsonObject given):
                foreach (var (name, value) in wanted)
                {
                    if (name is "standardDeviation" or "coefficient" && IsNear(value, given[name], name == "coefficient" ? 1 : Math.Abs((double?)wanted["mean"] ?? 0))) continue;
                    foreach (var difference in Of(value, given[name], $"{path}.{name}")) yield return difference;
                }

                yield break;
            case (JsonArray wanted, JsonArray given):
                if (wanted.Count != given.Count) yield return $"{path}: {wanted.Count} elements expected, {given.Count} found: {wanted.ToJsonString()} {given.ToJsonString()}";
                for (var i = 0; i < Math.Min(wanted.Count, given.Count); i++)
                {
                    foreach (var difference in Of(wanted[i], given[i], $"{path}[{Name(wanted[i], i)}]")) yield return difference;
                }

                yield break;
            case (JsonValue wanted, JsonValue given) when Same(wanted, given):
                yield break;
            default:
                yield return $"{path}: {expected?.ToJsonString() ?? "null"} expected, {actual?.ToJsonString() ?? "null"} found";
                yield break;
        }
    }

    private static bool Same(JsonValue wanted, JsonValue given)
    {
        if (wanted.GetValueKind() != given.GetValueKind()) return false;
        if (wanted.GetValueKind() != JsonValueKind.Number) return JsonNode.DeepEquals(wanted, given);
        var (a, b) = ((double)wanted, (double)given);
        return Math.Abs(a - b) <= Near * Math.Max(Math.Abs(a), Math.Abs(b));
    }

    private static bool IsNear(JsonNode? wanted, JsonNode? given, double scale) =>
        wanted is JsonValue a && given is JsonValue b && Math.Abs((double)a - (double)b) <= Near * scale;

    private static string Name(JsonNode? element, int at) => element is JsonObject one
        ? string.Join(' ', new[] { "code", "stage", "indicator", "id", "setting", "value" }.Select(name => one[name]?.ToString()).OfType<string>())
        : $"{at}";
}
