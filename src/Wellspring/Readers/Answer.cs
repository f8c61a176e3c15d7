namespace Wellspring.Readers;

/// <summary>An article that readers can open now, as it is told to those who asked for it.</summary>
public sealed record Answer(Guid Article, string Slug, string Title, Uri Address);

/// <summary>Somebody asked what was answered already, and wants to be told.</summary>
public sealed record AnsweredRequestAsked(long Message);
