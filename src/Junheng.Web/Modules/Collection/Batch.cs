using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Junheng.Web.Modules.Collection;

/// <summary>How figures came in.</summary>
public static class BatchKind
{
    public const string Import = "import";
    public const string Correction = "correction";
    public const string Statement = "statement";
    public const string Setting = "setting";
    public const string Demonstration = "demo";

    /// <summary>Attributes and settings of the year before, carried into a new year.</summary>
    public const string NewYear = "new_year";

    /// <summary>Returns of schools, approved by the office.</summary>
    public const string Submission = "submission";

    public static string NameZh(string kind) => kind switch
    {
        Submission => "填报审定",
        Import => "导入",
        Correction => "更正",
        Statement => "认定",
        Setting => "口径设置",
        Demonstration => "演示数据",
        _ => "新学年结转",
    };
}

/// <summary>Figures that were accepted together, under one sequence number of the district.</summary>
public sealed class Batch : IInDistrict
{
    public Guid Id { get; set; }

    public int DistrictId { get; set; }

    public int Year { get; set; }

    public string Basis { get; set; } = FigureBasis.Statistics;

    public long Seq { get; set; }

    public string Kind { get; set; } = "";

    /// <summary>The file that the places are cells of; null when there is none.</summary>
    public Guid? FileId { get; set; }

    public Guid ActorId { get; set; }

    public DateTime At { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>How many figures and list rows it wrote.</summary>
    public int Changed { get; set; }
}

/// <summary>An uploaded input that waits to be looked at and accepted.</summary>
public sealed class Upload : IInDistrict
{
    public Guid Id { get; set; }

    public int DistrictId { get; set; }

    public int Year { get; set; }

    public string Basis { get; set; } = FigureBasis.Statistics;

    /// <summary><c>workbook</c>, <c>csv</c>, <c>zip</c> or <c>statistics</c>.</summary>
    public string Format { get; set; } = "";

    public Guid FileId { get; set; }

    public Guid ActorId { get; set; }

    public DateTime At { get; set; }

    /// <summary>What was answered to the statistics export's open columns, as a saved mapping.</summary>
    public string? Mapping { get; set; }

    /// <summary>The batch that it became.</summary>
    public Guid? BatchId { get; set; }

    public DateTime? DroppedAt { get; set; }
}

/// <summary>What was said to a finding; it lapses when the figures that it speaks of change.</summary>
public sealed class FindingAnswer : IInDistrict
{
    public Guid Id { get; set; }

    public int DistrictId { get; set; }

    public int Year { get; set; }

    /// <summary>Code and place of the finding by figure, not by cell.</summary>
    public string FindingKey { get; set; } = "";

    /// <summary>A digest of the values that the finding speaks of.</summary>
    public string ValuesHash { get; set; } = "";

    public string Answer { get; set; } = "";

    public Guid ActorId { get; set; }

    public DateTime At { get; set; }
}

internal sealed class BatchTables :
    IEntityTypeConfiguration<Batch>, IEntityTypeConfiguration<Upload>, IEntityTypeConfiguration<FindingAnswer>
{
    public void Configure(EntityTypeBuilder<Batch> batch)
    {
        batch.ToTable("collection_batch");
        batch.HasIndex(one => new { one.DistrictId, one.Seq }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Upload> upload)
    {
        upload.ToTable("collection_upload");
        upload.HasIndex(one => new { one.DistrictId, one.At });
    }

    public void Configure(EntityTypeBuilder<FindingAnswer> answer)
    {
        answer.ToTable("collection_answer");
        answer.HasIndex(one => new { one.DistrictId, one.Year, one.FindingKey });
    }
}
