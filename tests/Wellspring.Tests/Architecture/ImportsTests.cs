using Wellspring.Foundation;

namespace Wellspring.Tests.Architecture;

/// <summary>Modules import what the table in ARCHITECTURE.md allows, and nothing else.</summary>
public sealed class ImportsTests
{
    private static readonly ImportTable Table = ImportTable.Read(File.ReadAllText(Repository.File("ARCHITECTURE.md")));
    private static readonly string Source = Repository.File("src", "Wellspring");

    [Fact]
    public void Every_arrow_in_the_compiled_code_is_in_the_table()
    {
        using var assembly = File.OpenRead(typeof(WellspringDb).Assembly.Location);
        Assert.Empty(Forbidden(ModuleImports.Of(assembly)));
    }

    [Fact]
    public void Every_arrow_in_the_source_is_in_the_table() => Assert.Empty(Forbidden(SourceImports.Of(Source)));

    [Fact]
    public void Every_module_that_exists_is_in_the_table()
    {
        var folders = Directory.GetDirectories(Source).Where(d => Directory.EnumerateFiles(d, "*.cs", SearchOption.AllDirectories).Any()).Select(Path.GetFileName);
        Assert.Empty(folders.Except(Table.Modules));
    }

    [Fact]
    public void The_table_has_no_circle() => Assert.Empty(Table.Circle());

    [Fact]
    public void No_medical_or_ranking_module_may_import_Partners() =>
        Assert.Empty(Table.Modules.Except(["Partners", "Site", "Studio"]).Where(m => Table.Allows(m, "Partners")));

    [Theory]
    [InlineData("a method body", "class A { void M() { new Wellspring.Partners.Terms().Pay(); } }")]
    [InlineData("a field", "class A { Wellspring.Partners.Terms? t; }")]
    [InlineData("a generic argument", "class A { System.Collections.Generic.List<Wellspring.Partners.Terms[]>? t; }")]
    [InlineData("a base class", "class A : Wellspring.Partners.Terms { }")]
    [InlineData("an attribute", "[Wellspring.Partners.Paid] class A { }")]
    [InlineData("a lambda", "class A { System.Action M(int x) => () => { System.Console.Write(x + typeof(Wellspring.Partners.Terms).Name); }; }")]
    [InlineData("an internal type of the other module", "class A { object M() => new Wellspring.Partners.Secret(); }")]
    [InlineData("a nested type", "class A { class B { Wellspring.Partners.Terms? t; } }")]
    [InlineData("a sub-namespace", "namespace Deep { class A { Wellspring.Partners.Terms? t; } }")]
    [InlineData("an async method", "class A { async System.Threading.Tasks.Task M() { await System.Threading.Tasks.Task.Yield(); new Wellspring.Partners.Terms().Pay(); } }")]
    public void A_seeded_arrow_from_evidence_to_partners_is_caught(string how, string evidence)
    {
        using var seeded = SeededAssembly.Compile($$"""
            #nullable enable
            namespace Wellspring.Partners { public class Terms { public void Pay() { } } internal class Secret { } public class PaidAttribute : System.Attribute { } }
            namespace Wellspring.Evidence { {{evidence}} }
            """);
        Assert.True(Forbidden(ModuleImports.Of(seeded)).Any(a => a is { From: "Evidence", To: "Partners" }), $"not seen: {how}");
    }

    [Fact]
    public void A_seeded_module_that_nobody_listed_is_caught()
    {
        using var seeded = SeededAssembly.Compile("""
            namespace Wellspring.Foundation { public class Base { } }
            namespace Wellspring.Tracking { class Pixel : Wellspring.Foundation.Base { } }
            """);
        Assert.Contains(Forbidden(ModuleImports.Of(seeded)), a => a.From == "Tracking");
    }

    [Fact]
    public void An_arrow_that_is_allowed_is_not_caught()
    {
        using var seeded = SeededAssembly.Compile("""
            namespace Wellspring.Articles { public class Text { } }
            namespace Wellspring.Evidence { class A : Wellspring.Articles.Text { } }
            """);
        Assert.Empty(Forbidden(ModuleImports.Of(seeded)));
    }

    [Theory]
    [InlineData("using Wellspring.Partners;")]
    [InlineData("@using Wellspring.Partners\n")]
    [InlineData("var x = nameof(Wellspring.Partners.Terms);")]
    public void A_seeded_arrow_that_only_the_source_shows_is_caught(string line) =>
        Assert.NotEmpty(Forbidden(SourceImports.Of("Evidence", "Seeded.cs", line)));

    [Fact]
    public void A_seeded_circle_in_the_table_is_found()
    {
        var circular = ImportTable.Read("| Module | Holds | May import |\n|---|---|---|\n| A | x | B |\n| B | x | C |\n| C | x | A |\n| D | x | – |\n");
        Assert.Equal(["A", "B", "C"], circular.Circle());
    }

    private static IEnumerable<Arrow> Forbidden(IEnumerable<Arrow> arrows) => arrows.Where(a => !Table.Allows(a.From, a.To));
}
