using BenchmarkDotNet.Running;
using MemoWeave.Benchmarks;
using MemoWeave.Benchmarks.HitRatios;

if (args is ["--hit-ratios"]) HitRatioTable.Write(Console.Out);
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, BenchmarkSettings.Config);
