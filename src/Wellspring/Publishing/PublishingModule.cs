using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;

namespace Wellspring.Publishing;

public static class PublishingModule
{
    /// <summary>What the clock does: each due time is a row of the outbox.</summary>
    public static IServiceCollection AddPublishing(this IServiceCollection services, RecordSeal seal) => services
        .AddSingleton(seal)
        .AddSingleton(OutboxHandler.Acting<ScheduleDue>((s, due, cancel) => PublishScheduled.Handle(Db(s), due, s.GetRequiredService<RecordSeal>(), Time(s), cancel)))
        .AddSingleton(OutboxHandler.Acting<UrgencyOver>((s, due, cancel) => SettleUrgency.Handle(Db(s), due, s.GetRequiredService<RecordSeal>(), Time(s), cancel)))
        .AddSingleton(OutboxHandler.Acting<ReviewRoundDue>((s, _, cancel) => ReviewRound.Handle(Db(s), Time(s), cancel)))
        .AddSingleton(OutboxHandler.Acting<ReviewRanOut>((s, due, cancel) => ReviewClock.Handle(Db(s), due, Time(s), cancel)));

    private static WellspringDb Db(IServiceProvider services) => services.GetRequiredService<WellspringDb>();

    private static TimeProvider Time(IServiceProvider services) => services.GetRequiredService<TimeProvider>();
}
