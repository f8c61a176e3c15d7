using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Wellspring.Tests.Architecture;

/// <summary>One module reaching into another, and where.</summary>
public sealed record Arrow(string From, string To, string Where);

/// <summary>
/// Reads compiled code and finds every arrow between modules: signatures, bases, attributes, generic arguments and
/// method bodies, compiler-made classes included. Constants and nameof leave no trace in it; <see cref="SourceImports"/> sees those.
/// </summary>
public static class ModuleImports
{
    public static IReadOnlyList<Arrow> Of(Stream assembly)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return [.. module.GetTypes().SelectMany(ArrowsOf).Distinct()];
    }

    /// <summary>"Wellspring.Publishing.Rules.X" belongs to Publishing; null for what is no module's.</summary>
    public static string? ModuleOf(string fullName) =>
        fullName.Split('.') is ["Wellspring", var module, _, ..] ? module : null;

    private static IEnumerable<Arrow> ArrowsOf(TypeDefinition type)
    {
        if (ModuleOf(Outermost(type).FullName) is not { } from) return [];
        return References(type)
            .SelectMany(Flatten)
            .Select(r => ModuleOf(Outermost(r).FullName))
            .OfType<string>()
            .Where(to => to != from)
            .Select(to => new Arrow(from, to, type.FullName));
    }

    private static IEnumerable<TypeReference?> References(TypeDefinition type) =>
    [
        type.BaseType,
        .. type.Interfaces.Select(i => i.InterfaceType),
        .. type.CustomAttributes.Select(a => a.AttributeType),
        .. type.GenericParameters.SelectMany(g => g.Constraints).Select(c => c.ConstraintType),
        .. type.Fields.SelectMany(f => f.CustomAttributes.Select(a => a.AttributeType).Append(f.FieldType)),
        .. type.Properties.SelectMany(p => p.CustomAttributes.Select(a => a.AttributeType).Append(p.PropertyType)),
        .. type.Methods.SelectMany(References),
    ];

    private static IEnumerable<TypeReference?> References(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(p => p.ParameterType),
        .. method.CustomAttributes.Select(a => a.AttributeType),
        .. method.GenericParameters.SelectMany(g => g.Constraints).Select(c => c.ConstraintType),
        .. method.HasBody ? References(method.Body) : [],
    ];

    private static IEnumerable<TypeReference?> References(MethodBody body) =>
    [
        .. body.Variables.Select(v => v.VariableType),
        .. body.ExceptionHandlers.Select(h => h.CatchType),
        .. body.Instructions.SelectMany(i => References(i.Operand)),
    ];

    private static IEnumerable<TypeReference?> References(object? operand) => operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, method.ReturnType, .. method.GenericArguments],
        MethodReference method => [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(p => p.ParameterType)],
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Flatten(TypeReference? type) => type switch
    {
        null => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Flatten).Append(generic.ElementType),
        TypeSpecification specification => Flatten(specification.ElementType),
        _ => [type],
    };

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
