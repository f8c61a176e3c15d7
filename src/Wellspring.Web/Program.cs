using Wellspring.Web.CommandLine;

return await Cli.Run(args, Surroundings.FromEnvironment(Console.Out, Console.Error), CancellationToken.None);
