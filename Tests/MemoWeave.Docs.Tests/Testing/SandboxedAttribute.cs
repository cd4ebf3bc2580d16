using MemoWeave.Testing;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal;
using NUnit.Framework.Internal.Commands;

namespace MemoWeave.Docs.Tests.Testing;

#region testing-attribute
// using MemoWeave.Testing, NUnit.Framework.Interfaces, NUnit.Framework.Internal and NUnit.Framework.Internal.Commands

/// <summary>Runs a test in a sandbox of its own, set-up and tear-down included.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SandboxedAttribute : NUnitAttribute, IWrapSetUpTearDown
{
    public TestCommand Wrap(TestCommand command) => new InSandbox(command);

    private sealed class InSandbox(TestCommand inner) : DelegatingTestCommand(inner)
    {
        public override TestResult Execute(TestExecutionContext context)
        {
            using var sandbox = MemoSandbox.Start();
            return innerCommand.Execute(context);
        }
    }
}
#endregion
