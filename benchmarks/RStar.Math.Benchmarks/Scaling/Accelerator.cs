namespace RStar.Math.Benchmarks.Scaling;

/// <summary>A GPU by its published figures.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="BytesPerSecond">Memory bandwidth.</param>
/// <param name="FlopsPerSecond">Multiplications and additions of bfloat16 matrices a second, without sparsity.</param>
/// <param name="MemoryBytes">Its memory.</param>
/// <param name="Source">Where its maker says so.</param>
internal sealed record Accelerator(string Name, double BytesPerSecond, double FlopsPerSecond, double MemoryBytes, string Source)
{
    /// <summary>Share of the published bandwidth that decoding gets; an assumption.</summary>
    public const double BandwidthShare = 0.7;

    /// <summary>Share of the published arithmetic that large matrices get; an assumption.</summary>
    public const double ArithmeticShare = 0.5;

    public static readonly Accelerator A100 = new(
        "A100 80 GB SXM",
        2.039e12,
        312e12,
        80e9,
        "https://www.nvidia.com/content/dam/en-zz/Solutions/Data-Center/a100/pdf/nvidia-a100-datasheet-us-nvidia-1758950-r4-web.pdf");

    public static readonly Accelerator H100 = new("H100 SXM", 3.35e12, 989.4e12, 80e9, "https://www.nvidia.com/en-us/data-center/h100/");

    public static readonly Accelerator H200 = new("H200 SXM", 4.8e12, 989.4e12, 141e9, "https://www.nvidia.com/en-us/data-center/h200/");

    public static readonly IReadOnlyList<Accelerator> All = [A100, H100, H200];

    /// <summary>Seconds of work that moves bytes and computes: as long as the slower of the two.</summary>
    public double Seconds(double bytes, double flops) =>
        double.Max(bytes / (BytesPerSecond * BandwidthShare), flops / (FlopsPerSecond * ArithmeticShare));
}
