using RStar.Math.Console.Commands;

return await CommandLine.InvokeAsync(args, System.Console.In);
