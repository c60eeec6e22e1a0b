namespace RStar.Math.OnnxRuntime;

/// <summary>ONNX Runtime's telemetry switch: an environment variable that native code reads when it is first called.</summary>
internal static class NativeTelemetry
{
    /// <summary>The variable's name; telemetry is off where its value is <c>1</c>.</summary>
    public const string Variable = "ORT_DISABLE_TELEMETRY";

    /// <summary>Turns telemetry off unless the host has set the variable to another value already; says whether it is off.</summary>
    public static bool DisableUnlessAsked()
    {
        string value = Environment.GetEnvironmentVariable(Variable) ?? NativeEnvironment.Get(Variable) ?? "1";
        NativeEnvironment.Set(Variable, value);
        Environment.SetEnvironmentVariable(Variable, value);
        return value == "1";
    }
}
