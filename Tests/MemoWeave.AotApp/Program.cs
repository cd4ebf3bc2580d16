using MemoWeave.AotApp;
using MemoWeave.AotApp.Collections;
using MemoWeave.AotApp.Leaves;
using MemoWeave.AotApp.Methods;
using MemoWeave.AotApp.Refusals;
using MemoWeave.AotApp.Results;
using MemoWeave.AotApp.Types;

var report = new CallReport(Console.Out);
new LeafCalls(report).Run();
TypeCalls.Run(report);
new CollectionCalls(report).Run();
await new MethodCalls(report).Run();
await AnnotatedCalls.Run(report);
await ResultCalls.Run(report);
LateNames.Run(report);
RefusedCalls.Run(report);
NativeLimits.Run(report);
ResultCalls.RunLimited(report);
