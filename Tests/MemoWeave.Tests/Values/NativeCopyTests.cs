using System.Diagnostics;

namespace MemoWeave.Tests.Values;

/// <summary>Without dynamic code, types whose fields are there for certain are copied by reflection, and others are refused (rule K5).</summary>
[Property("rule", "V3")]
[Property("rule", "K5")]
internal sealed class NativeCopyTests
{
    [Test]
    public void Without_dynamic_code_copies_are_the_same_or_refused()
    {
        var settings = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".json");
        try
        {
            var own = File.ReadAllText(Path.ChangeExtension(typeof(NativeCopyTests).Assembly.Location, ".runtimeconfig.json"));
            File.WriteAllText(settings, own.Replace("\"configProperties\": {", "\"configProperties\": {\n\"System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported\": false,", StringComparison.Ordinal));
            ProcessStartInfo start = new("dotnet") { RedirectStandardError = true, ArgumentList = { "exec", "--runtimeconfig", settings, typeof(NativeCopyTests).Assembly.Location, NativeCopies.Command } };
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.That(process.ExitCode, Is.Zero, errors);
        }
        finally
        {
            File.Delete(settings);
        }
    }
}
