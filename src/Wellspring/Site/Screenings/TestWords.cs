namespace Wellspring.Site.Screenings;

static class TestWords
{
    public static string Count(int many, string one) => many == 1 ? $"1 {one}" : $"{many} {one}s";
}
