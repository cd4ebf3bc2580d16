using MemoWeave.AotApp;
using MemoWeave.AotApp.Collections;
using MemoWeave.AotApp.Control;
using MemoWeave.AotApp.Leaves;
using MemoWeave.AotApp.Methods;
using MemoWeave.AotApp.Refusals;
using MemoWeave.AotApp.Types;

var report = new CallReport(Console.Out);
new LeafCalls(report).Run();
TypeCalls.Run(report);
new CollectionCalls(report).Run();
await new MethodCalls(report).Run();
await AnnotatedCalls.Run(report);
await new ControlCalls(report).Run();
LateNames.Run(report);
RefusedCalls.Run(report);
NativeLimits.Run(report);
