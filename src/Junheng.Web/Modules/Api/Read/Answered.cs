using System.Security.Cryptography;
using System.Text;
using Junheng.Rules.Evaluation;
using Junheng.Web.Modules.Evaluation.Published;
using Junheng.Web.Ui;
using Microsoft.Net.Http.Headers;

namespace Junheng.Web.Modules.Api.Read;

/// <summary>
/// Answers of a year carry a tag made of what they depend on: address, figures' sequence, the program, and what the actor may see.
/// Whoever has the answer already is told so (304) without anything being computed again.
/// </summary>
internal static class Answered
{
    // The same figures read by another program may say something else.
    private static readonly Guid Engine = typeof(DistrictEvaluation).Module.ModuleVersionId;
    private static readonly Guid Program = typeof(Answered).Module.ModuleVersionId;

    /// <summary>Writes the answer, or that nothing changed.</summary>
    public static async Task Write(HttpContext http, Here here, DistrictReading reading, Sight sight, Func<byte[]> body)
    {
        var whose = sight.Key ?? here.Actor.UserId.ToString("N");
        var parts = $"{http.Request.Path}|{here.Basis}|{here.Reading}|{reading.Seq}|{Engine}|{Program}|{whose}|{sight.Schools.Count()}";
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(parts)))[..32]}\"");
        http.Response.Headers.ETag = tag.ToString();
        http.Response.Headers.CacheControl = "private, no-cache";
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(one => one.Compare(tag, useStrongComparison: false)))
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        http.Response.ContentType = "application/json; charset=utf-8";
        await http.Response.BodyWriter.WriteAsync(body(), http.RequestAborted);
    }
}
