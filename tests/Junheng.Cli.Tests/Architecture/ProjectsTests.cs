using System.Xml.Linq;
using Junheng.Tests.Shared;

namespace Junheng.Cli.Tests.Architecture;

/// <summary>What each project may use.</summary>
public sealed class ProjectsTests
{
    [Theory]
    [InlineData("Junheng.Rules")]
    [InlineData("Junheng.Office", "Junheng.Rules")]
    [InlineData("Junheng.Cli", "Junheng.Office", "Junheng.Rules")]
    public void A_project_refers_only_to_those_below_it(string project, params string[] below)
    {
        var references = Project(project).Descendants("ProjectReference").Select(one => Path.GetFileNameWithoutExtension($"{one.Attribute("Include")?.Value}"));

        Assert.Empty(references.Except(below));
    }

    [Fact]
    public void Rules_have_no_package() => Assert.Empty(Project("Junheng.Rules").Descendants("PackageReference"));

    [Fact]
    public void There_is_no_mediator_no_mapper_and_no_mock()
    {
        string[] unwanted =
        [
            "MediatR", "Mediator", "AutoMapper", "Mapster", "Mapperly", "MassTransit", "Wolverine", "Autofac", "Moq", "NSubstitute", "FakeItEasy",
            "Verify", "Snapshooter", "FluentAssertions",
        ];
        var packages = XDocument.Load(Repository.At("Directory.Packages.props")).Descendants("PackageVersion").Select(one => $"{one.Attribute("Include")?.Value}").ToList();

        Assert.NotEmpty(packages);
        Assert.DoesNotContain(packages, package => unwanted.Any(name => package.Contains(name, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Every_version_stands_in_one_place()
    {
        var projects = Directory.EnumerateFiles(Repository.At("."), "*.csproj", SearchOption.AllDirectories);

        Assert.All(projects.SelectMany(project => XDocument.Load(project).Descendants("PackageReference")), one => Assert.Null(one.Attribute("Version")));
    }

    private static XDocument Project(string name) => XDocument.Load(Repository.At($"src/{name}/{name}.csproj"));
}
