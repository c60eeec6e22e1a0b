using BenchmarkDotNet.Running;
using RStar.Math.Benchmarks.Evolution;
using RStar.Math.Benchmarks.ModelFolders;
using RStar.Math.Benchmarks.PythonExecutor;
using RStar.Math.Benchmarks.Training;
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
    case ["real-problems", .. string[] rest]:
        return await RealProblems.RunAsync(rest);
    case ["model-folders", .. string[] rest]:
        await ModelFolderBenchmark.RunAsync(rest.FirstOrDefault());
        break;
    case ["tree-decoding", .. string[] rest]:
        await TreeDecodingBenchmark.RunAsync(rest);
        break;
    case ["training-step", .. string[] rest]:
        await TrainingStepBenchmark.RunAsync(rest.FirstOrDefault());
        break;
    case ["soak-engine", .. string[] rest]:
        return await EngineSoak.RunAsync(rest.FirstOrDefault());
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}

return 0;
