using System.Text;
using Junheng.Cli.Terminal;

namespace Junheng.Cli.Tests;

/// <summary>One run of the command line in this process.</summary>
internal sealed record Run(int Status, string Output, string Error)
{
    public static Run Of(params string[] args) => Of(CancellationToken.None, args);

    public static Run Of(CancellationToken cancellation, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        int status;
        using (var session = new Session(output, error, cancellation)) status = CommandLine.Run(args, session);
        return new Run(status, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
