namespace Wellspring.Web.CommandLine;

static class Count
{
    /// <summary>"1 article", "2 articles".</summary>
    public static string Of(int number, string one, string? many = null) => $"{number} {(number == 1 ? one : many ?? one + "s")}";
}
