using Junheng.Rules.Common;
using Junheng.Rules.Evaluation;

namespace Junheng.Cli.Evaluate;

/// <summary>How many schools of a stage pass, fail, are pending or are not evaluated.</summary>
internal readonly record struct Tally(int Pass, int Fail, int Pending, int OutOfScope)
{
    public int Evaluated => Pass + Fail + Pending;

    public static Tally Of(DistrictEvaluation evaluation, Stage stage)
    {
        int pass = 0, fail = 0, pending = 0, outOfScope = 0;
        for (var row = 0; row < evaluation.Rows.Count; row++)
        {
            if (evaluation.Rows.StageOf(row) != stage) continue;
            switch (evaluation.VerdictOf(row))
            {
                case Verdict.Pass: pass++; break;
                case Verdict.Fail: fail++; break;
                case Verdict.Pending: pending++; break;
                default: outOfScope++; break;
            }
        }

        return new Tally(pass, fail, pending, outOfScope);
    }
}
