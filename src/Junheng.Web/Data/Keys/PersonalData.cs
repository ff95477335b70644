using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Junheng.Web.Data.Keys;

/// <summary>Every text marked <see cref="PersonalAttribute"/> is sealed on its way into the database, whatever its table.</summary>
internal static class PersonalData
{
    public static void Seal(IMutableProperty property, KeyRing keys)
    {
        if (MarkOf(property) is null) return;
        if (property.ClrType != typeof(string)) throw new InvalidOperationException($"{property.Name}: only texts can be sealed.");
        property.SetValueConverter(new ValueConverter<string, string>(
            text => keys.Seal(KeyUse.Personal, text), text => keys.Open(KeyUse.Personal, text)));
    }

    /// <summary>Writes the blind index of every number that is about to be saved.</summary>
    public static void FillIndexes(ChangeTracker changes, KeyRing keys)
    {
        foreach (var entry in changes.Entries())
        {
            if (entry.State is not (EntityState.Added or EntityState.Modified)) continue;
            foreach (var property in PropertiesOf(entry.Metadata))
            {
                if (MarkOf(property)!.Index is not { } index) continue;
                var number = (string?)entry.CurrentValues[property.Name];
                entry.Property(index).CurrentValue = number is null ? null : keys.Index(number);
            }
        }
    }

    /// <summary>The marked properties of a table.</summary>
    public static IEnumerable<IReadOnlyProperty> PropertiesOf(IReadOnlyEntityType entity) => entity.GetProperties().Where(one => MarkOf(one) is not null);

    private static PersonalAttribute? MarkOf(IReadOnlyProperty property) => property.PropertyInfo?.GetCustomAttribute<PersonalAttribute>(inherit: true);
}

/// <summary>The tables' description holds the keys that seal, so each ring has its own.</summary>
internal sealed class ModelOfKeys : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), (context as JunhengDb)?.Keys, designTime);
}
