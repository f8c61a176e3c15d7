namespace Wellspring.Foundation;

/// <summary>
/// What is done about one kind of event. It is handed all messages of that kind that are due together, and may be
/// handed the same message again (a crash between doing and marking), so it must be idempotent.
/// </summary>
public sealed record OutboxHandler(string Kind, Func<IServiceProvider, IReadOnlyList<OutboxMessage>, CancellationToken, Task> Handle)
{
    public static OutboxHandler For<T>(Func<IServiceProvider, IReadOnlyList<T>, CancellationToken, Task> handle) where T : class =>
        new(typeof(T).Name, (services, messages, cancel) => handle(services, [.. messages.Select(m => m.Read<T>())], cancel));

    /// <summary>For an event that leads to a further act: each is done in one transaction with the mark that it is done, so that it is never done twice.</summary>
    public static OutboxHandler Acting<T>(Func<IServiceProvider, T, CancellationToken, Task> act) where T : class =>
        new(typeof(T).Name, (services, messages, cancel) => act(services, messages.Single().Read<T>(), cancel)) { IsAct = true };

    internal bool IsAct { get; private init; }
}
