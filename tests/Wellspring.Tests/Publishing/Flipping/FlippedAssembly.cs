using System.Reflection;
using System.Runtime.Loader;

namespace Wellspring.Tests.Publishing.Flipping;

/// <summary>A flipped library beside a copy of its tests, apart from the ones that run now.</summary>
sealed class FlippedAssembly : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly Apart context;
    private readonly Assembly tests;

    public FlippedAssembly(byte[] library)
    {
        context = new Apart(library);
        tests = context.LoadFromAssemblyName(typeof(FlippedAssembly).Assembly.GetName());
    }

    /// <summary>The same library with another of its flips switched on.</summary>
    public FlippedAssembly Switch(int number)
    {
        var library = context.LoadFromAssemblyName(new AssemblyName("Wellspring"));
        library.GetType("Wellspring.Publishing.Flips", throwOnError: true)!.GetField("On")!.SetValue(null, number);
        return this;
    }

    /// <summary>The first test of the rules that fails, the room's own tests being asked first; null when none does.</summary>
    public string? FirstFailure(string room)
    {
        var running = Task.Run(() => Cases(room).FirstOrDefault(c => !c.Passes())?.Name);
        return running.Wait(Longest) ? running.Result : "did not come to an end";
    }

    public void Dispose() => context.Unload();

    private IEnumerable<Case> Cases(string room) => tests.GetTypes()
        .Where(t => t.Namespace == "Wellspring.Tests.Publishing.Rules" && t.IsPublic)
        .OrderByDescending(t => t.Name == room + "Tests").ThenByDescending(t => room.Length > 0 && t.Name.StartsWith(room, StringComparison.Ordinal))
        .SelectMany(type => type.GetMethods().SelectMany(method => Case.Of(type, method)));

    private sealed class Apart(byte[] library) : AssemblyLoadContext(isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
        {
            "Wellspring" => LoadFromStream(new MemoryStream(library)),
            "Wellspring.Tests" or "Wellspring.Web" => LoadFromStream(new MemoryStream(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, assemblyName.Name + ".dll")))),
            _ => null,
        };
    }

    private sealed record Case(Type Type, MethodInfo Method, object?[] Arguments)
    {
        public string Name => $"{Type.Name}.{Method.Name}";

        public static IEnumerable<Case> Of(Type type, MethodInfo method)
        {
            if (method.GetCustomAttribute<TheoryAttribute>() is not null) return method.GetCustomAttributes<InlineDataAttribute>().Select(row => new Case(type, method, row.Data));
            return method.GetCustomAttribute<FactAttribute>() is null ? [] : [new Case(type, method, [])];
        }

        public bool Passes()
        {
            try
            {
                Method.Invoke(Activator.CreateInstance(Type), [.. Method.GetParameters().Zip(Arguments, Convert)]);
                return true;
            }
            catch (TargetInvocationException)
            {
                return false;
            }
        }

        // Attributes carry enumerations of the library that is not flipped as numbers of their own type.
        private static object? Convert(ParameterInfo parameter, object? argument) =>
            argument is not null && parameter.ParameterType.IsEnum ? Enum.ToObject(parameter.ParameterType, argument) : argument;
    }
}
