using Microsoft.Extensions.Logging.Abstractions;
using Wellspring.Foundation;

namespace Wellspring.Tests;

/// <summary>A machine that has no troubles.</summary>
static class Healths
{
    public static Health Sound { get; } = new([], _ => null, TimeProvider.System, NullLogger<Health>.Instance);
}
