using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Wellspring.Tests.Publishing.Flipping;

/// <summary>One change of one rule that a test has to notice.</summary>
sealed record Flip(SyntaxNode Node, string Instead)
{
    private static readonly Dictionary<string, string[]> Operators = new()
    {
        ["=="] = ["!="], ["!="] = ["=="], ["<"] = ["<=", ">="], [">"] = [">=", "<="], ["<="] = ["<", ">"], [">="] = [">", "<"], ["&&"] = ["||"], ["||"] = ["&&"],
    };

    private static readonly string[] Severities = ["Severity.Refuse", "Severity.Warn", "Severity.Hint"];

    /// <summary>The class whose tests are to notice it.</summary>
    public string Room => Path.GetFileNameWithoutExtension(Node.SyntaxTree.FilePath);

    /// <summary>
    /// A pattern inside an expression that gives a name cannot be switched: the name would not be assigned on both ways.
    /// Those flips are compiled one by one.
    /// </summary>
    public bool CanBeSwitched => Node is not PatternSyntax && !Node.DescendantNodesAndSelf().Any(n => n is SingleVariableDesignationSyntax);

    public SyntaxTree Alone() => Node.SyntaxTree.WithChangedText(Node.SyntaxTree.GetText().Replace(Node.Span, Instead));

    public override string ToString() => $"{Room}.cs:{Node.SyntaxTree.GetLineSpan(Node.Span).StartLinePosition.Line + 1}: {Node} → {Instead}";

    public static IEnumerable<Flip> All(SyntaxTree tree) => tree.GetRoot().DescendantNodes().SelectMany(Of);

    public static IEnumerable<Flip> Of(SyntaxNode node) => Ways(node).Select(instead => new Flip(node, instead));

    private static IEnumerable<string> Ways(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax binary when Operators.TryGetValue(binary.OperatorToken.Text, out var others) => others.Select(o => $"{binary.Left} {o} {binary.Right}"),
        RelationalPatternSyntax pattern when Operators.TryGetValue(pattern.OperatorToken.Text, out var others) => others.Select(o => $"{o} {pattern.Expression}"),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => [$"({not.Operand})"],
        MemberAccessExpressionSyntax severity when Severities.Contains(severity.ToString()) => Severities.Except([severity.ToString()]),
        MemberAccessExpressionSyntax rule when IsListed(rule) => [LeftOut],
        IsPatternExpressionSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax when IsCondition(node) => [$"!({node})"],
        _ => [],
    };

    public const string LeftOut = "(left out)";

    // A lambda may be a condition or not: what cannot be negated is no program.
    private static bool IsCondition(SyntaxNode node) => node.Parent is
        IfStatementSyntax or WhereClauseSyntax or PrefixUnaryExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression or (int)SyntaxKind.LogicalOrExpression }
        || (node.Parent is ConditionalExpressionSyntax condition && condition.Condition == node)
        || (node.Parent is ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.Text: "bool" } } })
        || (node.Parent is ReturnStatementSyntax && node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { ReturnType: PredefinedTypeSyntax { Keyword.Text: "bool" } })
        || (node.Parent is SimpleLambdaExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Where" or "Any" or "All" or "Count" or "About" } } } });

    private static bool IsListed(MemberAccessExpressionSyntax rule) =>
        rule is { Name.Identifier.Text: "Rule" or "HintRule", Parent: ExpressionElementSyntax } && rule.SyntaxTree.FilePath.EndsWith("Rules.cs", StringComparison.Ordinal);
}
