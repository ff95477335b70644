using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;
using Junheng.Rules.Figures;

namespace Junheng.Office.Reports;

/// <summary>
/// A short code over everything that an evaluation depends on: figures, standard, reading and settings. The same figures
/// give the same code, whatever file, order of rows or columns they came in; any other figure gives another one.
/// </summary>
public static class VersionCode
{
    /// <summary>The code of one evaluation, as in <c>3F7A-92C1-0B4D</c>.</summary>
    public static string Of(DistrictEvaluation evaluation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var figures = evaluation.Figures;
        Text(hash, evaluation.Standard.Id);
        Text(hash, evaluation.Options.Reading.Code());
        Text(hash, evaluation.Settings.ToString());
        Text(hash, figures.Code);
        var given = figures.Given;
        Row(hash, given.Districts, figures.DistrictRow);
        for (var school = 0; school < figures.SchoolCount; school++)
        {
            Row(hash, given.Schools, figures.SchoolRow(school));
            foreach (var stage in Stages.All)
            {
                Row(hash, given.Stages, figures.StageRow(school, stage));
                List(hash, given.Classes, figures.ClassRows(school, stage));
            }

            List(hash, given.Rooms, figures.RoomRows(school));
            List(hash, given.Confirmations, figures.ConfirmationRows(school));
        }

        return Short(hash);
    }

    /// <summary>One code for several, in their order.</summary>
    public static string Of(IReadOnlyList<DistrictReport> districts)
    {
        if (districts is [var only]) return only.Version;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var district in districts) Text(hash, district.Version);
        return Short(hash);
    }

    private static string Short(IncrementalHash hash)
    {
        var hex = Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, 6));
        return $"{hex[..4]}-{hex[4..8]}-{hex[8..]}";
    }

    // A blank and an absent column are the same; columns come in the order of their codes.
    private static void Row(IncrementalHash hash, FigureTable table, int row)
    {
        if (row < 0) return;
        Text(hash, table.Level.ToString());
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        foreach (var code in table.NumberColumns.Order(StringComparer.Ordinal))
        {
            var value = table.Value(code, row);
            if (value == FixedPoint.Missing) continue;
            Text(hash, code);
            BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
            hash.AppendData(bytes);
        }

        foreach (var code in table.TextColumns.Order(StringComparer.Ordinal))
        {
            if (table.Texts(code)!.IsBlank(row)) continue;
            Text(hash, code);
            Bytes(hash, table.Texts(code)!.Utf8(row));
        }
    }

    // The rows of a list have no order of their own.
    private static void List(IncrementalHash hash, FigureTable table, ReadOnlySpan<int> rows)
    {
        if (rows.Length == 0) return;
        var digests = new List<string>();
        foreach (var row in rows)
        {
            using var one = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            Row(one, table, row);
            digests.Add(Convert.ToHexString(one.GetHashAndReset()));
        }

        digests.Sort(StringComparer.Ordinal);
        foreach (var digest in digests) Text(hash, digest);
    }

    private static void Text(IncrementalHash hash, string text) => Bytes(hash, Encoding.UTF8.GetBytes(text));

    // The length in front keeps "ab","c" apart from "a","bc".
    private static void Bytes(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
