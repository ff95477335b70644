using System.Buffers.Binary;

namespace Junheng.Office.Files;

/// <summary>
/// The checksum of ZIP entries (ISO 3309, polynomial 0xEDB88320), eight bytes at a time. The platform does not compare it when
/// it unpacks, and a damaged entry can unpack to other figures without any fault.
/// </summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[][] Tables = Make();

    /// <summary>The checksum of what went before and <paramref name="bytes"/>; starts from 0.</summary>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        var t = Tables;
        var rest = ~checksum;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(bytes) ^ rest;
            rest = t[7][(byte)word] ^ t[6][(byte)(word >> 8)] ^ t[5][(byte)(word >> 16)] ^ t[4][(byte)(word >> 24)]
                ^ t[3][(byte)(word >> 32)] ^ t[2][(byte)(word >> 40)] ^ t[1][(byte)(word >> 48)] ^ t[0][(byte)(word >> 56)];
        }

        foreach (var one in bytes) rest = (rest >> 8) ^ t[0][(byte)(rest ^ one)];
        return ~rest;
    }

    private static uint[][] Make()
    {
        var tables = new uint[sizeof(ulong)][];
        for (var table = 0; table < tables.Length; table++)
        {
            tables[table] = new uint[256];
            for (uint i = 0; i < 256; i++)
            {
                var rest = table == 0 ? i : tables[table - 1][i];
                for (var bit = 0; bit < 8; bit++) rest = (rest & 1) != 0 ? (rest >> 1) ^ Polynomial : rest >> 1;
                tables[table][i] = rest;
            }
        }

        return tables;
    }
}
