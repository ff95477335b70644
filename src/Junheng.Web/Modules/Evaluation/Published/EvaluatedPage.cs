using Junheng.Rules.Evaluation;
using Junheng.Web.Modules.Collection.Published;
using Junheng.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace Junheng.Web.Modules.Evaluation.Published;

/// <summary>A page about the evaluation of the year, basis and reading of its address, and about what of it the actor may see.</summary>
public abstract class EvaluatedPage : LoadedPage
{
    [Inject]
    protected Readings Readings { get; set; } = null!;

    [Inject]
    protected Years AllYears { get; set; } = null!;

    [Inject]
    private RenderedPieces Pieces { get; set; } = null!;

    /// <summary>The district's year as it is now.</summary>
    protected DistrictReading Current { get; private set; } = null!;

    /// <summary>Its evaluation under the reading of the address.</summary>
    protected DistrictEvaluation Evaluated { get; private set; } = null!;

    protected Sight Sight { get; private set; } = null!;

    /// <summary>The years that there are, oldest first.</summary>
    protected IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>The addresses of explanations.</summary>
    protected Explanations Explained { get; private set; }

    /// <summary>The year is empty as yet: there is nothing to judge, and nothing that could be met.</summary>
    protected bool NoFigures => Current.Figures.SchoolCount == 0;

    protected sealed override async Task Load()
    {
        Current = await Readings.Of(Here.District, Here.Year, Here.Basis, Cancel);
        Evaluated = Current.Of(Here.Reading);
        Sight = Sight.Of(Here.Actor, Current);
        Explained = new Explanations(Here);
        var sequences = await AllYears.Sequences(Here.District.Id, Here.Basis, Current.Seq, Cancel);
        Years = [.. sequences.Keys.Append(Here.Year).Distinct().Order()];
        await Show();
    }

    /// <summary>Makes what the page shows.</summary>
    protected virtual Task Show() => Task.CompletedTask;

    /// <summary>A piece of the page that depends on nothing but the figures, the reading and what every actor of its kind sees: rendered
    /// once. Null where actors see each something else; then it is rendered where it stands.</summary>
    /// <param name="name">What it is.</param>
    /// <param name="parameters">Of the component.</param>
    protected async Task<MarkupString?> Kept<TComponent>(string name, Dictionary<string, object?> parameters)
        where TComponent : IComponent =>
        Sight.Key is { } kind ? await Pieces.Of<TComponent>((Current.Key, Current.Seq, Here.Seq, Here.Reading, kind, name), Http.RequestServices, parameters) : null;

    /// <summary>The page does not exist, or not for this actor.</summary>
    protected void NotHere() => Navigation.NotFound();
}
