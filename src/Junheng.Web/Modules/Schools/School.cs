using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Junheng.Web.Modules.Schools;

/// <summary>A county or district. Its figures are of a year; here is only who it is.</summary>
public sealed class District
{
    public int Id { get; set; }

    /// <summary>The six digits of the administrative division.</summary>
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>The city above it; districts of one city can be looked at side by side.</summary>
    public string City { get; set; } = "";

    /// <summary>Invented figures: every page says so.</summary>
    public bool Demonstration { get; set; }
}

/// <summary>A school's identity in the registry. What may change from year to year is a figure.</summary>
public sealed class School : IOfSchool
{
    public int Id { get; set; }

    public int DistrictId { get; set; }

    /// <summary>Unique in the district.</summary>
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";

    /// <summary>The first and the last school year with it; null when not known, or still open.</summary>
    public int? Opened { get; set; }

    public int? Closed { get; set; }

    public int? MergedInto { get; set; }

    int IOfSchool.SchoolId => Id;
}

/// <summary>A code that a school had before.</summary>
public sealed class SchoolCode : IOfSchool
{
    public Guid Id { get; set; }

    public int DistrictId { get; set; }

    public int SchoolId { get; set; }

    public string Code { get; set; } = "";

    /// <summary>The last school year with it.</summary>
    public int LastYear { get; set; }
}

internal sealed class SchoolTables :
    IEntityTypeConfiguration<District>, IEntityTypeConfiguration<School>, IEntityTypeConfiguration<SchoolCode>, IEntityTypeConfiguration<SchoolEvent>
{
    public void Configure(EntityTypeBuilder<District> district)
    {
        district.ToTable("schools_district");
        district.HasIndex(one => one.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<School> school)
    {
        school.ToTable("schools_school");
        school.HasIndex(one => new { one.DistrictId, one.Code }).IsUnique();
        school.HasOne<District>().WithMany().HasForeignKey(one => one.DistrictId);
        school.HasOne<School>().WithMany().HasForeignKey(one => one.MergedInto);
    }

    public void Configure(EntityTypeBuilder<SchoolCode> code)
    {
        code.ToTable("schools_code_history");
        code.HasIndex(one => new { one.DistrictId, one.Code });
        code.HasOne<School>().WithMany().HasForeignKey(one => one.SchoolId);
    }

    public void Configure(EntityTypeBuilder<SchoolEvent> one)
    {
        one.ToTable("schools_event");
        one.HasIndex(row => new { row.DistrictId, row.SchoolId });
        one.HasOne<School>().WithMany().HasForeignKey(row => row.SchoolId);
    }
}
