using BenchmarkDotNet.Running;
using RStar.Math.Benchmarks.Evolution;
using RStar.Math.Benchmarks.PythonExecutor;
using RStar.Math.Benchmarks.TreeDecoding;

// Measurements that BenchmarkDotNet's model does not fit are commands of their own.
switch (args)
{
    case ["python-executor", .. string[] rest]:
        await PythonExecutorBenchmark.RunAsync(rest.FirstOrDefault());
        break;
    case ["soak-python", .. string[] rest]:
        return await PythonSoak.RunAsync(rest.FirstOrDefault());
    case ["evolution-scale", .. string[] rest]:
        return await EvolutionScale.RunAsync(rest.FirstOrDefault());
    case ["tree-decoding", .. string[] rest]:
        await TreeDecodingBenchmark.RunAsync(rest);
        break;
    case ["soak-engine", .. string[] rest]:
        return await EngineSoak.RunAsync(rest.FirstOrDefault());
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}

return 0;
