namespace Junheng.Cli.Tests.Oracle;

/// <summary>Without relaxations, with every one whose conditions hold, or with those of them that were granted.</summary>
public enum OracleReading
{
    Strict,
    Eligible,
    Granted,
}
