using Junheng.Office.Sheets;
using Junheng.Rules.Common;
using Junheng.Web.Modules.Access.Accounts;

namespace Junheng.Web.Modules.Access.Bulk;

/// <summary>A fault of the sheet at its row and column.</summary>
public sealed record SheetFault(int Row, string Column, string Heading, string Sentence);

/// <summary>A list of accounts as a sheet: read whole, checked whole, and taken whole or not at all.</summary>
internal static class AccountSheet
{
    public const int MostRows = 2000;
    private const int MostFaults = 100;

    /// <summary>The headings, in the order of the template.</summary>
    public static readonly IReadOnlyList<(string Field, string Heading)> Columns =
    [
        (nameof(AccountFields.Name), "账号"), (nameof(AccountFields.DisplayName), "姓名"), (nameof(AccountFields.Role), "角色"),
        (nameof(AccountFields.Place), "学校代码/镇街/科室"), (nameof(AccountFields.Mobile), "手机"),
    ];

    /// <summary>The file as a sheet; its content decides what it is, not its name.</summary>
    public static Outcome<SheetGrid> Open(byte[] bytes, string name, CancellationToken cancel)
    {
        if (!(bytes is [0x50, 0x4B, ..] or [0xD0, 0xCF, ..]) && bytes.Length > 0 && !bytes.AsSpan().Contains((byte)0)) return Outcome<SheetGrid>.Ok(TextSheet.Read(bytes, name));
        using var stream = new MemoryStream(bytes);
        var workbook = WorkbookFile.Read(stream, name, cancel);
        if (workbook.Value is not { } book) return Outcome<SheetGrid>.Refused(workbook.Refusals);
        return Outcome<SheetGrid>.Ok(book.Sheets.FirstOrDefault(sheet => sheet.Name == "账号") ?? book.Sheets.First(sheet => sheet.Visibility == SheetVisibility.Visible));
    }

    /// <summary>The names in it, to be looked up before the check.</summary>
    public static IReadOnlyList<string> Names(SheetGrid sheet) =>
        Head(sheet) is var (row, columns) && columns.TryGetValue(nameof(AccountFields.Name), out var at)
            ? [.. Enumerable.Range(row + 1, Math.Max(0, sheet.RowCount - row - 1)).Select(one => sheet[one, at].Text).Where(name => name.Length > 0)]
            : [];

    /// <summary>The accounts, or every fault (the first hundred).</summary>
    public static IReadOnlyList<NewAccount> Check(SheetGrid sheet, AccountPlaces places, List<SheetFault> faults)
    {
        if (Head(sheet) is not var (head, columns))
        {
            faults.Add(new SheetFault(0, "", "", AccessPhrases.Zh("sheet_headings", string.Join('、', Columns.Select(column => column.Heading)))));
            return [];
        }

        var rows = Enumerable.Range(head + 1, Math.Max(0, sheet.RowCount - head - 1)).Where(row => !sheet.IsBlank(row)).ToList();
        if (rows.Count is 0 or > MostRows)
        {
            faults.Add(new SheetFault(0, "", "", AccessPhrases.Zh(rows.Count == 0 ? "sheet_empty" : "sheet_too_long", $"{MostRows}")));
            return [];
        }

        var accounts = new List<NewAccount>();
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in rows)
        {
            var wrong = new List<AccountFault>();
            foreach (var (field, column) in columns)
            {
                if (sheet[row, column].IsFormula) wrong.Add(new AccountFault(field, "sheet_formula"));
            }

            var typed = new AccountFields(
                Text(nameof(AccountFields.Name)), Text(nameof(AccountFields.DisplayName)), Text(nameof(AccountFields.Role)),
                Text(nameof(AccountFields.Place)), Text(nameof(AccountFields.Mobile)));
            if (AccountCheck.Of(typed, places, wrong) is { } account) accounts.Add(account);
            if (typed.Name.Length > 0 && !first.TryAdd(typed.Name, row)) wrong.Add(new AccountFault(nameof(AccountFields.Name), "account_name_twice", $"{first[typed.Name] + 1}"));
            faults.AddRange(wrong.OrderBy(fault => columns[fault.Field]).Select(fault => At(row, columns[fault.Field], fault)));
            if (faults.Count >= MostFaults) break;

            string Text(string field) => sheet[row, columns[field]].Text;
        }

        return faults.Count == 0 ? accounts : [];
    }

    private static SheetFault At(int row, int column, AccountFault fault) => new(
        row + 1, SheetGrid.Letters(column), Columns.First(one => one.Field == fault.Field).Heading, AccessPhrases.Zh(fault.Code, fault.Arg));

    /// <summary>The first row, of the first ten, that holds all headings.</summary>
    private static (int Row, IReadOnlyDictionary<string, int> Columns)? Head(SheetGrid sheet)
    {
        for (var row = 0; row < Math.Min(10, sheet.RowCount); row++)
        {
            var found = new Dictionary<string, int>();
            for (var column = 0; column < sheet.ColumnCount; column++)
            {
                var text = Bare(sheet[row, column].Text);
                foreach (var (field, heading) in Columns)
                {
                    if (Bare(heading) == text) found.TryAdd(field, column);
                }
            }

            if (found.Count == Columns.Count) return (row, found);
        }

        return null;
    }

    private static string Bare(string heading) => string.Concat(heading.Where(letter => !char.IsWhiteSpace(letter))).Replace('／', '/').TrimEnd('*');
}
