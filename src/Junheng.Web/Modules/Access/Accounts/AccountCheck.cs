using System.Text.RegularExpressions;

namespace Junheng.Web.Modules.Access.Accounts;

/// <summary>An account as typed, in a form or a row of a sheet. The place is a school's code, a town or a section, as the post asks;
/// for a post of the platform over a district, the district's code.</summary>
internal sealed record AccountFields(string Name, string DisplayName, string Role, string Place, string Mobile);

/// <summary>What is wrong with one field.</summary>
public sealed record AccountFault(string Field, string Code, string Arg = "");

/// <summary>What an account is checked against.</summary>
/// <param name="District">Where it is made; null for the platform.</param>
/// <param name="Roles">The posts that the maker may give there.</param>
/// <param name="Schools">Ids by code.</param>
/// <param name="Towns">Names.</param>
/// <param name="Districts">Ids by code, for posts of the platform over districts.</param>
/// <param name="Taken">Names that accounts have, in capitals.</param>
public sealed record AccountPlaces(
    int? District,
    IReadOnlyList<Role> Roles,
    IReadOnlyDictionary<string, int> Schools,
    IReadOnlySet<string> Towns,
    IReadOnlyDictionary<string, int> Districts,
    IReadOnlySet<string> Taken);

/// <summary>Turns what was typed into an account to be made, or tells what is wrong, field by field.</summary>
internal static partial class AccountCheck
{
    private const int LongestText = 50;

    public static NewAccount? Of(AccountFields typed, AccountPlaces places, ICollection<AccountFault> faults)
    {
        var before = faults.Count;
        CheckName(typed.Name, places, faults);
        Description(typed.DisplayName, typed.Mobile, faults);
        if (Role(typed.Role, places, faults) is not { } role) return null;
        var account = new NewAccount(typed.Name, typed.DisplayName, typed.Mobile.Length > 0 ? typed.Mobile : null, role, places.District);
        var placed = Place(account, typed.Place, places, faults);
        return faults.Count == before ? placed : null;
    }

    /// <summary>The post and place alone, for an account that is there already.</summary>
    public static NewAccount? Post(string role, string place, AccountPlaces places, ICollection<AccountFault> faults) =>
        Role(role, places, faults) is { } post ? Place(new NewAccount("", "", null, post, places.District), place, places, faults) : null;

    /// <summary>Name and number alone.</summary>
    public static void Description(string displayName, string mobile, ICollection<AccountFault> faults)
    {
        CheckText(nameof(AccountFields.DisplayName), displayName, "account_display", faults);
        if (mobile.Length > 0 && !Mobile().IsMatch(mobile)) faults.Add(new(nameof(AccountFields.Mobile), "account_mobile_bad", mobile));
    }

    private static void CheckName(string name, AccountPlaces places, ICollection<AccountFault> faults)
    {
        const string Field = nameof(AccountFields.Name);
        if (name.Length == 0) faults.Add(new(Field, "account_name_missing"));
        else if (!Name().IsMatch(name)) faults.Add(new(Field, "account_name_bad", name));
        else if (places.Taken.Contains(name.ToUpperInvariant())) faults.Add(new(Field, "account_name_taken", name));
    }

    private static void CheckText(string field, string text, string code, ICollection<AccountFault> faults)
    {
        if (text.Length == 0) faults.Add(new(field, $"{code}_missing"));
        else if (text.Length > LongestText || text.Any(char.IsControl)) faults.Add(new(field, $"{code}_bad", text));
        // A spreadsheet program would take it for a formula wherever it is exported to.
        else if (text[0] is '=' or '+' or '-' or '@') faults.Add(new(field, "account_formula", text));
    }

    private static Role? Role(string name, AccountPlaces places, ICollection<AccountFault> faults)
    {
        const string Field = nameof(AccountFields.Role);
        if (places.Roles.FirstOrDefault(role => role.NameZh == name || role.Code == name) is { } found) return found;
        var known = Roles.All.Any(role => role.NameZh == name || role.Code == name);
        faults.Add(name.Length == 0 ? new(Field, "account_role_missing")
            : known ? new(Field, "grant_more_than_held", name)
            : new(Field, "account_role_unknown", string.Join('、', places.Roles.Select(role => role.NameZh))));
        return null;
    }

    private static NewAccount? Place(NewAccount account, string place, AccountPlaces places, ICollection<AccountFault> faults)
    {
        const string Field = nameof(AccountFields.Place);
        switch (account.Role.Reach)
        {
            case RoleReach.School when places.Schools.TryGetValue(place, out var school):
                return account with { SchoolId = school };
            case RoleReach.Town when places.Towns.Contains(place):
                return account with { Town = place };
            case RoleReach.Unit:
                var before = faults.Count;
                CheckText(Field, place, "account_unit", faults);
                return faults.Count == before ? account with { Unit = place } : null;
            case RoleReach.District when places.District is null && places.Districts.TryGetValue(place, out var district):
                return account with { District = district };
            case RoleReach.District when places.District is not null && place.Length == 0:
            case RoleReach.Platform when place.Length == 0:
                return account;
        }

        var missing = place.Length == 0;
        faults.Add(account.Role.Reach switch
        {
            RoleReach.School => new(Field, missing ? "account_school_missing" : "account_school_unknown", place),
            RoleReach.Town => new(Field, missing ? "account_town_missing" : "account_town_unknown", place),
            RoleReach.District when places.District is null => new(Field, "account_district_unknown", place),
            _ => new(Field, "account_place_unasked", account.Role.NameZh),
        });
        return null;
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{2,31}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();

    [GeneratedRegex("^1[0-9]{10}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mobile();
}
