namespace Wellspring.Importing;

/// <summary>What one post loses on its way, each loss said once.</summary>
sealed class Losses(string where)
{
    private readonly HashSet<Dropped> named = [];

    public string Where => where;

    public void Name(string what, string why) => named.Add(new(what, where, why));

    public IReadOnlyCollection<Dropped> Named => named;
}
