namespace Junheng.Rules.Collection.Returns;

/// <summary>How far a school's return has come.</summary>
public enum ReturnState
{
    /// <summary>未填: nothing was saved.</summary>
    Untouched,

    /// <summary>填报中: a draft, not submitted.</summary>
    Filling,

    /// <summary>已提交: waits for the town's centre school, or for the sections where there is none.</summary>
    Submitted,

    /// <summary>中心学校已核.</summary>
    TownChecked,

    /// <summary>科室会审中: at least one section has agreed.</summary>
    InReview,

    /// <summary>退回: to be corrected and submitted again.</summary>
    Returned,

    /// <summary>已审定: its figures are accepted.</summary>
    Approved,

    /// <summary>锁定: approved, and the campaign is over.</summary>
    Locked,
}

/// <summary>Who decides.</summary>
public enum ReviewLevel
{
    /// <summary>镇中心学校.</summary>
    Town,

    /// <summary>科室.</summary>
    Section,

    /// <summary>专班办公室.</summary>
    District,
}

/// <summary>One decision about a submission.</summary>
/// <param name="Level">Who decided.</param>
/// <param name="Section">The section's name; empty on the other levels.</param>
/// <param name="Agreed">Agreed, or returned.</param>
public readonly record struct ReviewDecision(ReviewLevel Level, string Section, bool Agreed);

/// <summary>What there is of a return; its state follows and is kept nowhere.</summary>
/// <param name="Drafted">Whether a draft was saved.</param>
/// <param name="Submitted">Whether it was submitted.</param>
/// <param name="Decisions">About its newest submission.</param>
/// <param name="HasTownStep">Whether a town's centre school checks it; schools directly under the bureau 局直 have none.</param>
/// <param name="Locked">Whether the campaign is over.</param>
public sealed record ReturnRows(bool Drafted, bool Submitted, IReadOnlyList<ReviewDecision> Decisions, bool HasTownStep, bool Locked)
{
    /// <summary>The state that the newest row tells.</summary>
    public ReturnState State
    {
        get
        {
            if (!Submitted) return Drafted ? ReturnState.Filling : ReturnState.Untouched;
            if (Decisions.Any(one => !one.Agreed)) return ReturnState.Returned;
            if (Decisions.Any(one => one.Level == ReviewLevel.District)) return Locked ? ReturnState.Locked : ReturnState.Approved;
            if (Decisions.Any(one => one.Level == ReviewLevel.Section)) return ReturnState.InReview;
            return Decisions.Any(one => one.Level == ReviewLevel.Town) ? ReturnState.TownChecked : ReturnState.Submitted;
        }
    }

    /// <summary>Whether the school may write in it.</summary>
    public bool MayFill => !Locked && State is (ReturnState.Untouched or ReturnState.Filling or ReturnState.Returned);

    /// <summary>Whether a level may decide about the newest submission now. The office may return at any time; whether it agrees while
    /// steps are open is its own, with a reason (<see cref="Open"/>).</summary>
    /// <param name="level">Who.</param>
    /// <param name="section">The section's name; empty on the other levels.</param>
    public bool May(ReviewLevel level, string section = "")
    {
        if (Locked || !Submitted || State is ReturnState.Returned or ReturnState.Approved) return false;
        return level switch
        {
            ReviewLevel.Town => HasTownStep && !Decided(ReviewLevel.Town, ""),
            ReviewLevel.Section => (!HasTownStep || Decided(ReviewLevel.Town, "")) && !Decided(ReviewLevel.Section, section),
            _ => true,
        };
    }

    /// <summary>The steps before the office's that nobody has taken yet, by name.</summary>
    /// <param name="reviewers">The sections that look after figures of the form.</param>
    public IReadOnlyList<string> Open(IEnumerable<string> reviewers) =>
    [
        .. HasTownStep && !Decided(ReviewLevel.Town, "") ? (string[])["镇街中心学校"] : [],
        .. reviewers.Where(section => !Decided(ReviewLevel.Section, section)),
    ];

    private bool Decided(ReviewLevel level, string section) => Decisions.Any(one => one.Level == level && one.Section == section);
}

/// <summary>States and levels as they are kept and shown.</summary>
public static class ReturnWords
{
    private static readonly (string Code, string Zh)[] States =
    [
        ("untouched", "未填"), ("filling", "填报中"), ("submitted", "已提交"), ("town_checked", "中心学校已核"), ("in_review", "科室会审中"),
        ("returned", "退回"), ("approved", "已审定"), ("locked", "锁定"),
    ];

    /// <summary>As in addresses.</summary>
    public static string Code(this ReturnState state) => States[(int)state].Code;

    /// <summary>As shown.</summary>
    public static string NameZh(this ReturnState state) => States[(int)state].Zh;

    /// <summary>As kept: <c>town, section, district</c>.</summary>
    public static string Code(this ReviewLevel level) => level switch
    {
        ReviewLevel.Town => "town",
        ReviewLevel.Section => "section",
        _ => "district",
    };

    /// <summary>The level of a code that was kept.</summary>
    public static ReviewLevel LevelOf(string code) => code switch
    {
        "town" => ReviewLevel.Town,
        "section" => ReviewLevel.Section,
        _ => ReviewLevel.District,
    };

    /// <summary>As shown.</summary>
    public static string NameZh(this ReviewLevel level) => level switch
    {
        ReviewLevel.Town => "镇街中心学校",
        ReviewLevel.Section => "科室",
        _ => "专班办公室",
    };
}
