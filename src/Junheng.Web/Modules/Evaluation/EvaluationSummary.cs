using Junheng.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Junheng.Web.Modules.Evaluation;

/// <summary>The outcome of one evaluation, kept for trends and side-by-side views. A cache: it may be emptied.</summary>
public sealed class EvaluationSummary : IInDistrict
{
    public int DistrictId { get; set; }

    public int Year { get; set; }

    public string Basis { get; set; } = "";

    public long FiguresSeq { get; set; }

    public string Edition { get; set; } = "";

    public string Engine { get; set; } = "";

    public string Reading { get; set; } = "";

    public string Verdict { get; set; } = "";

    public string Json { get; set; } = "";
}

internal sealed class EvaluationTables : IEntityTypeConfiguration<EvaluationSummary>
{
    public void Configure(EntityTypeBuilder<EvaluationSummary> summary)
    {
        summary.ToTable("evaluation_summary");
        summary.HasKey(one => new { one.DistrictId, one.Year, one.Basis, one.FiguresSeq, one.Edition, one.Engine, one.Reading });
    }
}
