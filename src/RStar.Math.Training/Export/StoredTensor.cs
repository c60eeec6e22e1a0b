using RStar.Math.Training.Graphs;

namespace RStar.Math.Training.Export;

/// <summary>A tensor in a folder's data file.</summary>
internal sealed record StoredTensor(string Name, ElementType Type, long[] Dimensions, Initializer.External Place);
