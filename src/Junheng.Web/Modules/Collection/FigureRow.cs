using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Junheng.Web.Modules.Collection;

/// <summary>One value of one figure, from the sequence that brought it to the one that replaced it. Append only: accepting sets
/// <see cref="UntilSeq"/> of the old row and nothing else. Written and read by <see cref="FigureStore"/> alone.</summary>
public sealed class FigureRow : IInDistrict
{
    public int DistrictId { get; set; }

    public int Year { get; set; }

    public string Basis { get; set; } = FigureBasis.Statistics;

    /// <summary>0 is the district.</summary>
    public int SchoolId { get; set; }

    /// <summary>Empty for a figure without a stage.</summary>
    public string Stage { get; set; } = "";

    public string Measure { get; set; } = "";

    public long FromSeq { get; set; }

    public long? UntilSeq { get; set; }

    /// <summary><c>known</c>, <c>missing</c> or <c>not_applicable</c>.</summary>
    public string State { get; set; } = "";

    public decimal? Number { get; set; }

    public string? Text { get; set; }

    public string? Reason { get; set; }

    public Guid BatchId { get; set; }

    /// <summary>The cell in the batch's file.</summary>
    public string? Place { get; set; }

    internal FigureValue Value => new(FigureStates.Of(State), FixedPoint.OfDecimal(Number), Text);
}

/// <summary>One row of a class or room list, with the same life as a figure.</summary>
public abstract class ListedRow : IOfSchool
{
    public Guid Id { get; set; }

    public int DistrictId { get; set; }

    public int Year { get; set; }

    public string Basis { get; set; } = FigureBasis.Statistics;

    public int SchoolId { get; set; }

    /// <summary>The order within the list.</summary>
    public int Position { get; set; }

    public string Name { get; set; } = "";

    public long FromSeq { get; set; }

    public long? UntilSeq { get; set; }

    public Guid BatchId { get; set; }

    public string? Place { get; set; }

    /// <summary>Stage and grade of a class, subject of a room.</summary>
    internal abstract string Group { get; }

    /// <summary>Pupils of a class, area of a room.</summary>
    internal abstract decimal? Number { get; }
}

/// <summary>A class and its pupils.</summary>
public sealed class ListedClass : ListedRow
{
    public string Stage { get; set; } = "";

    public string Grade { get; set; } = "";

    public decimal? Students { get; set; }

    internal override string Group => $"{Stage}\t{Grade}";

    internal override decimal? Number => Students;
}

/// <summary>A music or art room and its area.</summary>
public sealed class ListedRoom : ListedRow
{
    public string Subject { get; set; } = "";

    public decimal? AreaM2 { get; set; }

    internal override string Group => Subject;

    internal override decimal? Number => AreaM2;
}

internal sealed class FigureTables :
    IEntityTypeConfiguration<FigureRow>, IEntityTypeConfiguration<ListedClass>, IEntityTypeConfiguration<ListedRoom>
{
    public void Configure(EntityTypeBuilder<FigureRow> figure)
    {
        figure.ToTable("collection_figure");
        figure.HasKey(one => new { one.DistrictId, one.Year, one.Basis, one.SchoolId, one.Stage, one.Measure, one.FromSeq });
        figure.HasIndex(one => new { one.DistrictId, one.Year, one.Basis, one.SchoolId, one.Stage, one.Measure })
            .IsUnique().HasFilter("until_seq is null");
        figure.HasIndex(one => one.BatchId);
    }

    public void Configure(EntityTypeBuilder<ListedClass> row)
    {
        row.ToTable("collection_class");
        row.HasIndex(one => new { one.DistrictId, one.Year, one.Basis, one.SchoolId });
    }

    public void Configure(EntityTypeBuilder<ListedRoom> row)
    {
        row.ToTable("collection_room");
        row.HasIndex(one => new { one.DistrictId, one.Year, one.Basis, one.SchoolId });
    }
}
