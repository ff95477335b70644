namespace Junheng.Cli.Tests.Oracle;

/// <summary>The keys of district.csv, each around its limit.</summary>
internal sealed class RandomKeys(string code, RandomDice dice, RandomTables tables)
{
    private static readonly string[] Subjects = ["chinese", "math", "德育"];

    public void Add()
    {
        string[] confirmed =
        [
            "prerequisite.monitoring_kept", "G1.layout_confirmed", "G2.unified_confirmed", "G8.performance_total_confirmed",
            "G10.allotment_confirmed", "G14.tilts_rural", "G15.care_confirmed", "Q3.confirmed", "Q5.confirmed", "Q6.confirmed",
            "Q7.confirmed", "Q8.confirmed",
        ];
        foreach (var key in confirmed) Key(key, dice.Cell(!dice.Fault()));
        foreach (var veto in new[] { "V1", "V2", "V3", "V4", "V5", "V6" }) Key(veto, dice.Cell(dice.Mostly(["clear"], ["raised", "clear"])));

        Key("year", dice.Cell(2025));
        Key("prerequisite.basic_balance_year", dice.Cell(dice.Mostly([2022, 2015], [2023, 2024])));
        Key("G7.special_fund_per_pupil_yuan", dice.Cell(dice.Mostly([6000m, 8000m, 6000.01m], [5999.99m, 4000m])));
        Key("G8.teacher_pay_yuan", dice.Cell(dice.Mostly([98000m, 98000.5m], [97999.99m])));
        Key("G8.civil_servant_pay_yuan", dice.Cell(98000m));
        AddExchange();
        AddInZone();
        AddAllotment();
        AddMigrants();
        AddRetention();
        AddMonitoring();
        AddSurvey();
        AddSettings();
        if (dice.Chance(0.1)) Key("remark.unknown_key", "7");
    }

    private void AddExchange()
    {
        Key("G11.eligible", dice.Cell(dice.Mostly([500], [0, 501, 500])));
        Key("G11.exchanged", dice.Cell(dice.Mostly([50], [49, 0, 60])));
        Key("G11.exchanged_backbone", dice.Cell(dice.Mostly([10, 12], [9, 10])));
    }

    private void AddInZone()
    {
        Key("G13.primary_in_zone_share", dice.Cell(dice.Mostly([1m], [0.999999m, 0.95m])));
        Key("G13.junior_in_zone_share", dice.Cell(dice.Mostly([0.95m, 1m], [0.949999m])));
    }

    private void AddAllotment()
    {
        Key("G14.planned", Part(dice.Mostly([1000], [1001, 0])));
        Key("G14.allocated", Part(dice.Mostly([500, 600], [499])));
        Key("G14.allocated_rural", Part(200));
        Key("G14.allocated_share", dice.Cell(dice.Mostly([0.5m, 0.62m], [0.499999m])));
    }

    private void AddMigrants()
    {
        Key("G15.eligible", Part(dice.Mostly([200, 0], [201])));
        Key("G15.public", Part(dice.Mostly([150], [149])));
        Key("G15.purchased", Part(20));
        Key("G15.migrant_share", dice.Cell(dice.Mostly([0.85m, 0.9m], [0.849999m])));
    }

    /// <summary>950 of 1000 at the limit. With transfers 920 + 30 of 1000 is met gross, not net (of 970); 979 of 1030 the reverse.</summary>
    private void AddRetention()
    {
        var (graduates, entrants, arrived, left) = dice.Mostly(
            [(950, 1000, 0, 0), (950, 1000, 20, 20), (990, 1000, 0, 30), (1000, 1000, 30, 0)],
            [(949, 1000, 0, 0), (920, 1000, 0, 30), (921, 1000, 0, 30), (979, 1000, 30, 0), (979, 1000, 30, 0), (950, 0, 0, 0)]);
        Key("Q1.graduates", dice.Cell(graduates));
        Key("Q1.entrants_three_years_ago", dice.Cell(entrants));
        Key("Q1.transferred_in", dice.Cell(arrived));
        Key("Q1.transferred_out", dice.Cell(left));
        Key("Q1.deaths", dice.Cell(dice.Pick(0, 0, 1)));
        Key("Q2.disabled_children", dice.Cell(dice.Mostly([100], [0, 101])));
        Key("Q2.disabled_enrolled", dice.Cell(dice.Mostly([95, 100], [94])));
    }

    private void AddMonitoring()
    {
        if (dice.Chance(0.5))
            foreach (var subject in Subjects.Take(dice.Between(1, 3)))
            {
                Key($"Q9.{subject}.level", Part(dice.Mostly([3, 4], [2, 1])));
                Key($"Q9.{subject}.share", Part(dice.Mostly([0.149999m, 0.1m], [0.15m, 0.2m])));
            }

        Key("Q9.worst_level", dice.Cell(dice.Mostly([3, 4], [2])));
        Key("Q9.worst_between_school_share", dice.Cell(dice.Mostly([0.149999m], [0.15m])));
    }

    private void AddSurvey()
    {
        Key("S1.issued", dice.Cell(850));
        Key("S1.returned", dice.Cell(810));
        Key("S1.valid", dice.Cell(dice.Mostly([800], [0, 801])));
        Key("S1.satisfied", dice.Cell(dice.Mostly([680, 700], [679, 600])));
        Key("S1.basically_satisfied", dice.Cell(dice.Pick(0, 80, 81)));
    }

    private void AddSettings()
    {
        void Setting(string key, params ReadOnlySpan<string> values)
        {
            if (dice.Chance(0.25)) Key("setting." + key, dice.Pick(values));
        }

        Setting("teaching_points", "unit", "own", "merge_all");
        Setting("G7_minimum", "6000", "6000.01", "5999.99");
        Setting("S1_counts_basic", "true", "false");
        Setting("G13_counts", "entrants", "pupils");
        Setting("G9_exempt", "0", "1", "2", "3");
        Setting("Q1_form", "gross", "gross", "net");
    }

    /// <summary>Parts are often left out so that the whole decides.</summary>
    private string Part(decimal figure) => dice.Chance(0.15) ? "" : dice.Cell(figure);

    /// <summary>A missing key is now an absent row, now a row with a blank value.</summary>
    private void Key(string key, string value)
    {
        if (value.Length == 0 && dice.Chance(0.5)) return;
        tables.Keys.Add(new() { ["district_code"] = code, ["key"] = key, ["value"] = value });
    }
}
