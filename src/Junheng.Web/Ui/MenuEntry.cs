namespace Junheng.Web.Ui;

/// <summary>One line of the left menu, within a district and year; modules add theirs.</summary>
/// <param name="Group">The heading that it stands under.</param>
/// <param name="Title">As shown.</param>
/// <param name="Path">Below <c>/{district}/{year}/</c>.</param>
/// <param name="Permission">Whoever lacks it does not see the line.</param>
/// <param name="Rank">Lines of a group stand in the order of their ranks, then of their modules.</param>
public sealed record MenuEntry(string Group, string Title, string Path, string Permission, int Rank = 0);
