using Microsoft.Extensions.DependencyInjection;
using Wellspring.Foundation;

namespace Wellspring.Readers;

public static class ReadersModule
{
    public static IServiceCollection AddReaders(this IServiceCollection services, ReadersSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton(OutboxHandler.Acting<ErasureRoundDue>((s, _, cancel) => ErasureRound.Handle(s.GetRequiredService<WellspringDb>(), settings, s.GetRequiredService<TimeProvider>(), cancel)));
}
