using System.Text;
using Junheng.Office.Csv;
using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Office.Tests.Csv;

/// <summary>A CSV folder on the disk: one sound school with one sound stage, until a test writes something else.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("junheng-csv");

    public TestFolder()
    {
        Write("schools.csv", "district_code,school_code,name,kind\n1,A,甲小学,primary\n");
        Write("stages.csv", "district_code,school_code,stage,students\n1,A,primary,900\n");
    }

    public string Path => place.FullName;

    public TestFolder Write(string file, string text) => Write(file, Encoding.UTF8.GetBytes(text));

    public TestFolder Write(string file, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, file), bytes);
        return this;
    }

    public TestFolder Remove(string file)
    {
        File.Delete(System.IO.Path.Combine(Path, file));
        return this;
    }

    public Outcome<Dataset> Read(int block = 1 << 19) =>
        CsvFolder.Read(Path, Catalogue.Standard, block, TestContext.Current.CancellationToken);

    /// <summary>The tables of a folder that must be sound.</summary>
    public Tables Tables(int block = 1 << 19)
    {
        var outcome = Read(block);
        Assert.Empty(Lines(outcome));
        return outcome.Value!.Given;
    }

    /// <summary>The refusals as <c>FILE:LINE:COLUMN code</c>; each must have its sentence.</summary>
    public static IReadOnlyList<string> Lines(Outcome<Dataset> outcome) => [.. outcome.Refusals.Select(refusal =>
    {
        Assert.NotEmpty(Phrases.Zh(refusal));
        return $"{refusal.Place.ToRefusal()} {refusal.Code}";
    })];

    /// <summary>The findings as <c>FILE:LINE:COLUMN code</c>; each must have its sentence.</summary>
    public static IReadOnlyList<string> Findings(Outcome<Dataset> outcome) => [.. outcome.Findings.Select(finding =>
    {
        Assert.NotEmpty(Phrases.Zh(finding));
        return $"{finding.Place} {finding.Code}";
    })];

    public void Dispose() => place.Delete(recursive: true);
}
