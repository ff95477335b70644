namespace Junheng.Web.Ui;

/// <summary>What a page or action asks of whoever opens it. Addresses without one are closed.</summary>
/// <param name="permission">One of <see cref="Data.Permissions"/>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PageAttribute(string permission) : Attribute
{
    /// <summary>What a form without a file may hold.</summary>
    public const long FormBytes = 1_000_000;

    public string Permission => permission;

    /// <summary>What the last part of the address names; the walking test makes wrong addresses from it.</summary>
    public Type? Subject { get; init; }

    /// <summary>The largest body that is taken, in bytes; a form without a file needs little.</summary>
    public long MostBytes { get; init; } = FormBytes;

    /// <summary>Whether evidence is uploaded here: the largest body is a setting then (<see cref="UploadLimit"/>).</summary>
    public bool Uploads { get; init; }
}

/// <summary>An address that anybody may open without signing in.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenAttribute : Attribute;

/// <summary>An address for whoever has signed in, whatever was granted to them: their own account.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignedInAttribute : Attribute
{
    /// <summary>Open also to whoever has to set a password or the second step first: where they do it, and the way out.</summary>
    public bool WhileOwing { get; init; }
}
