using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation.Mail;

namespace Wellspring.Foundation;

public static class FoundationServices
{
    /// <summary>The outbox and its pump, and a watch over the machine. The host adds the database, its pulse, the clock, and what the machine has to give.</summary>
    public static IServiceCollection AddFoundation(this IServiceCollection services) => services
        .AddSingleton<Health>().AddHostedService<HealthWatch>().AddHostedService<MemoryRest>()
        .AddSingleton<Precondition>(s => cancel => ClockCheck.Ask(s.GetRequiredService<IServiceScopeFactory>(), s.GetRequiredService<TimeProvider>(), cancel))
        .AddSingleton<OutboxDispatch>().AddHostedService<OutboxPump>();

    /// <summary>Sends what <c>db.Post</c> wrote.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, MailSettings settings) => services
        .AddSingleton(settings).AddSingleton(settings.Carrier).AddSingleton<SendLetters>()
        .AddSingleton(OutboxHandler.For<LetterWritten>(SendLetters.Handle));
}
