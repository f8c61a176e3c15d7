using Wellspring.Foundation;
using Wellspring.Reviewing;

namespace Wellspring.Screening;

/// <summary>That a screening test may be shown: what it says and the sign-off on exactly that. Only the gate's answer makes one.</summary>
sealed class InstrumentProof
{
    private InstrumentProof(Instrument instrument, InstrumentSignature signature) => (Instrument, SignOff, IsSample) = (instrument, signature.SignOff, signature.IsSample);

    public Instrument Instrument { get; }
    public SignOff SignOff { get; }
    public bool IsSample { get; }

    public static Outcome<InstrumentProof> Of(InstrumentDesk desk, DateOnly today) =>
        InstrumentGate.Findings(desk, today) is { Count: > 0 } refusals ? refusals.ToList() : new InstrumentProof(desk.Instrument, InstrumentGate.Counts(desk, today)!);
}
