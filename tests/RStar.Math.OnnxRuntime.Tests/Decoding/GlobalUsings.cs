global using RStar.Math.OnnxRuntime.Decoding;
