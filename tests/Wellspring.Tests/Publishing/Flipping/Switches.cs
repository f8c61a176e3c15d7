using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Wellspring.Tests.Publishing.Flipping;

/// <summary>
/// Puts every flip that can be switched into one program: <c>a &lt; b</c> becomes <c>(Flips.On == 7 ? a &lt;= b : a &lt; b)</c>.
/// Rules, their lists and their words are made anew at every look, so that a flip of them counts as well.
/// </summary>
sealed class Switches(List<Flip> switched) : CSharpSyntaxRewriter
{
    public const string Source = """
        namespace Wellspring.Publishing;
        public static class Flips
        {
            public static int On = -1;
            public static System.Collections.Generic.IReadOnlyList<T> There<T>(T[] rules) where T : class => System.Array.FindAll(rules, rule => rule is not null);
        }
        """;

    public static SyntaxTree Put(SyntaxTree tree, List<Flip> switched)
    {
        var rewritten = (CompilationUnitSyntax)new Switches(switched).Visit(tree.GetRoot())!;
        return CSharpSyntaxTree.ParseText(rewritten.ToFullString(), (CSharpParseOptions)tree.Options, tree.FilePath);
    }

    public override SyntaxNode? Visit(SyntaxNode? node)
    {
        var within = base.Visit(node);
        if (node is not ExpressionSyntax || within is not ExpressionSyntax expression) return within;
        foreach (var flip in Flip.Of(node).Where(f => f.CanBeSwitched)) expression = Switch(flip, expression);
        return expression;
    }

    public override SyntaxNode? VisitFieldDeclaration(FieldDeclarationSyntax node)
    {
        var field = (FieldDeclarationSyntax)base.VisitFieldDeclaration(node)!;
        var type = field.Declaration.Type.ToString();
        var variable = field.Declaration.Variables[0];
        if (variable.Initializer is null || field.Modifiers.Any(m => m.IsKind(SyntaxKind.ConstKeyword))) return field;
        var value = variable.Initializer.Value.ToFullString();
        if (field.Declaration.Type is GenericNameSyntax { Identifier.Text: "IReadOnlyList" } list && type.Contains("Rule>", StringComparison.Ordinal)) value = $"Flips.There<{list.TypeArgumentList.Arguments}>({value})";
        return SyntaxFactory.ParseMemberDeclaration($"public static {type} {variable.Identifier} => {value};\n");
    }

    private ExpressionSyntax Switch(Flip flip, ExpressionSyntax expression)
    {
        var number = switched.Count;
        switched.Add(flip);
        var text = flip.Instead == Flip.LeftOut
            ? $"Wellspring.Publishing.Flips.On == {number} ? null : {expression}"
            : $"Wellspring.Publishing.Flips.On == {number} ? {flip.Instead} : {expression}";
        return SyntaxFactory.ParseExpression($"({text})").WithTriviaFrom(expression);
    }
}
