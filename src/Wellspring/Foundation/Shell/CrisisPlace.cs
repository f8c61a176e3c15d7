namespace Wellspring.Foundation.Shell;

/// <summary>Where on a page crisis help stands: the slim line at the top, the block at the foot.</summary>
public enum CrisisPlace { Line, Block }
