using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using Junheng.Office;
using Junheng.Rules.Evaluation;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Junheng.Cli.Tests.Architecture;

/// <summary>Who may know whom.</summary>
public sealed class WallsTests
{
    private static readonly ArchUnitNET.Domain.Architecture Product = new ArchLoader()
        .LoadAssemblies(typeof(DistrictEvaluation).Assembly, typeof(InputFile).Assembly, typeof(CommandLine).Assembly)
        .Build();

    [Fact]
    public void Rules_know_neither_files_nor_commands() =>
        Within("Junheng.Rules").Should().NotDependOnAny(Within("Junheng.Office")).AndShould().NotDependOnAny(Within("Junheng.Cli")).Check(Product);

    [Fact]
    public void Files_know_no_commands() => Within("Junheng.Office").Should().NotDependOnAny(Within("Junheng.Cli")).Check(Product);

    [Fact]
    public void Figures_and_measures_know_nothing_of_their_evaluation() =>
        Within("Junheng.Rules.Figures").Or().Are(Within("Junheng.Rules.Measures"))
            .Should().NotDependOnAny(Within("Junheng.Rules.Evaluation")).AndShould().NotDependOnAny(Within("Junheng.Rules.Checks"))
            .Check(Product);

    /// <summary>The generator can be deleted with its folders: only the hook in Program may call it.</summary>
    [Fact]
    public void Nothing_needs_the_demonstration()
    {
        var needing = from type in Product.Types
                      where !IsDemonstration(type) && type.Name != "Program"
                      from dependency in type.Dependencies
                      where IsDemonstration(dependency.Target)
                      select $"{type.FullName} → {dependency.Target.FullName}";

        Assert.Empty(needing);
    }

    private static bool IsDemonstration(IType type) => type.FullName.Contains(".Demonstration.", StringComparison.Ordinal);

    private static ArchUnitNET.Fluent.Syntax.Elements.Types.GivenTypesConjunction Within(string name) =>
        Types().That().ResideInNamespaceMatching($@"^{name.Replace(".", @"\.", StringComparison.Ordinal)}(\.|$)");
}
