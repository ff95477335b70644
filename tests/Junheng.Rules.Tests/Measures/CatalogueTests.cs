using Junheng.Rules.Common;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Tests.Measures;

public class CatalogueTests
{
    private static readonly Catalogue Standard = Catalogue.Standard;

    private static IEnumerable<Measure> Everything => Enum.GetValues<Level>().SelectMany(level => Standard.At(level));

    // Retyped from the exchange format §2, not from the catalogue.
    public static TheoryData<Level, string> FormatColumns => new()
    {
        {
            Level.School,
            "district_code, school_code, name, kind, area, ownership, boarding, built_year, town, group, parent_school_code, "
            + "counted_as_school, longitude, latitude, teaching_area_m2, indoor_sports_area_m2, outdoor_sports_area_m2, "
            + "extra_sports_area_m2, equipment_value_yuan, multimedia_rooms, public_budget_yuan, training_budget_yuan, "
            + "funded_students, migrant_students, dense_centre, rooms_listed, classrooms, relaxation_L3, relaxation_L5, "
            + "relaxation_G3, relaxation_G4"
        },
        {
            Level.Stage,
            "district_code, school_code, stage, students, classes, teachers, teachers_above_required, backbone_teachers, "
            + "pe_teachers, arts_teachers, visiting_pe_arts_teachers, certified_teachers, trained_teachers, in_zone_students"
        },
        { Level.Class, "district_code, school_code, stage, grade, class_name, students" },
        { Level.Room, "district_code, school_code, subject, name, area_m2" },
        { Level.Confirmation, "district_code, school_code, item, value, grade, date, basis" },
        {
            // One key of ours among them: demonstration tells figures that a program made up from real ones.
            Level.District,
            "year, demonstration, prerequisite.basic_balance_year, prerequisite.monitoring_kept, G1.layout_confirmed, G2.unified_confirmed, "
            + "G7.special_fund_per_pupil_yuan, G8.teacher_pay_yuan, G8.civil_servant_pay_yuan, G8.performance_total_confirmed, "
            + "G10.allotment_confirmed, G11.eligible, G11.exchanged, G11.exchanged_backbone, G13.primary_in_zone_share, "
            + "G13.junior_in_zone_share, G14.planned, G14.allocated, G14.allocated_rural, G14.allocated_share, G14.tilts_rural, "
            + "G15.care_confirmed, G15.eligible, G15.public, G15.purchased, G15.migrant_share, Q1.graduates, "
            + "Q1.entrants_three_years_ago, Q1.transferred_in, Q1.transferred_out, Q1.deaths, Q2.disabled_children, "
            + "Q2.disabled_enrolled, Q3.confirmed, Q5.confirmed, Q6.confirmed, Q7.confirmed, Q8.confirmed, Q9.*.level, Q9.*.share, "
            + "Q9.worst_level, Q9.worst_between_school_share, S1.issued, S1.returned, S1.valid, S1.satisfied, "
            + "S1.basically_satisfied, V1, V2, V3, V4, V5, V6, setting.teaching_points, setting.G7_minimum, "
            + "setting.S1_counts_basic, setting.G13_counts, setting.G9_exempt, setting.Q1_form"
        },
    };

    // Source: exchange format §2, choices and settings in its order.
    public static TheoryData<Level, string, string> FormatChoices => new()
    {
        {
            Level.School, "kind",
            "primary, junior, nine_year, twelve_year, complete_secondary, teaching_point, special, vocational, kindergarten, senior"
        },
        { Level.School, "area", "urban, town, rural" },
        { Level.School, "ownership", "public, private" },
        { Level.Stage, "stage", "primary, junior, senior" },
        { Level.Class, "stage", "primary, junior, senior" },
        { Level.Room, "subject", "music, art" },
        { Level.Confirmation, "item", "Q3, Q5, Q6, Q7, Q8" },
        { Level.District, "V1", "clear, raised" },
        { Level.District, "V6", "clear, raised" },
        { Level.District, "setting.teaching_points", "unit, own, merge_all" },
        { Level.District, "setting.G13_counts", "pupils, entrants" },
        { Level.District, "setting.Q1_form", "net, gross" },
    };

    // Source: exchange format §1, the columns that identify a row.
    public static TheoryData<Level, string> RequiredColumns => new()
    {
        { Level.School, "district_code, school_code, name, kind" },
        { Level.Stage, "district_code, school_code, stage, students" },
        { Level.Class, "district_code, school_code, stage, grade, class_name, students" },
        { Level.Room, "district_code, school_code, subject, name, area_m2" },
        { Level.Confirmation, "district_code, school_code, item, value" },
        { Level.District, "" },
    };

