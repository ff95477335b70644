using Junheng.Benchmarks.Figures;
using Junheng.Benchmarks.Harness;

// bench/run calls this: Junheng.Benchmarks ROOT PUBLISHED [FIGURE…]
var figures = new Dictionary<string, Func<Bench, IEnumerable<Result>>>
{
    ["evaluate"] = EvaluateFigure.Measure,
    ["engine"] = EngineFigure.Measure,
    ["district"] = DistrictFigure.Measure,
    ["workbook"] = WorkbookFigure.Measure,
    ["grid"] = GridFigure.Measure,
    ["statistics"] = StatisticsFigure.Measure,
    ["collection"] = CollectionFigure.Measure,
    ["web"] = WebFigure.Measure,
    ["evidence"] = EvidenceFigure.Measure,
    ["binder"] = BinderFigure.Measure,
    ["start"] = StartFigure.Measure,
};
string[] chosen = args.Length > 2 ? args[2..] : [.. figures.Keys];
if (args.Length < 2 || chosen.FirstOrDefault(name => !figures.ContainsKey(name)) is not null)
{
    Console.Error.WriteLine($"usage: bench/run [FIGURE…]; figures: {string.Join(", ", figures.Keys)}");
    return 2;
}

var folder = Directory.CreateTempSubdirectory("junheng-bench");
try
{
    var bench = new Bench(args[0], folder.FullName, args[1]);
    Show(ResultTable.Head(TimeProvider.System));
    foreach (var name in chosen)
    {
        foreach (var result in figures[name](bench)) Show(ResultTable.Line(result));
    }

    return 0;
}
finally
{
    folder.Delete(recursive: true);
}

static void Show(string text)
{
    Console.Out.Write(text);
    Console.Out.Flush();
}
