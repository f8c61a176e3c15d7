using Wellspring.Web.CommandLine;

return await Cli.Run(args, Environment.GetEnvironmentVariable, Console.Out, Console.Error, CancellationToken.None);
