using System.Text.Json.Nodes;

namespace Junheng.Cli.Tests;

/// <summary>A folder of its own for one test, with a CSV folder written line by line in it.</summary>
internal sealed class TinyFolder : IDisposable
{
    public const string SchoolHeader = "district_code,school_code,name,kind";

    public const string StageHeader = "district_code,school_code,stage,students";

    private readonly DirectoryInfo place = Directory.CreateTempSubdirectory("junheng-cli");

    public TinyFolder() => Directory.CreateDirectory(Input);

    public string Root => place.FullName;

    public string Input => At("in");

    /// <summary>One district with one primary school of 100 pupils, and nothing else known.</summary>
    public static TinyFolder WithOneSchool()
    {
        var folder = new TinyFolder();
        folder.Write("schools.csv", SchoolHeader, "370812,A,甲小学,primary");
        folder.Write("stages.csv", StageHeader, "370812,A,primary,100");
        return folder;
    }

    /// <summary>As many districts with one school each.</summary>
    public static TinyFolder WithDistricts(int count)
    {
        var folder = new TinyFolder();
        var codes = Enumerable.Range(0, count).Select(at => $"{370_000 + at}").ToList();
        folder.Write("schools.csv", [SchoolHeader, .. codes.Select(code => $"{code},A,甲小学,primary")]);
        folder.Write("stages.csv", [StageHeader, .. codes.Select(code => $"{code},A,primary,100")]);
        return folder;
    }

    public string At(string name) => Path.Combine(Root, name);

    public void Write(string file, params string[] lines) => File.WriteAllText(Path.Combine(Input, file), string.Join('\n', lines) + "\n");

    public JsonNode Json(string name) => JsonNode.Parse(File.ReadAllText(At(name)))!;

    /// <summary>Everything beside the input, hidden files too.</summary>
    public IEnumerable<string> Outputs() => Directory.EnumerateFileSystemEntries(Root, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.System })
        .Select(path => Path.GetFileName(path)!).Where(name => name != "in").Order(StringComparer.Ordinal);

    public void Dispose() => place.Delete(recursive: true);
}
