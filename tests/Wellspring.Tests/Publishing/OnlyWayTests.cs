using Mono.Cecil;
using Mono.Cecil.Cil;
using Wellspring.Publishing;

namespace Wellspring.Tests.Publishing;

/// <summary>Independence is enforced below every caller: proof is made in one place, and that place asks the gate.</summary>
[Trait("database", "none")]
public sealed class OnlyWayTests
{
    private static readonly AssemblyDefinition Library = AssemblyDefinition.ReadAssembly(typeof(PublicationGate).Assembly.Location);
    private static readonly AssemblyDefinition Web = AssemblyDefinition.ReadAssembly(typeof(Web.Server).Assembly.Location);

    [Fact]
    public void Only_the_signing_of_articles_and_of_screening_tests_gives_sign_offs() =>
        Assert.Equal(["Wellspring.Publishing.SignArticle", "Wellspring.Screening.SignInstrument"], CallersOf("Wellspring.Reviewing.SignOff", "Give"));

    [Fact]
    public void Only_PublishArticle_makes_and_moves_publications()
    {
        Assert.Equal(["Wellspring.Publishing.PublishArticle"], CallersOf("Wellspring.Publishing.Publication", "First"));
        Assert.Equal(["Wellspring.Publishing.Publication", "Wellspring.Publishing.PublishArticle"], CallersOf("Wellspring.Publishing.Publication", "With"));
    }

    [Fact]
    public void Only_ReleaseInstrument_puts_screening_tests_before_readers_and_only_with_proof()
    {
        Assert.Equal(["Wellspring.Screening.ReleaseInstrument"], CallersOf("Wellspring.Screening.InstrumentRelease", "First"));
        Assert.Equal(["Wellspring.Screening.InstrumentRelease", "Wellspring.Screening.ReleaseInstrument"], CallersOf("Wellspring.Screening.InstrumentRelease", "With"));
        Assert.Equal(["Wellspring.Screening.ReleaseInstrument"], CallersOf("Wellspring.Screening.InstrumentProof", "Of"));
        Assert.Contains("Wellspring.Screening.InstrumentProof", CallersOf("Wellspring.Screening.InstrumentGate", "Findings"));
    }

    [Fact]
    public void All_ask_the_gate()
    {
        Assert.Contains("Wellspring.Screening.SignInstrument", CallersOf("Wellspring.Screening.InstrumentGate", "RefusalsOfReviewer"));
        Assert.Contains("Wellspring.Publishing.SignArticle", CallersOf("Wellspring.Publishing.PublicationGate", "RefusalsOfReviewer"));
        Assert.Contains("Wellspring.Publishing.PublishArticle", CallersOf("Wellspring.Publishing.PublicationGate", "Findings"));
    }

    [Theory]
    [InlineData(typeof(Reviewing.SignOff))]
    [InlineData(typeof(Publication))]
    [InlineData(typeof(Wellspring.Screening.InstrumentRelease))]
    public void Proof_has_no_public_constructor_no_public_setter_and_no_copy(Type proof)
    {
        Assert.Empty(proof.GetConstructors());
        Assert.DoesNotContain(proof.GetProperties(), p => p.SetMethod is { IsPublic: true });
        Assert.Null(proof.GetMethod("<Clone>$"));
    }

    private static IEnumerable<string> CallersOf(string type, string method) =>
        Library.MainModule.GetTypes().Concat(Web.MainModule.GetTypes())
            .Where(t => t.Methods.Any(m => m.HasBody && m.Body.Instructions.Any(i => Calls(i, type, method))))
            .Select(Outermost).Distinct().Order(StringComparer.Ordinal);

    private static bool Calls(Instruction instruction, string type, string method) =>
        instruction.Operand is MethodReference called && called.DeclaringType.FullName == type && called.Name == method;

    private static string Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type.FullName;
}
