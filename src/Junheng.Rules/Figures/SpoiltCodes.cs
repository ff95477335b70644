using Junheng.Rules.Common;

namespace Junheng.Rules.Figures;

/// <summary>
/// Schools whose own or whose district's code is spoilt. They are refused where the code stands, once for each different code; rows
/// elsewhere that miss their school because of them, or of a code that is blank and has been refused, are no faults of their own.
/// </summary>
internal sealed class SpoiltCodes
{
    private const int RowsAtATime = 1 << 15;

    private readonly HashSet<int> rows = [];
    private readonly HashSet<string> districts = [];
    private readonly bool explainsAll;

    public SpoiltCodes(TextColumn districts, TextColumn codes)
    {
        var (gate, blanks) = (new Lock(), new List<int>());
        Ranges.Each(codes.Count, RowsAtATime, (from, to) =>
        {
            for (var row = from; row < to; row++)
            {
                if (codes.IsBlank(row) || districts.IsBlank(row))
                {
                    lock (gate) blanks.Add(row);
                }

                if (CodeFault.IsPlain(codes.Utf8(row)) && CodeFault.IsPlain(districts.Utf8(row))) continue;
                if (CodeFault.Of(codes.Utf8(row)) is null && CodeFault.Of(districts.Utf8(row)) is null) continue;
                lock (gate) rows.Add(row);
            }
        });
        // A line of totals was never a school that others could miss.
        foreach (var row in rows.Where(row => !CodeFault.IsFooter(CodeFault.Of(codes.Utf8(row)))))
        {
            this.districts.Add(districts.Text(row));
            explainsAll |= CodeFault.Of(districts.Utf8(row)) is { } fault && !CodeFault.IsFooter(fault);
        }

        foreach (var row in blanks)
        {
            if (districts.IsBlank(row)) explainsAll = true;
            else this.districts.Add(districts.Text(row));
        }
    }

    /// <summary>Whether there is any.</summary>
    public bool Any => rows.Count > 0;

    /// <summary>Whether this school is one.</summary>
    public bool Contains(int school) => rows.Contains(school);

    /// <summary>Whether a row of this district may miss its school for that reason only.</summary>
    public bool MayExplain(string district) => explainsAll || districts.Contains(district);

    /// <summary>Their refusals in the order of the rows.</summary>
    public RefusalList Refusals(Tables tables)
    {
        var (faults, refusals) = (new RowFaults(tables), new RefusalList());
        foreach (var row in rows.Order()) faults.AddSpoilt(tables.Schools, row);
        foreach (var row in rows.Order()) faults.Tell(tables.Schools, row, refusals);
        return refusals;
    }
}
