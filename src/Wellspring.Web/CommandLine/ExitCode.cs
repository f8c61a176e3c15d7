namespace Wellspring.Web.CommandLine;

public static class ExitCode
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int BadUsageOrUnreadable = 2;
}
