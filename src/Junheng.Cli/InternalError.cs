using System.Text;
using Junheng.Cli.Terminal;

namespace Junheng.Cli;

/// <summary>What should not happen: a short number for the user, everything else in a log file for whoever looks into it.</summary>
internal static class InternalError
{
    public static int Print(Session session, Exception exception)
    {
        var reference = Guid.NewGuid().ToString("N")[..8];
        var log = Path.Combine(Path.GetTempPath(), $"junheng-{reference}.log");
        session.Error.WriteLine(Save(log, exception)
            ? $"程序内部出错，编号 {reference}。详情已写入 {log}，请连同编号交给维护人员。"
            : $"程序内部出错，编号 {reference}。");
        if (session.ShowsDetails)
        {
            foreach (var line in exception.ToString().Split('\n')) session.Error.WriteLine(line.TrimEnd('\r'));
        }

        return ExitCode.Internal;
    }

    private static bool Save(string log, Exception exception)
    {
        try
        {
            File.WriteAllText(log, $"{exception}\n{Environment.OSVersion}\n{Environment.Version}\n", Encoding.UTF8);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
