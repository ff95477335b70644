using System.Text.Encodings.Web;
using System.Text.Json;

namespace Junheng.Web.Modules.Api.Read;

internal static class ApiJson
{
    /// <summary>Chinese stands as it is, as in every result.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Bytes<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);
}
