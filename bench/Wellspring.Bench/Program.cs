using Wellspring.Bench;

return args switch
{
    ["import", .. var rest] => await ImportBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Wellspring.Bench import [POSTS]");
    return 2;
}
