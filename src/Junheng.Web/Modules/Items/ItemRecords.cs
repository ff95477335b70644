using Junheng.Web.Data;
using Junheng.Web.Modules.Collection.Published;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Junheng.Web.Modules.Items;

/// <summary>What somebody stated about an item: values, reason, and the sheet of a veto. Never changed; it counts once the office has
/// decided so (<see cref="ItemDecision"/>).</summary>
public sealed class ItemStatement : IInDistrict
{
    public Guid Id { get; set; }

    public int DistrictId { get; set; }

    public int Year { get; set; }

    public string Basis { get; set; } = FigureBasis.Statistics;

    /// <summary>The item or veto.</summary>
    public string Item { get; set; } = "";

    /// <summary><see cref="State.StatedValue"/>s as JSON.</summary>
    public string Values { get; set; } = "[]";

    /// <summary>A <see cref="State.VetoSheet"/> as JSON; null for items.</summary>
    public string? Sheet { get; set; }

    /// <summary>做法和理由.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The document that came with it.</summary>
    public Guid? FileId { get; set; }

    /// <summary>The section that stated it; null for the office.</summary>
    public string? Unit { get; set; }

    public Guid ActorId { get; set; }

    public DateTime At { get; set; }
}

/// <summary>A school asks for a relaxation for itself. Never changed; the office decides.</summary>
public sealed class RelaxationRequest : IOfSchool
{
    public Guid Id { get; set; }

    public int DistrictId { get; set; }

    public int SchoolId { get; set; }

    public int Year { get; set; }

    /// <summary>L3, L5, G3 or G4.</summary>
    public string Relaxation { get; set; } = "";

    public string Grounds { get; set; } = "";

    public Guid? FileId { get; set; }

    public Guid ActorId { get; set; }

    public DateTime At { get; set; }
}

/// <summary>What the office decided on a statement or a request; one each.</summary>
public sealed class ItemDecision : IInDistrict
{
    public Guid Id { get; set; }

    public int DistrictId { get; set; }

    /// <summary>The statement or request.</summary>
    public Guid SubjectId { get; set; }

    public bool Granted { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>The batch that brought its figures; null when it was refused, or the figures said so already.</summary>
    public Guid? BatchId { get; set; }

    public Guid ActorId { get; set; }

    public DateTime At { get; set; }
}

internal sealed class ItemTables :
    IEntityTypeConfiguration<ItemStatement>, IEntityTypeConfiguration<RelaxationRequest>, IEntityTypeConfiguration<ItemDecision>
{
    public void Configure(EntityTypeBuilder<ItemStatement> statement)
    {
        statement.ToTable("items_statement");
        statement.HasIndex(one => new { one.DistrictId, one.Year, one.Item });
    }

    public void Configure(EntityTypeBuilder<RelaxationRequest> request)
    {
        request.ToTable("items_request");
        request.HasIndex(one => new { one.DistrictId, one.Year, one.SchoolId });
    }

    public void Configure(EntityTypeBuilder<ItemDecision> decision)
    {
        decision.ToTable("items_decision");
        decision.HasIndex(one => one.SubjectId).IsUnique();
        decision.HasIndex(one => one.DistrictId);
    }
}
