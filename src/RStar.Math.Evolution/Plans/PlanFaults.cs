namespace RStar.Math.Evolution;

/// <summary>What is wrong with parts of a plan that are not there.</summary>
internal static class PlanFaults
{
    public const string IsNull = "it is null; it must be an object.";

    public const string IsNullPart = "it is null; it must be an object, or left out.";

    public const string IsNullList = "it is null; it must be a list, or left out.";
}
