namespace RStar.Math;

/// <summary>The small policy and process preference model of this package, which the build puts beside the program.</summary>
public static class SmallModel
{
    /// <summary>The policy's model folder: <c>models/policy</c> beside the program.</summary>
    public static string PolicyFolder { get; } = FolderOf("policy");

    /// <summary>The process preference model's folder: <c>models/reward</c> beside the program.</summary>
    public static string RewardFolder { get; } = FolderOf("reward");

    private static string FolderOf(string model) => Path.Combine(AppContext.BaseDirectory, "models", model);
}
