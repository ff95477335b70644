using System.Globalization;
using Junheng.Office;
using Junheng.Office.Statistics;
using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;
using Junheng.Web.Modules.Evidence.Published;
using Junheng.Web.Modules.Schools.Published;

namespace Junheng.Web.Modules.Collection.Import;

/// <summary>How an uploaded file is to be read.</summary>
public static class UploadFormat
{
    /// <summary>A workbook, a CSV folder as ZIP: its content decides.</summary>
    public const string Figures = "figures";

    /// <summary>An export of the education statistics.</summary>
    public const string Statistics = "statistics";
}

/// <summary>What an input says of the district, what was noticed while reading it, and how a statistics export was understood.</summary>
public sealed record YearInput(YearFigures Figures, IReadOnlyList<Finding> Findings, ConvertReport? Statistics);

/// <summary>Reads a kept file as figures of one district and year. Nothing is changed.</summary>
public sealed class ReadInput(BlobStore blobs)
{
    public Outcome<YearInput> Read(
        string sha256, string name, string format, DistrictName district, int year, StatisticsMapping? mapping, CancellationToken cancel)
    {
        // Refusals name the file, so it is read under the name that it was uploaded with.
        var folder = Directory.CreateTempSubdirectory("junheng-").FullName;
        try
        {
            var path = Path.Combine(folder, Path.GetFileName(name));
            File.CreateSymbolicLink(path, blobs.PathOf(sha256));
            return format == UploadFormat.Statistics
                ? FromStatistics(path, district, year, mapping ?? StatisticsMapping.Empty, cancel)
                : FromFigures(path, district, year, cancel);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Outcome<YearInput> FromFigures(string path, DistrictName district, int year, CancellationToken cancel)
    {
        var input = InputFile.Read(path, Catalogue.Standard, cancel);
        return input.Value is { } dataset
            ? Cut(dataset, input.Findings, null, Path.GetFileName(path), district, year)
            : Outcome<YearInput>.Refused(input.Refusals, input.Findings);
    }

    private static Outcome<YearInput> FromStatistics(
        string path, DistrictName district, int year, StatisticsMapping mapping, CancellationToken cancel)
    {
        var converted = StatisticsExport.Convert(path, mapping, district.Code, cancel);
        if (converted.Value is not { } report) return Outcome<YearInput>.Refused(converted.Refusals, converted.Findings);
        var fitting = Dataset.Of(report.Tables);
        return fitting.Value is { } dataset
            ? Cut(dataset, converted.Findings, report, Path.GetFileName(path), district, year)
            : Outcome<YearInput>.Refused(fitting.Refusals, converted.Findings);
    }

    private static Outcome<YearInput> Cut(
        Dataset dataset, IReadOnlyList<Finding> findings, ConvertReport? report, string file, DistrictName district, int year)
    {
        var place = Place.OfFile(file);
        if (dataset.Districts.FirstOrDefault(one => one.Code != district.Code) is { } other)
        {
            return Outcome<YearInput>.Refused(new Refusal("other_district", place, [other.Code, district.Name, district.Code]));
        }

        if (dataset.Districts.Count == 0)
        {
            return Outcome<YearInput>.Refused(new Refusal("no_figures_of_district", place, [district.Name, district.Code]));
        }

        var written = dataset.Districts[0].DistrictValue(Codes.Year);
        if (written != FixedPoint.Missing && written != FixedPoint.Of(year))
        {
            var at = dataset.Given.Districts.Places.At(dataset.Districts[0].DistrictRow, Codes.Year);
            return Outcome<YearInput>.Refused(new Refusal(
                "other_year", at, [FixedPoint.Format(written), year.ToString(CultureInfo.InvariantCulture)]));
        }

        return Outcome<YearInput>.Ok(new YearInput(YearFigures.Of(dataset.Given, district.Code), findings, report));
    }
}
