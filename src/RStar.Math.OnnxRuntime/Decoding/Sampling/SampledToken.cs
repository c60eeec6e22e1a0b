namespace RStar.Math.OnnxRuntime.Decoding;

/// <summary>A token that was drawn.</summary>
/// <param name="Token">Its id.</param>
/// <param name="LogProbability">Its log-probability under the model's softmax at temperature 1.</param>
internal readonly record struct SampledToken(int Token, double LogProbability);
