using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Demonstration;

/// <summary>The keys of district.csv. Settings are left to their defaults: they are the bureau's to answer.</summary>
internal sealed class DistrictTable(Catalogue catalogue)
{
    private static readonly string[] Monitored = ["数学", "体育与健康"];

    private readonly Rows rows = new(Level.District, Columns(catalogue), 16);

    public FigureTable ToTable() => rows.ToTable();

    public void Add(DistrictCase district, IReadOnlyList<SchoolDraft> schools)
    {
        var isOpen = district.Standing is Standing.Demonstration or Standing.Unfinished;
        var isSound = district.Standing != Standing.Demonstration;
        rows.Next();
        rows.Text(Codes.DistrictCode, district.Code);
        rows.YesNo(Codes.Demonstration, true);
        rows.Whole(Codes.Year, district.Year);
        rows.Whole(Codes.BasicBalanceYear, 2015);
        rows.YesNo(Codes.MonitoringKept, true);
        AddGovernment(isOpen);
        AddExchange(schools, isSound ? 23 : 17);
        AddInZone(schools);
        AddSeniorPlaces(schools);
        AddMigrants(schools);
        AddRetention(schools, district.Year);
        AddQuality(schools, isOpen, isSound, district.Year);
        AddSatisfaction(isSound ? 91 : 83);
        AddVetoes(district, isOpen);
    }

    private static IEnumerable<Measure> Columns(Catalogue catalogue) =>
    [
        new(Codes.DistrictCode, "", "", Level.District, MeasureType.Text),
        .. catalogue.At(Level.District).Where(measure => measure.Default is null && !measure.Code.Contains('*', StringComparison.Ordinal)),
        .. Monitored.SelectMany(subject => new[] { LevelOf(subject), ShareOf(subject) }).Select(code => catalogue.Find(Level.District, code)!),
    ];

    private static string LevelOf(string subject) => Codes.Q9SubjectLevel.Replace("*", subject, StringComparison.Ordinal);

    private static string ShareOf(string subject) => Codes.Q9SubjectShare.Replace("*", subject, StringComparison.Ordinal);

    private void AddGovernment(bool isOpen)
    {
        rows.YesNo(Codes.G1LayoutConfirmed, true);
        rows.YesNo(Codes.G2UnifiedConfirmed, true);
        rows.Whole(Codes.G7SpecialFundPerPupil, 6800);
        rows.Whole(Codes.G8TeacherPay, 98_640);
        rows.Whole(Codes.G8CivilServantPay, 97_310);
        rows.YesNo(Codes.G8PerformanceTotalConfirmed, true);
        rows.YesNo(Codes.G10AllotmentConfirmed, isOpen ? null : true);
    }

    private void AddExchange(IReadOnlyList<SchoolDraft> schools, int backbonePerHundred)
    {
        var eligible = schools.SelectMany(school => school.Compulsory).Sum(stage => stage.Teachers) * 38 / 100;
        var exchanged = (eligible * 113 + 999) / 1000;
        rows.Whole(Codes.G11Eligible, eligible);
        rows.Whole(Codes.G11Exchanged, exchanged);
        rows.Whole(Codes.G11ExchangedBackbone, backbonePerHundred >= 20
            ? (exchanged * backbonePerHundred + 99) / 100
            : exchanged * backbonePerHundred / 100);
    }

    private void AddInZone(IReadOnlyList<SchoolDraft> schools)
    {
        foreach (var (stage, code) in new[] { (Stage.Primary, Codes.G13PrimaryInZoneShare), (Stage.Junior, Codes.G13JuniorInZoneShare) })
        {
            var counted = schools.Where(school => !school.Part.IsPrivate && !school.Part.IsBoarding && school.Part.Area != Area.Rural)
                .Where(school => school.IsOrdinary).SelectMany(school => school.Stages).Where(one => one.Stage == stage).ToList();
            var pupils = counted.Sum(one => one.Students);
            if (pupils > 0) rows.Amount(code, Math.Round((decimal)counted.Sum(one => one.InZone ?? 0) / pupils, 6));
        }
    }

    private void AddSeniorPlaces(IReadOnlyList<SchoolDraft> schools)
    {
        var planned = schools.SelectMany(school => school.Stages).Where(stage => stage.Stage == Stage.Senior).Sum(stage => stage.Grades[0]);
        if (planned == 0) planned = 100;
        var allocated = (planned * 62 + 99) / 100;
        rows.Whole(Codes.G14Planned, planned);
        rows.Whole(Codes.G14Allocated, allocated);
        rows.Whole(Codes.G14AllocatedRural, allocated * 44 / 100);
        rows.Amount(Codes.G14AllocatedShare, Math.Round((decimal)allocated / planned, 6));
        rows.YesNo(Codes.G14TiltsRural, true);
    }

