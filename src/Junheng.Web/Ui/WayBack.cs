namespace Junheng.Web.Ui;

/// <summary>Where somebody is led back to: an address of this site and no other.</summary>
internal static class WayBack
{
    public static string Of(string? to) =>
        to is ['/', ..] && !to.StartsWith("//", StringComparison.Ordinal) && to.All(letter => letter > ' ' && letter != '\\') ? to : "/";
}
