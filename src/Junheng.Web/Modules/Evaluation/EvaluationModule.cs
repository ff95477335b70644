using Junheng.Web.Modules.Evaluation.Published;

namespace Junheng.Web.Modules.Evaluation;

/// <summary>Verdicts and their explanations.</summary>
internal static class EvaluationModule
{
    public static void AddEvaluation(this IServiceCollection services)
    {
        services.AddSingleton<ReadingCache>();
        services.AddScoped<Readings>();
    }
}
