using System.Globalization;
using Junheng.Rules.Common;

namespace Junheng.Rules.Demonstration;

/// <summary>Who plays which part in one district: codes, names and the parents of teaching points.</summary>
internal sealed class Casting
{
    private readonly DistrictCase district;
    private readonly List<(CastSchool Part, string Code, string Name)> players = [];
    private readonly Dictionary<(int Town, SchoolKind Kind), string[]> staying;
    private readonly int firstOrdinary;

    public Casting(DistrictCase district)
    {
        this.district = district;
        var numbers = new Dictionary<(int, string), int>();
        for (var i = 0; i < district.Schools; i++)
        {
            // Every n-th of the cast, or all of it several times, always in proportion.
            var part = Cast.Schools[(int)((long)i * Cast.Schools.Count / district.Schools)];
            var number = numbers[(part.Town, part.Word)] = numbers.GetValueOrDefault((part.Town, part.Word)) + 1;
            var ordinal = number > 1 || Cast.Numbered.Contains(part.Word) ? $"第{Ordinals.Zh(number)}" : "";
            players.Add((part, district.Code + (i + 1).ToString("D4", CultureInfo.InvariantCulture), $"{TownName(part.Town)}{ordinal}{part.Word}"));
        }

        staying = players.Where(player => !player.Part.IsMergedLater).GroupBy(player => (player.Part.Town, player.Part.Kind))
            .ToDictionary(homes => homes.Key, homes => homes.Select(player => player.Code).ToArray());
        firstOrdinary = players.FindIndex(player => player.Part.Kind.IsOrdinary());
    }

    /// <summary>The schools with everything that has no figure yet but their pupils.</summary>
    public IEnumerable<SchoolDraft> Drafts()
    {
        var size = district.Standing == Standing.Demonstration ? 100 : SplitMix64.Of(district.Seed, Key(-1)).Between(55, 80);
        for (var i = 0; i < players.Count; i++)
        {
            var (part, code, name) = players[i];
            var flaws = FlawsOf(part, i);
            yield return new SchoolDraft(part, code, name)
            {
                Flaws = flaws,
                IsConcentrated = district.Standing == Standing.Demonstration,
                Town = TownName(part.Town),
                Group = GroupOf(part),
                ParentCode = part.Kind == SchoolKind.TeachingPoint ? ParentOf(i, flaws) : "",
                Stages = StagesOf(part, i, size, flaws),
            };
        }
    }

    /// <summary>The stream of one school.</summary>
    public SplitMix64 Draws(int school) => SplitMix64.Of(district.Seed, Key(school), 1);

    private ulong Key(int school) => ((ulong)district.Ordinal << 32) | (uint)school;

    private string TownName(int town) => district.Ordinal == 0 ? CastTowns.All[town].Name : CastTowns.Invented[town];

    private static string GroupOf(CastSchool part) => part is { IsPrivate: false, IsMergedLater: false } && part.Kind.IsOrdinary()
        && CastTowns.All[part.Town].Group is var group and > 0 ? $"第{Ordinals.Zh(group)}教育集团" : "";

    private List<StageDraft> StagesOf(CastSchool part, int school, int size, Flaw flaws)
    {
        var stages = new List<StageDraft>(3);
        foreach (var stage in Stages.All)
        {
            if (part.Pupils(stage) == 0) continue;
            var grades = part.Kind == SchoolKind.TeachingPoint ? 4 : stage == Stage.Primary ? 6 : 3;
            var cohorts = new Cohorts(district.Seed, (Key(school) << 2) | (uint)stage, stage, grades, part, size, flaws);
            stages.Add(new StageDraft(stage, cohorts, district.Year));
        }

        return stages;
    }

    private Flaw FlawsOf(CastSchool part, int school)
    {
        var draw = SplitMix64.Of(district.Seed, Key(school), 2);
        switch (district.Standing)
        {
            case Standing.Demonstration:
                return part.Flaws == Flaw.None && part.Kind.IsOrdinary() && draw.Chance(30) ? Flaw.LateRenewal : part.Flaws;
            case Standing.Unfinished when part.Kind.IsOrdinary():
                return school == firstOrdinary || draw.Chance(5) ? Flaw.MissingEquipment : Flaw.None;
            case Standing.Weak when part.Kind.IsOrdinary() && draw.Chance(20):
                Flaw[] flaws =
                [
                    Flaw.Crowded, Flaw.FewPeArts, Flaw.FewBackbone, Flaw.Borderline, Flaw.MissingEquipment, Flaw.OversizeClass,
                    Flaw.Uncertified, Flaw.LowTraining,
                ];
                return flaws[draw.Between(0, flaws.Length - 1)];
            default:
                return Flaw.None;
        }
    }

    /// <summary>A school that stays in the point's town, the village schools in turn; none when the town has none here.</summary>
    private string ParentOf(int point, Flaw flaws)
    {
        if (flaws.HasFlag(Flaw.NoParent)) return "";
        var kind = flaws.HasFlag(Flaw.WrongParent) ? SchoolKind.Junior : SchoolKind.Primary;
        var homes = staying.GetValueOrDefault((players[point].Part.Town, kind), []);
        return homes.Length switch
        {
            0 => "",
            1 => homes[0],
            _ => homes[1 + point % (homes.Length - 1)],
        };
    }
}
