using System.IO.Enumeration;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Footing.Bench;
using Footing.Bench.Pages;

// Whole pages are compared in turns, which the benchmark runner cannot do. A filter that names them runs nothing else.
var filter = args.SkipWhile(arg => arg is not ("-f" or "--filter")).Skip(1).FirstOrDefault("*");
if (FileSystemName.MatchesSimpleExpression(filter, typeof(RecoveryPageCost).FullName))
{
    await RecoveryPageCost.RunAsync();
    if (filter.Trim('*').Length > 0) return 0;
}

// A short run in this very process by default: no project is generated, so it also works where nothing can be
// restored. `--job medium` and the like take its place for figures to be quoted with care.
bool chosen = args.Any(a => a is "-j" or "--job");
IConfig config = chosen
    ? DefaultConfig.Instance
    : DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
var summaries = BenchmarkSwitcher.FromAssembly(typeof(TypicalCase).Assembly).Run(args, config);
return summaries.Any(s => s.HasCriticalValidationErrors || s.Reports.Any(r => !r.Success)) ? 1 : 0;
