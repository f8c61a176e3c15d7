namespace Wellspring.Foundation;

/// <summary>
/// What is done about one kind of event. It is handed all messages of that kind that are due together, and may be
/// handed the same message again (a crash between doing and marking), so it must be idempotent.
/// </summary>
public sealed record OutboxHandler(string Kind, Func<IServiceProvider, IReadOnlyList<OutboxMessage>, CancellationToken, Task> Handle)
{
    public static OutboxHandler For<T>(Func<IServiceProvider, IReadOnlyList<T>, CancellationToken, Task> handle) where T : class =>
        new(typeof(T).Name, (services, messages, cancel) => handle(services, [.. messages.Select(m => m.Read<T>())], cancel));
}
