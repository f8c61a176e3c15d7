namespace Wellspring.Foundation;

/// <summary>
/// What is done about one kind of event. It may run more than once for the same message (a crash between
/// doing and marking), so it must be idempotent.
/// </summary>
public sealed record OutboxHandler(string Kind, Func<IServiceProvider, OutboxMessage, CancellationToken, Task> Handle)
{
    public static OutboxHandler For<T>(Func<IServiceProvider, T, CancellationToken, Task> handle) where T : class =>
        new(typeof(T).Name, (services, message, cancel) => handle(services, message.Read<T>(), cancel));
}
