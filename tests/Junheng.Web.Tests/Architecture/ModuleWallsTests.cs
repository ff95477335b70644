using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Junheng.Web.Tests.Architecture;

/// <summary>
/// A module uses another only through what that one publishes, and the change ledger through <c>Changes</c>, without which nothing
/// changes. What stands around the modules (Data, Ui, Wiring) is used by all and uses their published parts.
/// </summary>
public sealed class ModuleWallsTests
{
    private const string Modules = "Junheng.Web.Modules.";

    /// <summary>Types that may be used from everywhere although they are not published.</summary>
    private static readonly string[] Common = ["Junheng.Web.Modules.Ledger.Changes", "Junheng.Web.Modules.Ledger.Change"];

    /// <summary>Who looks behind a wall today, and why.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Junheng.Web.Data.JunhengDb → Junheng.Web.Modules.Access.User"] = "Identity's context is made for one type of user",
        ["Junheng.Web.Data.JunhengDb → Junheng.Web.Modules.Access.UserToken"] = "and one of what it keeps for them",
    };

    private static readonly ArchUnitNET.Domain.Architecture Product = new ArchLoader().LoadAssemblies(typeof(Wiring).Assembly).Build();

    [Fact]
    public void Modules_use_each_other_only_through_what_is_published()
    {
        var crossings = Crossings().ToList();
        Assert.Contains(crossings, one => one.Name == "Junheng.Web.Modules.Collection.AcceptFigures → Junheng.Web.Modules.Schools.Published.RegisterSchools");
        Assert.Empty(crossings.Where(one => !IsPublished(one.To)).Select(one => one.Name).Except(Exceptions.Keys).Distinct());
    }

    [Fact]
    public void Every_exception_is_still_needed() => Assert.Empty(Exceptions.Keys.Except(Crossings().Select(one => one.Name)));

    [Fact]
    public void Nothing_but_its_hook_needs_the_demonstration()
    {
        static bool Demonstration(string? space) => space is not null && space.StartsWith("Junheng.Web.Demonstration", StringComparison.Ordinal);
        var needing = from type in Product.Types
                      where !Demonstration(type.Namespace?.FullName) && type.FullName != "Junheng.Web.Wiring"
                      from dependency in type.Dependencies
                      where Demonstration(dependency.Target.Namespace?.FullName)
                      select $"{type.FullName} → {dependency.Target.FullName}";
        Assert.Empty(needing.Distinct());
    }

    private static IEnumerable<(string Name, IType To)> Crossings() =>
        from type in Product.Types
        where !type.FullName.StartsWith("Junheng.Web.Wiring", StringComparison.Ordinal) && !type.FullName.StartsWith("Junheng.Web.Demonstration", StringComparison.Ordinal)
        from dependency in type.Dependencies
        let to = dependency.Target
        // The letter of a generic type is none; it is found in whichever namespace the loader met one of its name first.
        where to is not GenericParameter
        where ModuleOf(to) is { } module && module != ModuleOf(type) && !Common.Contains(Outermost(to.FullName))
        select ($"{Outermost(type.FullName)} → {Outermost(to.FullName)}", to);

    private static bool IsPublished(IType type) => $"{type.Namespace?.FullName}.".Contains(".Published.", StringComparison.Ordinal);

    private static string? ModuleOf(IType type) => type.Namespace?.FullName is { } space && space.StartsWith(Modules, StringComparison.Ordinal)
        ? space[Modules.Length..].Split('.')[0]
        : null;

    private static string Outermost(string name) => name.Split('+', '/')[0].Split('`')[0];
}
