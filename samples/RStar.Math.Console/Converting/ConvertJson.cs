using System.Text.Json.Serialization;
using RStar.Math.Console.Data;

namespace RStar.Math.Console.Converting;

/// <summary>A model's folder that was converted, as <c>convert --json</c> prints it.</summary>
internal sealed record ConvertedFolder(PathKind From, PathKind To, string Path, long Bytes);

/// <summary>Training data that were converted, as <c>convert --json</c> prints them.</summary>
internal sealed record ConvertedData(PathKind From, PathKind To, string Path, int Examples, int Refused);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ConvertedFolder))]
[JsonSerializable(typeof(ConvertedData))]
internal sealed partial class ConvertJson : JsonSerializerContext;
