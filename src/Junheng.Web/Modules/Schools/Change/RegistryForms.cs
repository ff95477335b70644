namespace Junheng.Web.Modules.Schools.Change;

/// <summary>A school that is to be opened.</summary>
internal sealed record Opening(string? Code, string? Name, int Year, string? Reason);

/// <summary>Another name or code for a school from a year on.</summary>
internal sealed record Renaming(string? Code, string? Name, int Year, string? Reason);

/// <summary>A school that ends with a year, alone or into another one.</summary>
internal sealed record Closing(int LastYear, string? MergedInto, string? Approval, string? Reason);

/// <summary>Why not, beside the field that it is about; nothing when it was done.</summary>
internal sealed record Refusals(IReadOnlyDictionary<string, string> ByField)
{
    public static Refusals None { get; } = new(new Dictionary<string, string>());

    public bool Any => ByField.Count > 0;

    public string? For(string field) => ByField.GetValueOrDefault(field);
}