    private static string[] Words(string list) => list.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    [Theory]
    [MemberData(nameof(FormatColumns))]
    public void Every_column_and_key_of_the_exchange_format_stands_first_and_in_its_order(Level level, string columns)
    {
        var expected = Words(columns);
        Assert.Equal(expected, Standard.At(level).Select(measure => measure.Code).Take(expected.Length));
    }

    /// <summary>An alias that another figure of the table answers to would be a guess.</summary>
    [Fact]
    public void An_alias_means_one_figure_of_its_table()
    {
        foreach (var level in Enum.GetValues<Level>())
        {
            var words = Catalogue.Standard.At(level).SelectMany(measure => measure.Aliases.Append(measure.NameZh)).ToList();
            Assert.Equal(words.Count, words.Distinct().Count());
        }

        Assert.Contains("县级以上骨干教师数", Catalogue.Standard.Find(Level.Stage, Codes.BackboneTeachers)!.Aliases);
    }

    [Fact]
    public void Only_stages_have_columns_beyond_the_exchange_format_and_those_are_parts_of_wholes()
    {
        foreach (var row in FormatColumns)
        {
            var (level, columns) = row.Data;
            var extra = Standard.At(level).Select(measure => measure.Code).Skip(Words(columns).Length);
            Assert.Equal(
                level == Level.Stage
                    ? ["college_teachers", "bachelor_teachers", "master_teachers", "doctor_teachers",
                        "music_teachers", "fine_art_teachers", "general_art_teachers"]
                    : [],
                extra);
        }
    }

    [Theory]
    [MemberData(nameof(FormatChoices))]
    public void A_choice_offers_the_codes_of_the_exchange_format_in_order(Level level, string code, string choices)
    {
        var measure = Standard.Find(level, code);
        Assert.NotNull(measure);
        Assert.Equal(MeasureType.Choice, measure.Type);
        Assert.Equal(Words(choices), measure.Choices.Select(choice => choice.Code));
        Assert.All(measure.Choices, choice => Assert.True(choice.NameZh.Length > 0 && choice.NameEn.Length > 0));
    }

    [Fact]
    public void A_cell_of_kind_area_or_stage_is_the_position_in_its_enum()
    {
        var kind = Standard.Find(Level.School, "kind")!;
        Assert.All(Enum.GetValues<SchoolKind>(), value => Assert.Equal((int)value, kind.ChoiceIndex(value.Code())));
        var stage = Standard.Find(Level.Stage, "stage")!;
        Assert.All(Enum.GetValues<Stage>(), value => Assert.Equal((int)value, stage.ChoiceIndex(value.Code())));
        var area = Standard.Find(Level.School, "area")!;
        Assert.Equal((int)Area.Urban, area.ChoiceIndex("urban"));
        Assert.Equal((int)Area.Town, area.ChoiceIndex("town"));
        Assert.Equal((int)Area.Rural, area.ChoiceIndex("rural"));
        Assert.Equal(-1, area.ChoiceIndex("village"));
    }

    [Theory]
    [MemberData(nameof(RequiredColumns))]
    public void The_columns_that_must_be_there_are_those_of_the_exchange_format(Level level, string columns) =>
        Assert.Equal(Words(columns), Standard.At(level).Where(measure => measure.ColumnRequired).Select(measure => measure.Code));

