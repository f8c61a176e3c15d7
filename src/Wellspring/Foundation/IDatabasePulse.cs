namespace Wellspring.Foundation;

/// <summary>Tells when somebody committed to the database: this process, another node, or a command line.</summary>
public interface IDatabasePulse
{
    /// <summary>
    /// Comes back after the next commit, or after <paramref name="atMost"/>. A commit between two calls is never missed:
    /// the second call comes back at once.
    /// </summary>
    Task Next(TimeSpan atMost, CancellationToken cancel);
}
