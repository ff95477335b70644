namespace Junheng.Web.Modules.Platform;

/// <summary>The words after the program's name: a command with what follows it, or settings of the site that is to be served.</summary>
internal static class CommandLine
{
    private static readonly string[] Settings = ["urls", "environment"];

    /// <summary>Whether the site is to be served.</summary>
    public static bool Serves(string[] args) => args is [] || (args[0].StartsWith('-') && args[0] is not ("--migrate" or "--help"));

    /// <summary>What of it is settings. Words of a command are none, although some look like it.</summary>
    public static string[] SettingsIn(string[] args) => Serves(args) ? args : [];

    /// <summary>The first word that is neither a setting nor a setting's value; null when there is none. A command looks at its own words.</summary>
    public static string? Strange(string[] args)
    {
        if (!Serves(args)) return null;
        for (var at = 0; at < args.Length; at++)
        {
            var (name, whole) = args[at].IndexOf('=', StringComparison.Ordinal) is > 0 and var equals ? (args[at][..equals], true) : (args[at], false);
            if (!IsSetting(name)) return args[at];
            if (!whole && ++at == args.Length) return name;
        }

        return null;
    }

    private static bool IsSetting(string name) =>
        name.StartsWith("--", StringComparison.Ordinal) && (Settings.Contains(name[2..]) || name.IndexOf(':', StringComparison.Ordinal) > 2);
}
