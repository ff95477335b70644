using System.Data.Common;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Junheng.Web.Modules.Platform;

/// <summary>What is no mistake of the program: a database that is away, a folder that may not be written, an address that is taken.
/// Whoever started it is told in one sentence; anything else ends with everything there is to say about it.</summary>
internal static class Faults
{
    /// <summary>Runs the program; gives its exit status.</summary>
    public static async Task<int> Told(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (Exception fault) when (Zh(fault) is { } sentence)
        {
            return Commands.Ended(sentence);
        }
    }

    private static string? Zh(Exception fault) => fault switch
    {
        DbException or SocketException => $"数据库连不上，或者出了错：{FirstLine(fault)}",
        UnauthorizedAccessException => $"没有读写的权限：{FirstLine(fault)}",
        IOException { InnerException: AddressInUseException } => $"地址已被别的程序占用：{FirstLine(fault)}",
        IOException or InvalidDataException => $"文件读写没有成功：{FirstLine(fault)}",
        _ => null,
    };

    private static string FirstLine(Exception fault) => fault.Message.Split('\n')[0].Trim();
}
