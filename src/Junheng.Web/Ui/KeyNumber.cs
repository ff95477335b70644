namespace Junheng.Web.Ui;

/// <summary>One of the few numbers at the top of a page.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Value">The number.</param>
/// <param name="Of">Out of how many, or its unit; empty for neither.</param>
/// <param name="Look">As of a chip: how it stands. Null where nothing is judged.</param>
/// <param name="Href">Where it is spelled out.</param>
/// <param name="Note">A few words beneath.</param>
public sealed record KeyNumber(string Label, string Value, string Of = "", string? Look = null, string? Href = null, string Note = "");
