using Wellspring.BrowserTests;

[assembly: AssemblyFixture(typeof(Chromium))]
