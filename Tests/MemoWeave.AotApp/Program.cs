using MemoWeave.AotApp;
using MemoWeave.AotApp.Collections;
using MemoWeave.AotApp.Control;
using MemoWeave.AotApp.Elements;
using MemoWeave.AotApp.Leaves;
using MemoWeave.AotApp.Methods;
using MemoWeave.AotApp.Refusals;
using MemoWeave.AotApp.Results;
using MemoWeave.AotApp.Stored;
using MemoWeave.AotApp.Types;

if (args is [KilledCalls.Command, var folder])
{
    KilledCalls.Run(folder, Console.Out);
    return;
}

var report = new CallReport(Console.Out);
new LeafCalls(report).Run();
TypeCalls.Run(report);
new CollectionCalls(report).Run();
await new MethodCalls(report).Run();
await AnnotatedCalls.Run(report);
await NamedCalls.Run(report);
await new ControlCalls(report).Run();
await new ForgettingCalls(report).Run();
await ElementCalls.Run(report);
await ResultCalls.Run(report);
await StoredCalls.Run(report);
LateNames.Run(report);
RefusedCalls.Run(report);
NativeLimits.Run(report);
ResultCalls.RunLimited(report);
await StoredCalls.RunLimited(report);
