using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Junheng.Web.Modules.Ledger;

internal static class LedgerJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

/// <summary>The digest that chains one entry to the next: SHA-256 over its fields, each with its length in front, so that no two
/// different entries read the same.</summary>
internal static class LedgerHash
{
    /// <summary>Completes an entry: digest of the salted payload, then of the whole.</summary>
    public static LedgerEntry Seal(LedgerEntry entry, string json, out LedgerPayload payload)
    {
        payload = new LedgerPayload
        {
            Chain = entry.Chain,
            No = entry.No,
            Salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            Json = json,
        };
        entry.PayloadHash = Of(payload);
        entry.Hash = Of(entry);
        return entry;
    }

    public static string Of(LedgerPayload payload) => Digest(payload.Salt, payload.Json ?? "");

    public static string Of(LedgerEntry entry) => Digest(
        entry.Chain.ToString(CultureInfo.InvariantCulture),
        entry.No.ToString(CultureInfo.InvariantCulture),
        entry.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        entry.ActorId.ToString("D"),
        entry.Action,
        entry.SubjectKind,
        entry.SubjectId,
        entry.Reason,
        entry.PayloadHash,
        entry.Previous);

    private static string Digest(params ReadOnlySpan<string> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var field in fields)
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
