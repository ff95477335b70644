using Junheng.Rules.Common;
using Junheng.Rules.Figures;
using Junheng.Rules.Measures;

namespace Junheng.Rules.Demonstration;

/// <summary>The rows of stages.csv, with the parts of the derived figures (degrees, arts subjects) when asked for.</summary>
internal sealed class StageTable
{
    private readonly bool withParts;
    private readonly Rows rows;

    public StageTable(Catalogue catalogue, int capacity, bool withParts)
    {
        this.withParts = withParts;
        var measures = catalogue.At(Level.Stage);
        var parts = measures.Select(measure => measure.Derivation).OfType<Derivation.SumOf>().SelectMany(sum => sum.Parts).ToHashSet();
        rows = new Rows(Level.Stage, measures.Where(measure => withParts || !parts.Contains(measure.Code)), capacity + capacity / 8);
    }

    public FigureTable ToTable() => rows.ToTable();

    public void Add(DistrictCase district, SchoolDraft school, ref SplitMix64 draw)
    {
        foreach (var stage in school.Stages)
        {
            rows.Next();
            rows.Text(Codes.DistrictCode, district.Code);
            rows.Text(Codes.SchoolCode, school.Code);
            rows.Choice(Codes.Stage, (int)stage.Stage);
            rows.Whole(Codes.Students, stage.Students);
            rows.Whole(Codes.Classes, stage.Classes);
            rows.Whole(Codes.Teachers, stage.Teachers);
            rows.Whole(Codes.TeachersAboveRequired, stage.AboveRequired);
            rows.Whole(Codes.BackboneTeachers, stage.Backbone);
            rows.Whole(Codes.PeTeachers, stage.Pe);
            rows.Whole(Codes.ArtsTeachers, stage.Arts);
            rows.Whole(Codes.VisitingPeArtsTeachers, stage.Visiting);
            rows.Whole(Codes.CertifiedTeachers, stage.Certified);
            rows.Whole(Codes.TrainedTeachers, stage.Trained);
            rows.Whole(Codes.InZoneStudents, stage.InZone);
            if (withParts) AddParts(stage, ref draw);
        }
    }

    private void AddParts(StageDraft stage, ref SplitMix64 draw)
    {
        var masters = stage.AboveRequired * draw.Between(2, 9) / 100;
        var college = stage.Stage == Stage.Primary
            ? (stage.AboveRequired - masters) * draw.Between(12, 30) / 100
            : stage.Teachers - stage.AboveRequired;
        rows.Whole(Codes.CollegeTeachers, college);
        rows.Whole(Codes.BachelorTeachers, stage.AboveRequired - masters - (stage.Stage == Stage.Primary ? college : 0));
        rows.Whole(Codes.MasterTeachers, masters);
        rows.Whole(Codes.DoctorTeachers, 0);
        rows.Whole(Codes.MusicTeachers, (stage.Arts + 1) / 2);
        rows.Whole(Codes.FineArtTeachers, stage.Arts / 2);
        rows.Whole(Codes.GeneralArtTeachers, 0);
    }
}
