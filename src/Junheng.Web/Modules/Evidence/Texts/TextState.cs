namespace Junheng.Web.Modules.Evidence.Texts;

/// <summary>How far the text of a piece of evidence was read.</summary>
internal static class TextState
{
    public const string Waiting = "waiting";
    public const string Read = "read";

    /// <summary>There is none: a picture, a scan.</summary>
    public const string None = "none";
    public const string Broken = "broken";
    public const string Encrypted = "encrypted";

    /// <summary>What a user is told; empty when there is nothing to tell.</summary>
    public static string Zh(string? state) => state switch
    {
        Waiting => "文字还在读取，稍后可以搜到内容。",
        None => "没有可以搜索的文字（图片或扫描件），可以按标题和文件名搜到。",
        Broken => "文件打不开，可能已损坏：可以下载，不能搜索内容，装订时以说明页代替。请检查后重新上传。",
        Encrypted => "文件设了打开密码：可以下载，不能搜索内容，装订时以说明页代替。请去掉密码后重新上传。",
        _ => "",
    };
}
