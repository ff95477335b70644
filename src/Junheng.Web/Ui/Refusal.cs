namespace Junheng.Web.Ui;

/// <summary>A page for what cannot be answered: one sentence and the way back, without anything that could fail itself.</summary>
internal static class Refusal
{
    /// <summary>For an endpoint that finds nothing: the page is written already.</summary>
    public static async Task<IResult> NotFound(HttpContext http)
    {
        await Write(http, StatusCodes.Status404NotFound);
        return Results.Empty;
    }

    public static async Task Write(HttpContext http, int status)
    {
        var (title, sentence) = status switch
        {
            StatusCodes.Status404NotFound => ("没有这个页面", "地址不存在，或者不在您的权限范围内。请从首页进入，或联系区县专班办公室。"),
            StatusCodes.Status413PayloadTooLarge => ("文件太大", "上传的内容超过了允许的大小，什么都没有保存。请压缩或拆分后再传。"),
            StatusCodes.Status415UnsupportedMediaType => ("内容类型不对", "这里不接收这种内容，什么都没有保存。请从页面上的表单提交。"),
            StatusCodes.Status507InsufficientStorage => ("存储空间不足", "服务器的存储空间不足，什么都没有保存。请联系系统管理员清理空间后再试。"),
            StatusCodes.Status429TooManyRequests => ("请求太频繁", "请稍等一分钟再试。"),
            StatusCodes.Status400BadRequest => ("请求无法识别", "页面可能已过期，什么都没有保存。请返回刷新后再试。"),
            _ => ("系统出错", "这次操作没有完成，已保存的数据没有变化。请稍后再试；仍不行时把时间告诉系统管理员。"),
        };
        http.Response.StatusCode = status;
        if (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await http.Response.WriteAsJsonAsync(new { status, title, detail = sentence });
            return;
        }

        http.Response.ContentType = "text/html; charset=utf-8";
        await http.Response.WriteAsync($"""
            <!doctype html>
            <html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title} · 均衡</title><link rel="stylesheet" href="/public.css"></head>
            <body><main class="card"><h1>{title}</h1><p>{sentence}</p><p><a href="/">回到首页</a></p></main></body></html>
            """);
    }
}
