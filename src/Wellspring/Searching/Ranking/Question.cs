using Lucene.Net.Search;

namespace Wellspring.Searching.Ranking;

/// <summary>What is asked of every page.</summary>
/// <param name="Words">For each word all that may stand for it: the best that a page has counts, what else it has a little.</param>
/// <param name="Needed">How many of the words a page needs.</param>
/// <param name="Besides">What counts, but is not needed.</param>
sealed record Question(IReadOnlyList<IReadOnlyList<Query>> Words, int Needed, IReadOnlyList<Query> Besides);
