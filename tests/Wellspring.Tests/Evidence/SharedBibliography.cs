using Wellspring.Evidence;

namespace Wellspring.Tests.Evidence;

/// <summary>One processor for all tests: warming an engine takes a moment.</summary>
static class SharedBibliography
{
    public static Bibliography Instance { get; } = new(TimeProvider.System);
}
