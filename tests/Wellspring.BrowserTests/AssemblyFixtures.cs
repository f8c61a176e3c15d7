using Wellspring.BrowserTests;

[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(SampleSite))]
