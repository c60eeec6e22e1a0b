namespace RStar.Math.OnnxRuntime.Tests;

/// <summary>Each test puts the variable back: it belongs to the process, which the other tests share.</summary>
[CollectionDefinition(nameof(NativeTelemetryTests), DisableParallelization = true)]
[Collection(nameof(NativeTelemetryTests))]
public sealed class NativeTelemetryTests : IDisposable
{
    private readonly string? _managed = Environment.GetEnvironmentVariable(NativeTelemetry.Variable);
    private readonly string? _native = NativeEnvironment.Get(NativeTelemetry.Variable);

    [Fact]
    public void Is_off_where_the_host_says_nothing()
    {
        OnnxRuntimeEnvironment.Initialize();
        Assert.SkipUnless(_managed is null or "1", $"{NativeTelemetry.Variable} is '{_managed}' in the environment of this test run.");
        Assert.Equal("1", NativeEnvironment.Get(NativeTelemetry.Variable));
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("1", true)]
    public void Is_what_the_host_has_set_and_native_code_sees_that(string value, bool off)
    {
        Environment.SetEnvironmentVariable(NativeTelemetry.Variable, value);
        Assert.Equal(off, NativeTelemetry.DisableUnlessAsked());
        Assert.Equal(value, NativeEnvironment.Get(NativeTelemetry.Variable));
    }

    [Fact]
    public void Is_what_native_code_of_the_host_has_set()
    {
        Environment.SetEnvironmentVariable(NativeTelemetry.Variable, null);
        NativeEnvironment.Set(NativeTelemetry.Variable, "0");
        Assert.False(NativeTelemetry.DisableUnlessAsked());
        Assert.Equal("0", NativeEnvironment.Get(NativeTelemetry.Variable));
    }

    public void Dispose()
    {
        NativeEnvironment.Set(NativeTelemetry.Variable, _native ?? "1");
        Environment.SetEnvironmentVariable(NativeTelemetry.Variable, _managed);
    }
}
