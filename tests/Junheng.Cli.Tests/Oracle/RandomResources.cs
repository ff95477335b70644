namespace Junheng.Cli.Tests.Oracle;

/// <summary>What a whole school has, chosen so that the share of one of its stages lies at or around a threshold.</summary>
internal sealed class RandomResources
{
    public RandomResources(Dictionary<string, int> pupils, RandomDice dice)
    {
        // Per pupil of a stage: its weight over the weighted pupils. So many "heads" carry the whole at the stage's threshold.
        var weighted = pupils.Sum(pair => Weight(pair.Key) * pair.Value);
        var stages = pupils.Where(pair => pair.Key != "senior" && pair.Value > 0).Select(pair => pair.Key).ToList();
        // Good figures satisfy the most demanding stage; now and then it is just any of them.
        var isAnyStage = dice.Fault();
        decimal Needed(decimal primary, decimal junior)
        {
            var each = stages.ConvertAll(stage => (stage == "primary" ? primary : junior) / Weight(stage));
            return each.Count == 0 ? 0 : isAnyStage ? dice.Pick<decimal>([.. each]) : each.Max();
        }

        IndoorSportsArea = dice.Pick(0m, 0m, 120.5m, 300m);
        TeachingArea = dice.AtEach(Needed(4.5m, 5.8m), weighted) + IndoorSportsArea;
        ExtraSportsArea = dice.Pick(0m, 150m, 400.25m);
        var sports = dice.AtEach(Needed(7.5m, 10.2m), weighted) - IndoorSportsArea;
        // Now and then the extra space of the relaxation makes the difference.
        OutdoorSportsArea = Math.Max(0, dice.Fault() ? sports - ExtraSportsArea : sports);
        Equipment = dice.AtEach(Needed(2000, 2500), weighted);
        MultimediaRooms = dice.AtHundredth(Needed(2.3m, 2.4m), (int)Math.Ceiling(weighted));
    }

    public decimal TeachingArea { get; }

    public decimal IndoorSportsArea { get; }

    public decimal OutdoorSportsArea { get; }

    public decimal ExtraSportsArea { get; }

    public decimal Equipment { get; }

    public decimal MultimediaRooms { get; }

    private static decimal Weight(string stage) => stage switch { "primary" => 1, "junior" => 1.1m, _ => 1.32m };
}
