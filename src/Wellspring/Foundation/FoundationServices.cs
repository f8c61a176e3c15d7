using Microsoft.Extensions.DependencyInjection;

namespace Wellspring.Foundation;

public static class FoundationServices
{
    /// <summary>The outbox and its pump. The host adds the database, its pulse and the clock.</summary>
    public static IServiceCollection AddFoundation(this IServiceCollection services) =>
        services.AddSingleton<OutboxDispatch>().AddHostedService<OutboxPump>();
}
