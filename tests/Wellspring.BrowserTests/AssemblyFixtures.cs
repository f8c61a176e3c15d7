using Wellspring.BrowserTests;
using Wellspring.BrowserTests.Quality;

[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(SitePages))]