    private void AddMigrants(IReadOnlyList<SchoolDraft> schools)
    {
        var isPrivate = schools.ToLookup(school => school.Part.IsPrivate, school => school.MigrantStudents ?? 0);
        var (inPublic, inPrivate) = (isPrivate[false].Sum(), isPrivate[true].Sum());
        if (inPublic + inPrivate == 0) inPublic = 1;
        var purchased = inPrivate * 4 / 5;
        rows.YesNo(Codes.G15CareConfirmed, true);
        rows.Whole(Codes.G15Eligible, inPublic + inPrivate);
        rows.Whole(Codes.G15Public, inPublic);
        rows.Whole(Codes.G15Purchased, purchased);
        rows.Amount(Codes.G15MigrantShare, Math.Round((decimal)(inPublic + purchased) / (inPublic + inPrivate), 6));
    }

    /// <summary>The cohort that left in the summer of the year entered three years before.</summary>
    private void AddRetention(IReadOnlyList<SchoolDraft> schools, int year)
    {
        var entrants = schools.SelectMany(school => school.Stages).Where(stage => stage.Stage == Stage.Junior)
            .Sum(stage => stage.Cohorts.Pupils(year - 3, 1));
        if (entrants == 0) entrants = 100;
        var (movedIn, movedOut, deaths) = (entrants * 9 / 1000, entrants * 12 / 1000, entrants / 4000);
        rows.Whole(Codes.Q1Graduates, entrants + movedIn - movedOut - deaths - entrants * 13 / 1000);
        rows.Whole(Codes.Q1EntrantsThreeYearsAgo, entrants);
        rows.Whole(Codes.Q1TransferredIn, movedIn);
        rows.Whole(Codes.Q1TransferredOut, movedOut);
        rows.Whole(Codes.Q1Deaths, deaths);
    }

    private void AddQuality(IReadOnlyList<SchoolDraft> schools, bool isOpen, bool isSound, int year)
    {
        var disabled = Math.Max(20, schools.Sum(school => school.CompulsoryPupils) * 35 / 10_000);
        rows.Whole(Codes.Q2DisabledChildren, disabled);
        rows.Whole(Codes.Q2DisabledEnrolled, disabled - disabled * 3 / 100);
        rows.YesNo(Codes.Q3Confirmed, true);
        rows.YesNo(Codes.Q5Confirmed, isSound);
        rows.YesNo(Codes.Q6Confirmed, isSound ? true : null);
        rows.YesNo(Codes.Q7Confirmed, true);
        rows.YesNo(Codes.Q8Confirmed, isOpen ? null : true);

        // In the first district the schools still differ too much in 2022.
        var shares = new[] { !isSound && year < 2023 ? 0.163m : 0.147m, 0.118m };
        for (var i = 0; i < Monitored.Length; i++)
        {
            rows.Whole(LevelOf(Monitored[i]), 3);
            rows.Amount(ShareOf(Monitored[i]), shares[i]);
        }

        rows.Whole(Codes.Q9WorstLevel, 3);
        rows.Amount(Codes.Q9WorstBetweenSchoolShare, shares.Max());
    }

    /// <summary>The sample of the earlier method: 1.5‰ of 540,662 people are 811 copies, and some more.</summary>
    private void AddSatisfaction(int satisfiedPerHundred)
    {
        const int valid = 1132;
        var satisfied = valid * satisfiedPerHundred / 100;
        rows.Whole(Codes.S1Issued, 1200);
        rows.Whole(Codes.S1Returned, 1164);
        rows.Whole(Codes.S1Valid, valid);
        rows.Whole(Codes.S1Satisfied, satisfied);
        rows.Whole(Codes.S1BasicallySatisfied, (valid - satisfied) * 2 / 3);
    }

    private void AddVetoes(DistrictCase district, bool isOpen)
    {
        const int clear = 0;
        const int raised = 1;
        foreach (var code in new[] { Codes.V1, Codes.V2, Codes.V3, Codes.V5 }) rows.Choice(code, clear);
        if (!isOpen) rows.Choice(Codes.V6, clear);
        if (district.Standing != Standing.Demonstration) rows.Choice(Codes.V4, clear);
        else if (district.Year < 2023) rows.Choice(Codes.V4, raised);
    }
}
