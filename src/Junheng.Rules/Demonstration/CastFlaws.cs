namespace Junheng.Rules.Demonstration;

/// <summary>Who plays which flaw in the first district, by name and place among the schools of that name in the town.</summary>
internal static class CastFlaws
{
    private static readonly Dictionary<string, Func<CastSchool, CastSchool>> Parts = new()
    {
        // Over 2,000 pupils: built too late for a relaxation; built early enough, and granted; more than half migrants.
        ["鼓楼街道1小学"] = school => school with { Built = 2015 },
        ["龙桥街道1小学"] = school => school with { Built = 2008, Flaws = Flaw.RelaxationGranted },
        ["酒仙桥街道1小学"] = school => school with { Built = 2014, Flaws = Flaw.MigrantMajority },

        ["鼓楼街道2小学"] = With(Flaw.OversizeClass),
        ["鼓楼街道3小学"] = With(Flaw.Crowded),
        ["鼓楼街道4小学"] = With(Flaw.Borderline),
        ["鼓楼街道5小学"] = With(Flaw.OutOfZone),
        ["鼓楼街道6小学"] = With(Flaw.Q6Open),
        ["鼓楼街道1中学"] = With(Flaw.OversizeClass),
        ["鼓楼街道2中学"] = With(Flaw.DenseCentre | Flaw.RelaxationGranted),
        ["鼓楼街道1学校"] = school => school with { Built = 2012, Flaws = Flaw.SmallRooms | Flaw.RelaxationGranted },
        ["鼓楼街道1完全中学"] = With(Flaw.MissingMultimedia),
        ["龙桥街道2小学"] = With(Flaw.FewPeArts),
        ["龙桥街道3小学"] = With(Flaw.Growth),
        ["龙桥街道4小学"] = With(Flaw.MissingEquipment),
        ["龙桥街道5小学"] = With(Flaw.EquipmentJump),
        ["龙桥街道1中学"] = With(Flaw.LowTraining),
        ["龙桥街道2中学"] = With(Flaw.FewBackbone),
        ["龙桥街道1学校"] = With(Flaw.Uncertified),
        ["龙桥街道2学校"] = With(Flaw.ClassesDiffer),
        ["酒仙桥街道3小学"] = With(Flaw.TrainedExceed),
        ["酒仙桥街道4小学"] = school => school with { IsPrivate = true, Flaws = Flaw.RoomsUnlisted },
        ["酒仙桥街道1学校"] = school => school with { IsPrivate = true, Flaws = Flaw.NoRooms | Flaw.Q5Refused },
        ["酒仙桥街道1十二年制学校"] = With(Flaw.NoClassList),
        ["新兖镇1中学"] = With(Flaw.TinyRooms),
        ["漕河镇3小学"] = With(Flaw.Emptied),
        ["颜店镇5小学"] = school => school with { Built = 2018, Flaws = Flaw.SmallRooms },
        ["颜店镇1教学点"] = With(Flaw.VisitingTeachers),
        ["颜店镇2中学"] = With(Flaw.Untrained),
        ["新驿镇4小学"] = With(Flaw.UnitSlip),
        ["小孟镇3小学"] = With(Flaw.Shrinking),
        ["漕河镇1教学点"] = With(Flaw.Underfunded),
        ["大安镇1教学点"] = With(Flaw.WrongParent),
        ["兴隆庄街道2教学点"] = With(Flaw.NoParent),
    };

    /// <summary>The schools of a town with their parts.</summary>
    public static IEnumerable<CastSchool> Given(string town, IEnumerable<CastSchool> schools)
    {
        var numbers = new Dictionary<string, int>();
        foreach (var school in schools)
        {
            var number = numbers[school.Word] = numbers.GetValueOrDefault(school.Word) + 1;
            yield return Parts.TryGetValue($"{town}{number}{school.Word}", out var part) ? part(school) : school;
        }
    }

    private static Func<CastSchool, CastSchool> With(Flaw flaws) => school => school with { Flaws = flaws };
}