    [Fact]
    public void A_column_that_identifies_a_row_is_required_and_never_a_figure()
    {
        var identifying = Everything.Where(measure => measure.Identifies).ToList();
        Assert.All(identifying, measure => Assert.True(measure.ColumnRequired));
        Assert.All(identifying, measure => Assert.True(measure.Type is MeasureType.Text or MeasureType.Choice));
        Assert.Equal(
            ["district_code", "item", "kind", "school_code", "stage", "subject"],
            identifying.Select(measure => measure.Code).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_measure_is_named_in_both_languages_and_explained_in_one_to_three_sentences()
    {
        Assert.All(Everything, measure =>
        {
            Assert.Matches(@"[\u4e00-\u9fff]", measure.NameZh);
            Assert.Matches("^[\x20-\x7e]+$", measure.NameEn);
            Assert.InRange(measure.Meaning.Count(sign => sign == '。'), 1, 3);
            Assert.EndsWith("。", measure.Meaning, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Chinese_names_are_unique_within_a_table_so_that_a_header_finds_its_column()
    {
        foreach (var level in Enum.GetValues<Level>())
        {
            var names = Standard.At(level).Select(measure => measure.NameZh).ToList();
            Assert.Equal(names.Count, names.Distinct().Count());
        }
    }

    [Fact]
    public void Every_number_has_a_unit_and_nothing_else_has() => Assert.All(Everything, measure =>
        Assert.Equal(measure.Type is MeasureType.Whole or MeasureType.Number or MeasureType.Share, measure.Unit.Length > 0));

    // Source: exchange format §8 and national rules §3.4, where each of these figures enters an indicator or item.
    [Theory]
    [InlineData(Level.School, "teaching_area_m2", "L4")]
    [InlineData(Level.School, "indoor_sports_area_m2", "L4", "L5")]
    [InlineData(Level.School, "outdoor_sports_area_m2", "L5")]
    [InlineData(Level.School, "extra_sports_area_m2", "L5")]
    [InlineData(Level.School, "equipment_value_yuan", "L6")]
    [InlineData(Level.School, "multimedia_rooms", "L7")]
    [InlineData(Level.School, "training_budget_yuan", "Q4")]
    [InlineData(Level.School, "funded_students", "G6")]
    [InlineData(Level.School, "migrant_students", "G4")]
    [InlineData(Level.School, "built_year", "G3", "G4")]
    [InlineData(Level.School, "boarding", "G13")]
    [InlineData(Level.School, "ownership", "G13")]
    [InlineData(Level.School, "rooms_listed", "G3")]
    [InlineData(Level.Stage, "teachers_above_required", "L1")]
    [InlineData(Level.Stage, "backbone_teachers", "L2")]
    [InlineData(Level.Stage, "pe_teachers", "L3")]
    [InlineData(Level.Stage, "arts_teachers", "L3")]
    [InlineData(Level.Stage, "trained_teachers", "G9")]
    [InlineData(Level.Stage, "certified_teachers", "G12")]
    [InlineData(Level.Stage, "teachers", "G9", "G12")]
    [InlineData(Level.Stage, "in_zone_students", "G13")]
    [InlineData(Level.Class, "students", "G5")]
    [InlineData(Level.Room, "area_m2", "G3")]
    [InlineData(Level.Confirmation, "value", "Q3", "Q5", "Q6", "Q7", "Q8")]
    [InlineData(Level.District, "year", "P1")]
    public void A_figure_names_the_clauses_that_ask_for_it(Level level, string code, params string[] ids)
    {
        var clause = Standard.Find(level, code)!.Clause;
        Assert.StartsWith("教督〔2017〕6号 ", clause, StringComparison.Ordinal);
        Assert.All(ids, id => Assert.Contains($"（{id}）", clause, StringComparison.Ordinal));
    }

    [Fact]
    public void A_key_of_a_district_names_the_item_that_its_own_code_starts_with()
    {
        var ofItems = Standard.At(Level.District).Where(measure => measure.Code[0] is 'G' or 'Q' or 'S' or 'V').ToList();
        Assert.Equal(49, ofItems.Count);
        Assert.All(ofItems, measure => Assert.Contains($"（{measure.Code.Split('.')[0]}）", measure.Clause, StringComparison.Ordinal));
    }

    [Fact]
    public void A_check_against_another_figure_names_one_of_the_same_table_and_kind()
    {
        var checks = Everything.SelectMany(measure => measure.Checks.OfType<Check.AtMost>().Select(check => (measure, check))).ToList();
        Assert.NotEmpty(checks);
        Assert.All(checks, pair =>
        {
            var other = Standard.Find(pair.measure.Level, pair.check.OtherCode);
            Assert.NotNull(other);
            Assert.Equal(pair.measure.Type, other.Type);
            Assert.Equal(pair.measure.Unit, other.Unit);
            Assert.Equal(pair.measure.Basis == TimeBasis.FiveYears ? TimeBasis.FirstOfSeptember : pair.measure.Basis, other.Basis);
        });
    }

    // Source: national rules §3.4, the relations to validate on entry.
    [Theory]
    [InlineData(Level.School, "indoor_sports_area_m2", "teaching_area_m2")]
    [InlineData(Level.School, "training_budget_yuan", "public_budget_yuan")]
    [InlineData(Level.Stage, "certified_teachers", "teachers")]
    [InlineData(Level.Stage, "trained_teachers", "teachers")]
    [InlineData(Level.Stage, "backbone_teachers", "teachers")]
    [InlineData(Level.Stage, "teachers_above_required", "teachers")]
    [InlineData(Level.Stage, "pe_teachers", "teachers")]
    [InlineData(Level.Stage, "arts_teachers", "teachers")]
    [InlineData(Level.Stage, "in_zone_students", "students")]
    [InlineData(Level.District, "G11.exchanged", "G11.eligible")]
    [InlineData(Level.District, "G11.exchanged_backbone", "G11.exchanged")]
    [InlineData(Level.District, "G14.allocated", "G14.planned")]
    [InlineData(Level.District, "G14.allocated_rural", "G14.allocated")]
    [InlineData(Level.District, "G15.public", "G15.eligible")]
    [InlineData(Level.District, "G15.purchased", "G15.eligible")]
    [InlineData(Level.District, "Q2.disabled_enrolled", "Q2.disabled_children")]
    [InlineData(Level.District, "S1.returned", "S1.issued")]
    [InlineData(Level.District, "S1.valid", "S1.returned")]
    [InlineData(Level.District, "S1.satisfied", "S1.valid")]
    [InlineData(Level.District, "S1.basically_satisfied", "S1.valid")]
    public void A_part_is_checked_against_its_whole(Level level, string part, string whole) =>
        Assert.Contains(new Check.AtMost(whole), Standard.Find(level, part)!.Checks);

    [Fact]
    public void Bounds_leave_room_and_jumps_are_not_negative()
    {
        Assert.All(Everything.SelectMany(measure => measure.Checks.OfType<Check.Plausible>()), bounds => Assert.True(bounds.Least < bounds.Most));
        Assert.All(Everything.SelectMany(measure => measure.Checks.OfType<Check.Jump>()), jump => Assert.True(jump.Share >= 0 && jump.Amount >= 0));
        Assert.All(Everything.Where(measure => measure.Checks.Count > 0), measure =>
            Assert.True(measure.Type is MeasureType.Whole or MeasureType.Number or MeasureType.Share));
    }

    [Fact]
    public void Every_part_of_a_whole_stands_in_the_same_table()
    {
        foreach (var measure in Everything)
        {
            IEnumerable<string> parts = measure.Derivation switch
            {
                Derivation.SumOf sum => sum.Parts.Concat(Stages.All.SelectMany(sum.At)),
                Derivation.ShareOf share => share.Numerators.Append(share.Denominator),
                _ => [],
            };
            Assert.All(parts, part => Assert.NotNull(Standard.Find(measure.Level, part)));
        }
    }

    // Source: national rules §3.4 L1. Primary counts diplomas and all above, junior degrees; senior is not evaluated.
    [Theory]
    [InlineData(Stage.Primary, "college_teachers, bachelor_teachers, master_teachers, doctor_teachers")]
    [InlineData(Stage.Junior, "bachelor_teachers, master_teachers, doctor_teachers")]
    [InlineData(Stage.Senior, "")]
    public void Teachers_above_the_required_degree_are_added_up_by_stage(Stage stage, string parts)
    {
        var sum = Assert.IsType<Derivation.SumOf>(Standard.Find(Level.Stage, "teachers_above_required")!.Derivation);
        Assert.Equal(Words(parts), sum.At(stage));
    }

    [Fact]
    public void The_arts_are_music_fine_art_and_general_art_at_every_stage()
    {
        var sum = Assert.IsType<Derivation.SumOf>(Standard.Find(Level.Stage, "arts_teachers")!.Derivation);
        Assert.All(Stages.All, stage => Assert.Equal(["music_teachers", "fine_art_teachers", "general_art_teachers"], sum.At(stage)));
    }

    [Theory]
    [InlineData("G14.allocated_share", "G14.allocated", "G14.planned")]
    [InlineData("G15.migrant_share", "G15.public, G15.purchased", "G15.eligible")]
    public void A_share_of_a_district_follows_from_its_counts(string code, string numerators, string denominator)
    {
        var share = Assert.IsType<Derivation.ShareOf>(Standard.Find(Level.District, code)!.Derivation);
        Assert.Equal(Words(numerators), share.Numerators);
        Assert.Equal(denominator, share.Denominator);
    }

    [Fact]
    public void Shares_lie_between_zero_and_one_and_levels_between_one_and_four()
    {
        Assert.All(Everything.Where(measure => measure.Type == MeasureType.Share), measure =>
        {
            Assert.Equal(0, measure.Floor);
            Assert.Equal(1, measure.Ceiling);
        });
        Assert.All(["Q9.worst_level", "Q9.数学.level"], code =>
        {
            var level = Standard.Find(Level.District, code)!;
            Assert.Equal(MeasureType.Whole, level.Type);
            Assert.Equal(1, level.Floor);
            Assert.Equal(4, level.Ceiling);
        });
    }

    [Fact]
    public void Only_positions_on_the_map_may_be_negative_and_are_rounded()
    {
        string[] positions = ["longitude", "latitude"];
        Assert.Equal(positions, Everything.Where(measure => measure.MayBeNegative).Select(measure => measure.Code));
        Assert.Equal(positions, Everything.Where(measure => measure.Rounds).Select(measure => measure.Code));
    }

    [Fact]
    public void Confirmed_keys_are_yes_or_no() => Assert.All(
        Standard.At(Level.District).Where(measure => measure.Code.EndsWith("confirmed", StringComparison.Ordinal)),
        measure => Assert.Equal(MeasureType.YesNo, measure.Type));

    [Fact]
    public void Budgets_and_values_of_a_school_may_be_shown_in_ten_thousands() => Assert.Equal(
        ["equipment_value_yuan", "public_budget_yuan", "training_budget_yuan"],
        Standard.At(Level.School).Where(measure => measure.InTenThousands).Select(measure => measure.Code));

    // Source: exchange format §2, the settings and their defaults.
    [Theory]
    [InlineData("setting.teaching_points", "unit")]
    [InlineData("setting.G7_minimum", "6000")]
    [InlineData("setting.S1_counts_basic", "false")]
    [InlineData("setting.G13_counts", "pupils")]
    [InlineData("setting.G9_exempt", "0")]
    [InlineData("setting.Q1_form", "net")]
    public void A_setting_is_unverified_and_has_the_default_of_the_exchange_format(string code, string value)
    {
        var setting = Standard.Find(Level.District, code)!;
        Assert.True(setting.Unverified);
        Assert.Equal(value, setting.Default);
    }

    [Fact]
    public void Nothing_but_settings_has_a_default() => Assert.All(Everything.Where(measure => measure.Default is not null), measure =>
        Assert.StartsWith("setting.", measure.Code, StringComparison.Ordinal));

    [Theory]
    [InlineData("Q9.数学.level", "数学学业水平等级", "level in 数学")]
    [InlineData("Q9.science.share", "science校际差异率", "between-school share in science")]
    public void A_key_of_any_subject_is_made_from_its_pattern(string code, string zh, string en)
    {
        var measure = Standard.Find(Level.District, code);
        Assert.NotNull(measure);
        Assert.Equal(code, measure.Code);
        Assert.Equal(zh, measure.NameZh);
        Assert.Equal(en, measure.NameEn);
    }

    [Theory]
    [InlineData("Q9.*.level")]
    [InlineData("Q9..level")]
    [InlineData("Q9.level")]
    [InlineData("Q9.a.b.level")]
    [InlineData("Q9.数学.grade")]
    [InlineData("q9.数学.level")]
    public void A_key_that_does_not_fit_a_pattern_is_unknown(string code) => Assert.Null(Standard.Find(Level.District, code));

    [Fact]
    public void A_code_is_found_only_in_its_own_table()
    {
        Assert.NotNull(Standard.Find(Level.School, "teaching_area_m2"));
        Assert.Null(Standard.Find(Level.Stage, "teaching_area_m2"));
        Assert.Null(Standard.Find(Level.School, "Teaching_area_m2"));
    }

    [Fact]
    public void A_measure_that_is_added_stands_last_in_its_table_and_changes_nothing_else()
    {
        var dormitory = new Measure("dormitory_area_m2", "学生宿舍面积", "dormitory area", Level.School, MeasureType.Number) { Unit = "㎡" };
        var more = Standard.With(dormitory);
        Assert.Same(dormitory, more.Find(Level.School, "dormitory_area_m2"));
        Assert.Same(dormitory, more.At(Level.School)[^1]);
        Assert.Equal(Standard.At(Level.School), more.At(Level.School).SkipLast(1));
        Assert.Equal(Standard.At(Level.Stage), more.At(Level.Stage));
        Assert.Null(Standard.Find(Level.School, "dormitory_area_m2"));
    }

    [Fact]
    public void One_code_cannot_stand_twice_in_a_table() =>
        Assert.Throws<ArgumentException>(() => Standard.With(Standard.Find(Level.School, "kind")!));

    [Fact]
    public void Every_constant_is_a_code_of_the_catalogue_and_every_code_has_a_constant()
    {
        var constants = typeof(Codes).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.Equal(constants.Count, constants.Distinct().Count());
        Assert.Equal(Everything.Select(measure => measure.Code).ToHashSet(), constants.ToHashSet());
    }
}
