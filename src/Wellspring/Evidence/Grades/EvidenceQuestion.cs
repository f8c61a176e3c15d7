namespace Wellspring.Evidence;

/// <summary>What a claim answers. How good evidence is depends on the question: a survey is best for one, a trial for another.</summary>
public enum EvidenceQuestion { Prevalence, Diagnosis, Prognosis, Benefit, CommonHarm, RareHarm, Screening }
