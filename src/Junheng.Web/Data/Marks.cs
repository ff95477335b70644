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

/// <summary>Personal data: encrypted at rest, masked in lists and never in a log.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute : Attribute;
