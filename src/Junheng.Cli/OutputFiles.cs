using Junheng.Cli.Terminal;
using Junheng.Cli.Usage;
using Junheng.Office.Csv;
using Junheng.Office.Files;
using Junheng.Rules.Common;

namespace Junheng.Cli;

/// <summary>The files that a command writes: asked for before the work begins, then written whole or not at all.</summary>
internal sealed class OutputFiles(Session session, bool force)
{
    /// <summary>Stands for the standard output.</summary>
    public const string Standard = "-";

    /// <summary>The exit status when one of the outputs cannot be written there; null when all can.</summary>
    public int? InTheWay(IReadOnlyList<string?> inputs, params string?[] outputs)
    {
        var files = outputs.OfType<string>().Where(output => output != Standard).ToList();
        var places = files.ConvertAll(Path.GetFullPath);
        if (places.Distinct(StringComparer.Ordinal).Count() < places.Count) return UsageError.Print(session, "两个输出不能写进同一个文件。");
        if (places.Exists(place => inputs.OfType<string>().Any(input => IsOf(input, place)))) return UsageError.Print(session, "输出文件不能是输入文件本身。");
        var refusals = files.Select(file => WholeFile.InTheWay(file, force)).OfType<Refusal>().ToList();
        return refusals.Count > 0 ? Refusals.Print(session, refusals) : null;
    }

    /// <summary>Whether a place is an input, or one of the tables of an input folder, whatever links lead there.</summary>
    private static bool IsOf(string input, string place)
    {
        var source = Real(Path.TrimEndingDirectorySeparator(Path.GetFullPath(input)));
        var target = Real(place);
        return target == source || Directory.Exists(source)
            && Real(Path.GetDirectoryName(target)!) == source
            && CsvFolderWriter.FileNames.Contains(Path.GetFileName(target), StringComparer.OrdinalIgnoreCase);
    }

    private static string Real(string path)
    {
        FileSystemInfo found = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        return found.Exists && found.ResolveLinkTarget(returnFinalTarget: true) is { } target ? target.FullName : path;
    }

    /// <summary>Writes one output, if there is one; the exit status when that fails.</summary>
    public int? Write(string? output, Func<Stream, Refusal?> write)
    {
        if (output is null) return null;
        if (output == Standard) return Failed(write(session.StandardOutput));
        return Failed(WholeFile.Write(output, force, write, session.Cancellation));
    }

    private int? Failed(Refusal? refusal) => refusal is null ? null : Refusals.Print(session, refusal);
}
