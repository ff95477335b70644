using Junheng.Web.Tests.Sites;

namespace Junheng.Journeys.Tests;

/// <summary>The server of the journeys that bring figures in, each into a year of its own. They take turns: whoever previews while
/// somebody else accepts is shown the preview anew.</summary>
public sealed class DistrictThatChanges() : Site(postgres: false, filled: true)
{
    public const string Name = "figures on SQLite";
}

[CollectionDefinition(DistrictThatChanges.Name)]
public sealed class JourneysThatChange : ICollectionFixture<DistrictThatChanges>;
