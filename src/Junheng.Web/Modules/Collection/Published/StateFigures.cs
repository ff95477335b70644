using Junheng.Rules.Collection;
using Junheng.Rules.Common;
using Junheng.Web.Data;

namespace Junheng.Web.Modules.Collection.Published;

/// <summary>Figures that somebody states to hold, one batch.</summary>
/// <param name="BatchId">Made with the form: the same one sent twice is written once.</param>
/// <param name="Key">District, year and basis.</param>
/// <param name="Figures">What is stated.</param>
/// <param name="File">The document that it rests on, where it came with the form.</param>
/// <param name="Reason">Why, in the actor's words.</param>
public sealed record StatedFigures(Guid BatchId, YearKey Key, IReadOnlyCollection<Figure> Figures, Guid? File, string Reason);

/// <summary>What became of a statement.</summary>
public enum StatedOutcome
{
    /// <summary>Written, now or before.</summary>
    Written,

    /// <summary>The figures say so already; nothing was written.</summary>
    NothingNew,

    /// <summary>The year would no longer fit together.</summary>
    Refused,
}

/// <summary>The result of a statement: what became of it, and every reason against it.</summary>
public sealed record Stated(StatedOutcome Outcome, IReadOnlyList<Refusal> Refusals);

/// <summary>Writes what other modules let people state: a batch of kind <c>statement</c>. Who may state what, and on which evidence, is
/// theirs to decide; only whoever may accept figures gets through.</summary>
public sealed class StateFigures(AcceptFigures accept)
{
    /// <summary>States figures.</summary>
    /// <param name="stated">What.</param>
    /// <param name="also">What else is kept in the same transaction, with the batch's id and time.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<Stated> Do(StatedFigures stated, Action<JunhengDb, Guid, DateTime> also, CancellationToken cancel)
    {
        var acceptance = new Acceptance(
            stated.BatchId, stated.Key, YearFigures.Of(stated.Figures), BatchKind.Statement, stated.File, stated.Reason)
        {
            Also = (db, batch) =>
            {
                also(db, batch.Id, batch.At);
                return Task.CompletedTask;
            },
        };
        var accepted = await accept.Do(acceptance, cancel);
        return new Stated(
            accepted.Outcome switch
            {
                AcceptOutcome.Accepted or AcceptOutcome.AcceptedBefore => StatedOutcome.Written,
                AcceptOutcome.NothingNew => StatedOutcome.NothingNew,
                _ => StatedOutcome.Refused,
            },
            accepted.Refusals);
    }
}
