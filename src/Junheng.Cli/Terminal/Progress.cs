namespace Junheng.Cli.Terminal;

/// <summary>One line on the standard error that says how far a long work is; nothing unless somebody is looking.</summary>
internal sealed class Progress : IDisposable
{
    private const long Every = 100;

    private readonly Session session;
    private readonly Func<int, string> sentence;
    private long next;
    private bool shown;

    /// <param name="session">Where to show it.</param>
    /// <param name="sentence">What to say when so much is done.</param>
    public Progress(Session session, Func<int, string> sentence)
    {
        this.session = session;
        this.sentence = sentence;
        next = Environment.TickCount64 + Every;
    }

    public void Report(int done)
    {
        if (!session.ShowsProgress || Environment.TickCount64 < next) return;
        next = Environment.TickCount64 + Every;
        shown = true;
        session.Screen.Write($"\r{sentence(done)}\e[K");
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (shown) session.Screen.Write("\r\e[K");
    }
}
