namespace Junheng.Cli.Tests.Oracle;

internal sealed record OracleItem(string Id, string Status, Rational? Value, IReadOnlyList<string> Failures)
{
    /// <summary>From true (met), false (unmet) or null (unknown); failures are named when they make it unmet.</summary>
    public static OracleItem Of(string id, bool? isMet, Rational? value = null, IEnumerable<string>? failures = null) => new(
        id,
        isMet switch { true => "met", false => "unmet", null => "unknown" },
        value,
        isMet == false ? [.. (failures ?? []).Distinct().Order(StringComparer.Ordinal)] : []);

    /// <summary>An item that every school of a list must meet.</summary>
    public static OracleItem OfEvery(string id, IEnumerable<OracleSchool> schools, Func<OracleSchool, bool?> isMet)
    {
        var answers = schools.Select(school => (school.Code, IsMet: isMet(school))).ToList();
        return Of(id, All(answers.Select(one => one.IsMet)), failures: answers.Where(one => one.IsMet == false).Select(one => one.Code));
    }

    /// <summary>A known failure decides, then a blank.</summary>
    public static bool? All(params IEnumerable<bool?> conditions)
    {
        var list = conditions.ToList();
        return list.Contains(false) ? false : list.Contains(null) ? null : true;
    }

    /// <summary>Null when the figure is missing.</summary>
    public static bool? AtLeast(Rational? figure, Rational? limit) => figure is null || limit is null ? null : figure >= limit;

    /// <summary>Missing when a part is, or when the denominator is 0 or below.</summary>
    public static Rational? Ratio(Rational? numerator, Rational? denominator) => denominator > 0 ? numerator / denominator : null;
}
