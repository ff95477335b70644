using Junheng.Rules.Evidence;
using Junheng.Web.Data;
using Junheng.Web.Modules.Evidence.Published;
using Microsoft.EntityFrameworkCore;

namespace Junheng.Web.Modules.Evidence.Search;

/// <summary>A piece of evidence that was found.</summary>
/// <param name="Around">What stands around the first word in its text; empty when the word stands elsewhere.</param>
public sealed record FoundFile(Guid Id, string Title, string Name, int? SchoolId, DateOnly? Expires, DateTime At, string Around);

/// <summary>What a search found, the newest first.</summary>
/// <param name="Files">At most <see cref="SearchEvidence.Most"/>.</param>
/// <param name="More">Whether there are others.</param>
public sealed record Found(IReadOnlyList<FoundFile> Files, bool More);

/// <summary>
/// Looks for words in titles, names and texts of the evidence that the actor may see. The pairs of letters of the words lead to
/// candidates; longer words are then looked for in the candidates themselves, the newest first, until the page is full.
/// </summary>
public sealed class SearchEvidence(JunhengDb db, JunhengDatabase database, SeenFiles seen)
{
    public const int Most = 50;

    private const int MostWords = 6;
    private const int LongestWord = 40;
    private const int Chunk = 400;
    private const int Before = 30;
    private const int Piece = 100;

    public async Task<Found> Do(int district, string typed, CancellationToken cancel)
    {
        var words = typed.Split((char[])[' ', '　', ',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(SearchText.Plain).Where(word => word.Length > 0).Select(word => word.Length > LongestWord ? word[..LongestWord] : word).Distinct().Take(MostWords).ToList();
        if (words.Count == 0) return new Found([], false);
        var pairs = words.SelectMany(SearchText.Pairs).Distinct().ToArray();
        var candidates = await Candidates(district, pairs, words, cancel);
        // A word of two letters is its pair: whatever has the pair has the word.
        var unsure = words.Where(word => word.Length > 2 || SearchText.Pairs(word).Count == 0).ToList();
        var found = new List<long>();
        if (pairs.Length == 0) found = candidates;
        else
        {
            var files = seen.Of(district);
            foreach (var chunk in candidates.Chunk(Chunk))
            {
                var texts = db.Set<EvidenceText>().AsNoTracking().Where(text => chunk.Contains(text.No));
                foreach (var word in unsure) texts = texts.Where(text => text.Text.Contains(word));
                found.AddRange(await (from text in texts join file in files on text.FileId equals file.Id orderby text.No descending select text.No).ToListAsync(cancel));
                if (found.Count > Most) break;
            }
        }

        return new Found(await Show([.. found.Take(Most)], words[0], cancel), found.Count > Most);
    }

    /// <summary>Numbers of the texts that hold every pair, within the actor's sight, the newest first.</summary>
    private async Task<List<long>> Candidates(int district, string[] pairs, List<string> words, CancellationToken cancel)
    {
        var files = seen.Of(district);
        if (pairs.Length == 0)
        {
            // Single letters are no pairs: looked for in titles and names only.
            foreach (var word in words) files = files.Where(file => file.Title.Contains(word) || file.Name.Contains(word));
            return await (from text in db.Set<EvidenceText>() join file in files on text.FileId equals file.Id orderby text.No descending select text.No).Take(Most + 1).ToListAsync(cancel);
        }

        if (db.Actor.MayEverywhere(Permissions.EvidenceAll, district)) return await Numbers(district, pairs).ToListAsync(cancel);
        // Whoever sees a few files has fewer to go through than the index has numbers.
        var texts = Holding(pairs);
        return await (from text in texts join file in files on text.FileId equals file.Id orderby text.No descending select text.No).ToListAsync(cancel);
    }

    private IQueryable<EvidenceText> Holding(string[] pairs) => database.IsPostgres
        ? db.Set<EvidenceText>().FromSql($"select * from evidence_text where string_to_array(grams, ' ') @> {pairs}")
        // The plus keeps SQLite from trying every number for every file: it asks whether the number of each file is among those found, and
        // reads no text, since the index on files holds the numbers.
        : db.Set<EvidenceText>().FromSql($"select * from evidence_text where +no in (select rowid from evidence_gram where evidence_gram match {Every(pairs)})");

    /// <summary>The numbers from the index alone, the newest first.</summary>
    private IQueryable<long> Numbers(int district, string[] pairs) => database.IsPostgres
        ? db.Set<EvidenceText>().FromSql($"select * from evidence_text where string_to_array(grams, ' ') @> {pairs}")
            .Where(text => text.DistrictId == district).OrderByDescending(text => text.No).Select(text => text.No)
        : db.Database.SqlQuery<long>($"select rowid as Value from evidence_gram where evidence_gram match {Every(pairs)} order by rowid desc");

    private static string Every(string[] pairs) => string.Join(" AND ", pairs.Select(pair => $"\"{pair}\""));

    private async Task<IReadOnlyList<FoundFile>> Show(List<long> numbers, string word, CancellationToken cancel)
    {
        var rows = await (from text in db.Set<EvidenceText>().AsNoTracking()
                          where numbers.Contains(text.No)
                          join file in db.Set<EvidenceFile>().AsNoTracking() on text.FileId equals file.Id
                          orderby text.No descending
                          let at = text.Text.IndexOf(word)
                          select new
                          {
                              file.Id, file.Title, file.Name, file.SchoolId, file.Expires, file.At,
                              Around = at < 0 ? "" : text.Text.Substring(at < Before ? 0 : at - Before, Piece),
                          }).ToListAsync(cancel);
        return [.. rows.Select(row => new FoundFile(row.Id, row.Title.Length > 0 ? row.Title : row.Name, row.Name, row.SchoolId, row.Expires, row.At, row.Around))];
    }
}
