using Microsoft.EntityFrameworkCore;
using Wellspring.Foundation;

namespace Wellspring.Readers;

static class ReaderQueries
{
    extension(WellspringDb db)
    {
        /// <summary>Requests that were the first to ask what they ask; without those kept apart.</summary>
        public IQueryable<Message> FirstRequests() => db.Admitted().Where(m => m.Kind == MessageKind.Request && m.SameAs == null);

        public IQueryable<Message> Admitted()
        {
            var quarantine = db.Set<Quarantined>();
            return db.Set<Message>().Where(m => !quarantine.Any(q => q.Message == m.Number));
        }

        public IQueryable<Message> QuarantinedMessages()
        {
            var quarantine = db.Set<Quarantined>();
            return db.Set<Message>().Where(m => quarantine.Any(q => q.Message == m.Number));
        }

        public async Task<TriageState> StateOf(long message, CancellationToken cancel) =>
            await db.Set<TriageAct>().Where(a => a.Message == message).OrderByDescending(a => a.Number).Select(a => (TriageState?)a.State).FirstOrDefaultAsync(cancel) ?? TriageState.New;
    }
}
