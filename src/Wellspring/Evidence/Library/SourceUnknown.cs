using Wellspring.Foundation;

namespace Wellspring.Evidence;

static class SourceUnknown
{
    public static Finding With(string key) => Finding.Refuse("source-unknown", $"The library has no source \"{key}\".");
}
