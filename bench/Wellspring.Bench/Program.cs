using Wellspring.Bench;

return args switch
{
    ["gate", .. var rest] => GateBench.Run(rest),
    ["import", .. var rest] => await ImportBench.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Wellspring.Bench gate [FILE.md] | import [POSTS]");
    return 2;
}
