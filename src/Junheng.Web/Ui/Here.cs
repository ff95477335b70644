using Junheng.Rules.Evaluation;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Modules.Schools.Published;

namespace Junheng.Web.Ui;

/// <summary>Where the request stands: the district, year, basis, reading and school of its address, looked up and within the
/// actor's scope before a page or action runs.</summary>
public sealed class Here(CurrentActor actor)
{
    private DistrictName? district;
    private SchoolName? school;

    public Actor Actor => actor.Value;

    public DistrictName District => district ?? throw new InvalidOperationException("This address has no district.");

    public SchoolName School => school ?? throw new InvalidOperationException("This address has no school.");

    public bool HasDistrict => district is not null;

    public int Year { get; private set; }

    public string Basis { get; private set; } = FigureBasis.Statistics;

    public Reading Reading { get; private set; }

    /// <summary>The earlier sequence whose figures the address asks for; null for those of now.</summary>
    public long? Seq { get; private set; }

    /// <summary>An address within the district and year at hand; the basis and reading go along.</summary>
    public string To(string path, params (string Name, string? Value)[] query)
    {
        var to = At(Year, Basis, Reading, path);
        foreach (var (name, value) in query)
        {
            if (!string.IsNullOrEmpty(value)) to += $"{(to.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";
        }

        return to;
    }

    /// <summary>The same page at another year, basis or reading. What else the address asked for is left behind: it may not be there.</summary>
    public string At(int year, string basis, Reading reading, string path)
    {
        var parts = new List<string>();
        if (basis != FigureBasis.Statistics) parts.Add($"basis={basis}");
        if (reading != Reading.Strict) parts.Add($"reading={reading.Code()}");
        if (Seq is { } seq) parts.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"seq={seq}"));
        var tail = string.Join('&', parts);
        return $"/{District.Code}/{year}{(path.Length > 0 ? "/" : "")}{path}{(tail.Length > 0 ? "?" : "")}{tail}";
    }

    internal void Set(DistrictName here, int year, string basis, Reading reading, SchoolName? one, long? seq) =>
        (district, Year, Basis, Reading, school, Seq) = (here, year, basis, reading, one, seq);
}
