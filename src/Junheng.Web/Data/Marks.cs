namespace Junheng.Web.Data;

/// <summary>A row that belongs to a district: queries see it only through the actor's scope.</summary>
public interface IInDistrict
{
    int DistrictId { get; }
}

/// <summary>A row that belongs to one school of a district.</summary>
public interface IOfSchool : IInDistrict
{
    int SchoolId { get; }
}

/// <summary>Personal data: sealed at rest, masked in lists and never in a log. Texts only.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute
{
    /// <summary>The property that takes its blind index, when it is looked up by its value.</summary>
    public string? Index { get; init; }
}
