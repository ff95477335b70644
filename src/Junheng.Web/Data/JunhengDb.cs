using System.Linq.Expressions;
using System.Reflection;
using Junheng.Web.Data.Keys;
using Junheng.Web.Modules.Access;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Data;

/// <summary>
/// The database as one actor sees it. Rows of other districts and schools are not there; adding or changing one throws.
/// Each module describes its own tables beside its entities.
/// </summary>
public sealed class JunhengDb(DbContextOptions<JunhengDb> options, CurrentActor actor, JunhengDatabase database)
    : IdentityUserContext<User, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, UserToken>(options), IDataProtectionKeyContext
{
    public const string ScopeFilter = "scope";

    /// <summary>Who asks.</summary>
    public Actor Actor => actor.Value;

    internal KeyRing Keys => database.Keys;

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    // Query filters are compiled once and read these from the context at hand.
    internal bool SeesAll => Actor.SeesAllDistricts;

    internal IReadOnlyList<int> Districts => Actor.Districts;

    internal IReadOnlyList<int> WholeDistricts => Actor.WholeDistricts;

    internal IReadOnlyList<int> Schools => Actor.Schools;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<DataProtectionKey>().ToTable("platform_data_protection_key");
        builder.ApplyConfigurationsFromAssembly(typeof(JunhengDb).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().Select(type => type.ClrType).ToList())
        {
            if (typeof(IOfSchool).IsAssignableFrom(entity)) Filter(builder, entity, nameof(OfSchool));
            else if (typeof(IInDistrict).IsAssignableFrom(entity)) Filter(builder, entity, nameof(InDistrict));
        }

        Conventions.Apply(builder, Database.IsSqlite(), Keys);
    }

    /// <summary>For the framework, which stores its keys so; we save asynchronously.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseOutsideOfScope();
        PersonalData.FillIndexes(ChangeTracker, Keys);
        var waits = !database.IsPostgres && Database.CurrentTransaction is null;
        if (waits) database.WriteGate.Wait();
        try
        {
            return base.SaveChanges(acceptAllChangesOnSuccess);
        }
        finally
        {
            if (waits) database.WriteGate.Release();
        }
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseOutsideOfScope();
        PersonalData.FillIndexes(ChangeTracker, Keys);
        // Within a transaction the turn was taken when it began (Ledger/Change.cs).
        var waits = !database.IsPostgres && Database.CurrentTransaction is null;
        if (waits) await database.WriteGate.WaitAsync(cancellationToken);
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        finally
        {
            if (waits) database.WriteGate.Release();
        }
    }

    private void Filter(ModelBuilder builder, Type entity, string name)
    {
        var make = typeof(JunhengDb).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(entity);
        builder.Entity(entity).HasQueryFilter(ScopeFilter, (LambdaExpression)make.Invoke(this, [builder])!);
    }

    private Expression<Func<T, bool>> InDistrict<T>(ModelBuilder _)
        where T : IInDistrict => row => SeesAll || Districts.Contains(row.DistrictId);

    private Expression<Func<T, bool>> OfSchool<T>(ModelBuilder builder)
        where T : IOfSchool
    {
        // A school is of itself.
        var id = builder.Entity(typeof(T)).Metadata.FindProperty(nameof(IOfSchool.SchoolId)) is null ? "Id" : nameof(IOfSchool.SchoolId);
        return row => SeesAll || WholeDistricts.Contains(row.DistrictId) || Schools.Contains(EF.Property<int>(row, id));
    }

    private void RefuseOutsideOfScope()
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified or EntityState.Deleted) || entry.Entity is not IInDistrict row) continue;
            var within = SeesAll || (row is IOfSchool one && !WholeDistricts.Contains(row.DistrictId)
                ? Schools.Contains(one.SchoolId)
                : Districts.Contains(row.DistrictId));
            if (!within) throw new InvalidOperationException($"{entry.Metadata.ShortName()} is outside of the actor's scope.");
        }
    }
}
