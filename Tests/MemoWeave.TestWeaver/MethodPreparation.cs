using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MemoWeave.TestWeaver;

/// <summary>Has the JIT compile every method of an assembly.</summary>
public static class MethodPreparation
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>Compiles all of it in a child process and returns what was refused; empty if nothing was.</summary>
    public static string RunInChildProcess(Fixture fixture)
    {
        var folder = Directory.CreateTempSubdirectory("memoweave-prepare-");
        try
        {
            foreach (var each in (IEnumerable<Fixture>)[fixture, .. fixture.Referenced])
                File.WriteAllBytes(Path.Combine(folder.FullName, each.Name + ".dll"), each.Assembly);
            var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                ArgumentList = { "exec", typeof(MethodPreparation).Assembly.Location, "prepare", Path.Combine(folder.FullName, fixture.Name + ".dll") },
            };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd() + errors.Result;
            process.WaitForExit();
            return process.ExitCode == 0 ? "" : $"exit code {process.ExitCode}\n{output}";
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Prints each refused method, and ends with how many there were.</summary>
    public static int Run(string path)
    {
        var failures = 0;
        foreach (var method in Methods(Assembly.LoadFrom(path)))
        {
            try
            {
                Prepare(method);
            }
            catch (Exception e)
            {
                failures++;
                Console.WriteLine($"{method.DeclaringType}.{method.Name}: {e.GetType().Name}: {e.Message}");
            }
        }
        return Math.Min(failures, 100);
    }

    private static IEnumerable<MethodBase> Methods(Assembly assembly) =>
        assembly.GetTypes()
            .SelectMany(type => type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)))
            .Where(method => !method.IsAbstract);

    private static void Prepare(MethodBase method)
    {
        Type[] arguments =
        [
            .. method.DeclaringType!.ContainsGenericParameters ? method.DeclaringType.GetGenericArguments() : [],
            .. method.ContainsGenericParameters && method is MethodInfo { IsGenericMethodDefinition: true } ? method.GetGenericArguments() : [],
        ];
        if (arguments.Length == 0)
            RuntimeHelpers.PrepareMethod(method.MethodHandle);
        else
            RuntimeHelpers.PrepareMethod(method.MethodHandle, [.. arguments.Select(p => ArgumentFor(p).TypeHandle)]);
    }

    private static Type ArgumentFor(Type parameter)
    {
        var attributes = parameter.GenericParameterAttributes;
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
            return typeof(List<int>);
        return attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint) ? typeof(int) : typeof(string);
    }
}
