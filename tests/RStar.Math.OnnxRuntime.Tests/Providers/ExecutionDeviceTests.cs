namespace RStar.Math.OnnxRuntime.Tests.Providers;

public sealed class ExecutionDeviceTests
{
    private static bool HasCuda => OnnxRuntimeEnvironment.ExecutionProviders.Contains("CUDAExecutionProvider");

    [Fact]
    public void Takes_the_processor_that_was_asked_for()
    {
        var device = ExecutionDevice.Choose(new ExecutionOptions { Provider = ExecutionProvider.Cpu });
        Assert.Equal((ExecutionProvider.Cpu, "it was asked for"), (device.Provider, device.Reason));
    }

    [Fact]
    public void Takes_the_processor_where_CUDA_does_not_load_and_says_why()
    {
        Assert.SkipWhen(HasCuda, "This build of ONNX Runtime has the CUDA provider.");
        var device = ExecutionDevice.Choose(new ExecutionOptions());
        Assert.Equal(
            (ExecutionProvider.Cpu, "CUDA does not load: this build of ONNX Runtime has no CUDA provider."), (device.Provider, device.Reason));
    }

    [Fact]
    public void Refuses_to_go_on_without_the_CUDA_that_was_asked_for()
    {
        Assert.SkipWhen(HasCuda, "This build of ONNX Runtime has the CUDA provider.");
        NotSupportedException fault = Assert.Throws<NotSupportedException>(
            () => ExecutionDevice.Choose(new ExecutionOptions { Provider = ExecutionProvider.Cuda }));
        Assert.StartsWith("ExecutionProvider.Cuda was asked for and CUDA does not load: ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_CUDA_where_it_loads()
    {
        Assert.SkipUnless(HasCuda, "This build of ONNX Runtime has no CUDA provider.");
        var device = ExecutionDevice.Choose(new ExecutionOptions());
        Assert.SkipUnless(device.Provider == ExecutionProvider.Cuda, device.Reason);
        Assert.Equal("CUDA loads", device.Reason);
    }

    [Fact]
    public void Names_what_is_out_of_range()
    {
        var options = new ExecutionOptions { Provider = (ExecutionProvider)9, DeviceId = -1, DeviceMemoryLimit = 0, Threads = 5000 };
        Assert.Equal(
            [
                "Provider is 9; it must be Auto, Cpu, Cuda.",
                "DeviceId is -1; it must be 0 or more.",
                "DeviceMemoryLimit is 0; it must be 1 byte or more, or null for no limit.",
                "Threads is 5000; it must be from 0 (one for each core) to 1024.",
            ],
            options.Validate());
        Assert.Throws<ArgumentException>(() => ExecutionDevice.Choose(options));
    }
}
