namespace Wellspring.Web.CommandLine;

/// <summary>The command line cannot be used as it was given: one line for people, exit code 2.</summary>
public sealed class BadUsageException(string sentence) : Exception(sentence);
