using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Wellspring.Tests.Publishing.Flipping;

/// <summary>One change of one rule that a test has to notice.</summary>
sealed record Flip(SyntaxTree Tree, SyntaxNode Node, string Instead)
{
    private static readonly Dictionary<string, string[]> Operators = new()
    {
        ["=="] = ["!="], ["!="] = ["=="], ["<"] = ["<=", ">="], [">"] = [">=", "<="], ["<="] = ["<", ">"], [">="] = [">", "<"], ["&&"] = ["||"], ["||"] = ["&&"],
    };

    private static readonly string[] Severities = ["Severity.Refuse", "Severity.Warn", "Severity.Hint"];

    /// <summary>The class whose tests are to notice it.</summary>
    public string Room => Path.GetFileNameWithoutExtension(Tree.FilePath);

    public SyntaxTree Flipped() => Tree.WithChangedText(Tree.GetText().Replace(Node.Span, Instead));

    public override string ToString() => $"{Path.GetFileName(Tree.FilePath)}:{Tree.GetLineSpan(Node.Span).StartLinePosition.Line + 1}: {Node} → {(Instead.Length == 0 ? "(left out)" : Instead)}";

    public static IEnumerable<Flip> All(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes().SelectMany(node => Ways(node).Select(instead => new Flip(tree, node, instead)));

    private static IEnumerable<string> Ways(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax binary when Operators.TryGetValue(binary.OperatorToken.Text, out var others) => others.Select(o => $"{binary.Left} {o} {binary.Right}"),
        RelationalPatternSyntax pattern when Operators.TryGetValue(pattern.OperatorToken.Text, out var others) => others.Select(o => $"{o} {pattern.Expression}"),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => [$"({not.Operand})"],
        IsPatternExpressionSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax { Parent: not InvocationExpressionSyntax } when IsCondition(node) => [$"!({node})"],
        MemberAccessExpressionSyntax severity when Severities.Contains(severity.ToString()) => Severities.Except([severity.ToString()]),
        ExpressionElementSyntax { Expression: MemberAccessExpressionSyntax } element when IsInListOfRules(element) => [Nothing(element)],
        _ => [],
    };

    // What cannot be negated is no program, and is not counted.
    private static bool IsCondition(SyntaxNode node) => node.Parent is
        IfStatementSyntax or ConditionalExpressionSyntax or SimpleLambdaExpressionSyntax or ParenthesizedLambdaExpressionSyntax or WhereClauseSyntax
        or ArrowExpressionClauseSyntax or ReturnStatementSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression };

    // An empty spread: the list keeps its commas.
    private static string Nothing(ExpressionElementSyntax element) => $".. new[] {{ {element} }}[..0]";

    private static bool IsInListOfRules(ExpressionElementSyntax element) =>
        element.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Rule" or "HintRule" } && Path.GetFileName(element.SyntaxTree.FilePath) == "Rules.cs";
}
