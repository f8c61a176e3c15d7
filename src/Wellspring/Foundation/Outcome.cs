using System.Diagnostics.CodeAnalysis;

namespace Wellspring.Foundation;

/// <summary>What a use case answers: its result, or every reason why not at once. Never both, never neither.</summary>
public sealed class Outcome<T> where T : class
{
    private Outcome(T? value, IReadOnlyList<Finding> refusals) => (Value, Refusals) = (value, refusals);

    public T? Value { get; }

    public IReadOnlyList<Finding> Refusals { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    public bool Done => Value is not null;

    public static implicit operator Outcome<T>(T value) => new(value, []);

    public static implicit operator Outcome<T>(Finding refusal) => new(null, [refusal]);

    public static implicit operator Outcome<T>(Finding[] refusals) => Refused(refusals);

    public static implicit operator Outcome<T>(List<Finding> refusals) => Refused(refusals);

    private static Outcome<T> Refused(IReadOnlyList<Finding> refusals) =>
        refusals.Count > 0 ? new(null, refusals) : throw new ArgumentException("A refusal gives at least one reason.", nameof(refusals));
}
