using BenchmarkDotNet.Running;
using RStar.Math.Benchmarks.Commands;

try
{
    switch (args)
    {
        case [] or ["--help" or "-h" or "help"]:
            Help.Show(Console.Out);
            return ExitCodes.Done;
        case ["list"]:
            Help.List(Console.Out);
            return ExitCodes.Done;
        case ["all", .. string[] rest]:
            return await AllCommand.RunAsync(rest);
        case [['-', ..], ..]:
            BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
            return ExitCodes.Done;
        default:
            return await BenchmarkCommand.RunAsync(Catalogue.Find(args[0]), args[1..]);
    }
}
catch (BenchmarkException fault)
{
    Console.Error.WriteLine(fault.Message);
    return fault.ExitCode;
}
