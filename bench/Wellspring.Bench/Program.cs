using Wellspring.Bench;

return args switch
{
    ["import", .. var rest] => await ImportBench.Run(rest),
    ["rebuild", .. var rest] => await RebuildBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Wellspring.Bench import [POSTS] | rebuild [ARTICLES]");
    return 2;
}
