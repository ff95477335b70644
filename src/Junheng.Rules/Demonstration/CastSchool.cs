using Junheng.Rules.Common;

namespace Junheng.Rules.Demonstration;

/// <summary>One part in the cast of a demonstration district.</summary>
/// <param name="Town">Position in <see cref="CastTowns.All"/>.</param>
/// <param name="Kind">办学类型.</param>
/// <param name="Area">城乡类型.</param>
/// <param name="Word">What its name ends with: 小学 in 新兖镇第三小学.</param>
/// <param name="Primary">Primary pupils of 2024, about.</param>
/// <param name="Junior">Junior pupils of 2024, about.</param>
/// <param name="Senior">Senior pupils of 2024, about.</param>
internal sealed record CastSchool(int Town, SchoolKind Kind, Area Area, string Word, int Primary = 0, int Junior = 0, int Senior = 0)
{
    /// <summary>民办.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>寄宿制.</summary>
    public bool IsBoarding { get; init; }

    /// <summary>是否计校数.</summary>
    public bool IsCounted { get; init; } = true;

    /// <summary>Whether the plan merges it into another school within three years.</summary>
    public bool IsMergedLater { get; init; }

    /// <summary>Whether backbone teachers crowd there.</summary>
    public bool IsLeading { get; init; }

    /// <summary>The building year where a story needs one.</summary>
    public int? Built { get; init; }

    /// <summary>What is wrong with it in the first district.</summary>
    public Flaw Flaws { get; init; }

    /// <summary>Pupils of a stage in 2024, about; 0 for a stage that the school does not have.</summary>
    public int Pupils(Stage stage) => stage switch
    {
        Stage.Primary => Primary,
        Stage.Junior => Junior,
        _ => Senior,
    };
}
