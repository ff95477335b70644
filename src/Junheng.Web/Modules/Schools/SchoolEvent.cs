using Junheng.Web.Data;

namespace Junheng.Web.Modules.Schools;

/// <summary>Something that happened to a school's entry in the registry.</summary>
public sealed class SchoolEvent : IOfSchool
{
    public Guid Id { get; set; }

    public int DistrictId { get; set; }

    public int SchoolId { get; set; }

    /// <summary>One of <see cref="SchoolEventKind"/>.</summary>
    public string Kind { get; set; } = "";

    /// <summary>The school year: the first one with the change, the last one of a school that closes.</summary>
    public int Year { get; set; }

    public string Before { get; set; } = "";

    public string After { get; set; } = "";

    /// <summary>The number of the approval, where one is asked for.</summary>
    public string Approval { get; set; } = "";

    public string Reason { get; set; } = "";

    public Guid ActorId { get; set; }

    public DateTime At { get; set; }
}

/// <summary>What can happen to a school.</summary>
public static class SchoolEventKind
{
    public const string Opened = "opened";

    /// <summary>Taken into the registry with the first year of the district; it may have been there for long.</summary>
    public const string Registered = "registered";
    public const string Renamed = "renamed";
    public const string Recoded = "recoded";
    public const string Closed = "closed";
    public const string Merged = "merged";
    public const string Reopened = "reopened";

    public static string NameZh(string kind) => kind switch
    {
        Opened => "新设",
        Registered => "登记",
        Renamed => "更名",
        Recoded => "更换代码",
        Closed => "撤销",
        Merged => "并入",
        _ => "恢复",
    };
}
