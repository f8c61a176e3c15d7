using Wellspring.Publishing;
using Wellspring.Tests.Importing;

namespace Wellspring.Tests;

/// <summary>Keys of their own for the tests.</summary>
static class Seals
{
    private static readonly TemporaryFolder Folder = new();

    public static RecordSeal Test { get; } = new(new RecordKeys(Folder.Path), new Uri("https://well.example/"));
}
