namespace Junheng.Web.Data;

/// <summary>
/// Where every district stands, read by one statement when a request comes in. Whatever changes, accounts too, changes under the lock of
/// a head and moves it on (Ledger/Change.cs), so what was read before under the same <see cref="Version"/> need not be read again: nodes
/// need no messages, and what is taken away is gone with the next request.
/// </summary>
public sealed class Heads(JunhengDatabase database)
{
    private Dictionary<int, (long FiguresSeq, long ChangeNo)>? heads;

    /// <summary>Moves on with every change anywhere; null while the heads are not read, or no longer true.</summary>
    public long? Version => heads?.Values.Sum(head => head.ChangeNo);

    public async Task Read(CancellationToken cancel)
    {
        await using var connection = database.Connect();
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "select district_id, figures_seq, change_no from district_head";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var read = new Dictionary<int, (long, long)>();
        while (await reader.ReadAsync(cancel)) read.Add(reader.GetInt32(0), (reader.GetInt64(1), reader.GetInt64(2)));
        heads = read;
    }

    /// <summary>The number of the last change of a district; null while the heads are not read, or there is no such district.</summary>
    public long? ChangeNo(int district) => heads is not null && heads.TryGetValue(district, out var head) ? head.ChangeNo : null;

    /// <summary>A district's sequence of figures; null while the heads are not read, or there is no such district.</summary>
    public long? FiguresSeq(int district) => heads is not null && heads.TryGetValue(district, out var head) ? head.FiguresSeq : null;

    /// <summary>The request itself changes something: from here on it reads the database.</summary>
    public void Forget() => heads = null;
}
