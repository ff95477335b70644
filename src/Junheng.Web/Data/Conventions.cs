using Junheng.Web.Data.Keys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Junheng.Web.Data;

/// <summary>What holds for every table on both databases: lower-case names, UTC times in whole milliseconds, versions as tokens.</summary>
internal static class Conventions
{
    private static readonly ValueConverter<DateTime, DateTime> Utc = new(
        at => at, at => DateTime.SpecifyKind(at, DateTimeKind.Utc));

    public static void Apply(ModelBuilder builder, bool sqlite, KeyRing keys)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(SnakeCase(property.Name));
                if (property.ClrType == typeof(DateTime) || property.ClrType == typeof(DateTime?)) property.SetValueConverter(Utc);
                if (property.ClrType == typeof(decimal) || property.ClrType == typeof(decimal?)) property.SetColumnType(sqlite ? "TEXT" : "numeric(20,6)");
                PersonalData.Seal(property, keys);
                if (property.Name == "Version" && property.ClrType == typeof(int)) property.IsConcurrencyToken = true;
            }

            // Foreign keys by table are kept by the database; a row that others name cannot go.
            foreach (var key in entity.GetForeignKeys()) key.DeleteBehavior = DeleteBehavior.Restrict;
        }
    }

    /// <summary>The time as it is kept: whole milliseconds, so that both databases give back what was written.</summary>
    public static DateTime Now(this TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
    }

    private static string SnakeCase(string name) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}
