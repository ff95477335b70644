namespace Junheng.Office.Csv.Reading;

/// <summary>
/// One CSV file in memory, and what cutting it into chunks needs to know: how many line ends and quotes each block of it
/// holds. Some bytes beyond the end can be read, so that the last cells are scanned like all others.
/// </summary>
internal sealed class CsvBytes
{
    /// <summary>Bytes of a block, and so about of a chunk: small enough for a core's own cache.</summary>
    public const int StandardBlock = 1 << 19;

    /// <summary>Bytes that can be read beyond the end.</summary>
    public const int Padding = 64;

    private readonly int block;
    private readonly int[] lineEnds;
    private readonly int[] quotes;

    /// <param name="name">The file's name, as places show it.</param>
    /// <param name="length">Its length, at most <see cref="Array.MaxLength"/> less the padding.</param>
    /// <param name="block">Bytes of a block.</param>
    public CsvBytes(string name, int length, int block = StandardBlock)
    {
        Name = name;
        Length = length;
        this.block = block;
        Bytes = GC.AllocateUninitializedArray<byte>(length + Padding);
        Bytes.AsSpan(length).Clear();
        Blocks = (length + block - 1) / block;
        lineEnds = new int[Blocks];
        quotes = new int[Blocks];
    }

    public string Name { get; }

    public byte[] Bytes { get; }

    public int Length { get; }

    public int Blocks { get; }

    /// <summary>Where a block begins.</summary>
    public int Offset(int index) => index * block;

    /// <summary>The bytes of a block: to be filled, then counted.</summary>
    public Span<byte> Block(int index) => Bytes.AsSpan(Offset(index), Math.Min(block, Length - Offset(index)));

    /// <summary>Counts a block once it is filled.</summary>
    public void Count(int index)
    {
        var bytes = Block(index);
        lineEnds[index] = bytes.Count((byte)'\n');
        quotes[index] = bytes.Count((byte)'"');
    }

    /// <summary>All line ends.</summary>
    public int LineEnds
    {
        get
        {
            var all = 0;
            foreach (var ends in lineEnds) all += ends;
            return all;
        }
    }

    /// <summary>
    /// Cuts the records from <paramref name="from"/> on into chunks of about a block each. A record ends at a line end with
    /// an even number of quotes before it. That holds for every file with sound quotes; where they are not, the parser of
    /// the chunk with the first unsound one notices.
    /// </summary>
    /// <param name="from">Where the first record begins.</param>
    /// <param name="line">Its line, from 1.</param>
    public List<CsvChunk> Chunks(int from, int line)
    {
        var chunks = new List<CsvChunk>();
        if (from >= Length) return chunks;
        var (start, startLine, row) = (from, line, 0);
        var (before, quotesBefore) = (1, 0); // line, and quotes before it, of the block
        for (var index = 0; index < Blocks; before += lineEnds[index], quotesBefore += quotes[index], index++)
        {
            if (Offset(index) <= start) continue;
            var (end, endLine) = RecordEnd(Offset(index), before, quotesBefore % 2 != 0);
            if (end >= Length) break;
            chunks.Add(new CsvChunk(start, end, startLine, row, endLine - startLine));
            row += endLine - startLine;
            (start, startLine) = (end, endLine);
        }

        // The last record may lack its line end.
        chunks.Add(new CsvChunk(start, Length, startLine, row, LineEnds + 1 - startLine + (Bytes[Length - 1] == '\n' ? 0 : 1)));
        return chunks;
    }

    /// <summary>Where the record ends that goes on at a position, and the line after it.</summary>
    private (int End, int Line) RecordEnd(int position, int line, bool quoted)
    {
        while (position < Length)
        {
            var next = Bytes.AsSpan(position, Length - position).IndexOfAny((byte)'"', (byte)'\n');
            if (next < 0) break;
            position += next + 1;
            if (Bytes[position - 1] == '"') quoted = !quoted;
            else
            {
                line++;
                if (!quoted) return (position, line);
            }
        }

        return (Length, line);
    }
}

/// <summary>Some records of a file, parsed on their own.</summary>
/// <param name="From">Where the first begins.</param>
/// <param name="To">Where the last ends, exclusive.</param>
/// <param name="Line">The line of the first, from 1.</param>
/// <param name="Row">The row that the first fills, from 0.</param>
/// <param name="Capacity">The most rows that there may be: its line ends.</param>
internal sealed record CsvChunk(int From, int To, int Line, int Row, int Capacity);
