namespace Junheng.Web.Ui;

/// <summary>Tells a full disk from other faults.</summary>
internal static class FullDisk
{
    private const int NoSpace = 28;
    private const int NoQuota = 122;

    public static bool Is(Exception? fault) => fault is IOException { HResult: NoSpace or NoQuota or unchecked((int)0x80070070) or unchecked((int)0x80070027) }
        || (fault?.InnerException is { } inner && Is(inner));
}
