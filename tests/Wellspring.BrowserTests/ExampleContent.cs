namespace Wellspring.BrowserTests;

/// <summary>Sources and people that pass the gate.</summary>
static class ExampleContent
{
    public const string Sources = """
        [
          {"id": "one2022", "type": "article-journal", "title": "A first work", "author": [{"family": "One"}], "issued": {"date-parts": [[2022]]}, "DOI": "10.5555/one", "custom": {"kind": "systematic review", "standing": "sound"}},
          {"id": "two2021", "type": "article-journal", "title": "A second work", "author": [{"family": "Two"}], "issued": {"date-parts": [[2021]]}, "DOI": "10.5555/two", "custom": {"kind": "systematic review", "standing": "sound"}},
          {"id": "three2023", "type": "article-journal", "title": "A third work", "author": [{"family": "Three"}], "issued": {"date-parts": [[2023]]}, "DOI": "10.5555/three", "custom": {"kind": "guideline", "standing": "sound"}}
        ]
        """;

    public const string OneLicence = "licences:\n  - {jurisdiction: Testland, number: T-1, profession: Psychologist, expires: 2090-01-01}\n";

    public static string Person(string slug, string name, string licences) =>
        $$"""
        name: "{{name}}"
        slug: {{slug}}
        credentials: PhD
        bio: Somebody for this test.
        declarations:
          - {date: {{TimeProvider.System.GetUtcNow():yyyy-MM-dd}}, statement: No interests to declare}
        {{licences}}
        """;
}
