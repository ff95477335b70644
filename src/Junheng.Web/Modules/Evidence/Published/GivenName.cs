using System.Text.RegularExpressions;

namespace Junheng.Web.Modules.Evidence.Published;

/// <summary>The name of an uploaded file as it is kept.</summary>
public static partial class GivenName
{
    private const int Longest = 100;

    /// <summary>The name without folders and without what no name should hold; a stand-in with its ending when nothing fitting is left.</summary>
    public static string Of(string fileName)
    {
        var name = Unseemly().Replace(fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..], "").Trim();
        return name.Length is 0 or > Longest || name[0] == '.' ? $"上传文件{name[Math.Max(0, name.Length - 20)..]}" : name;
    }

    [GeneratedRegex("""[\p{C}\p{Zl}\p{Zp}:*?"<>|]""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unseemly();
}
