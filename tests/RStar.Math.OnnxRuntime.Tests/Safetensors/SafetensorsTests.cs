using RStar.Math.OnnxRuntime.Safetensors;
using RStar.Math.TestModels;

namespace RStar.Math.OnnxRuntime.Tests.Safetensors;

public sealed class SafetensorsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1L << 40, 1)]
    [InlineData(300, 3)]
    [InlineData(1, 4)]
    public void Tensors_come_back_from_one_file_or_from_many(long shardBytes, int files)
    {
        TensorToWrite[] tensors = [Tensor("a", 5, 7), Tensor("b", 64), Tensor("c.weight", 3, 4, 5), Tensor("d")];
        SafetensorsWriter.Write(_folder.Path, tensors, FloatFormat.Single, shardBytes);

        Assert.Equal(files, Directory.GetFiles(_folder.Path, "*.safetensors").Length);
        using SafetensorsFolder folder = SafetensorsFolder.Open(_folder.Path);
        Assert.Equal(["a", "b", "c.weight", "d"], folder.Names.Order(StringComparer.Ordinal));
        foreach (TensorToWrite tensor in tensors)
        {
            Assert.Equal(tensor.Shape, folder.ShapeOf(tensor.Name));
            Assert.Equal(tensor.Read().ToArray(), Read(folder, tensor.Name, 0, (int)tensor.Count));
        }
    }

    [Fact]
    public void A_part_of_a_tensor_can_be_read()
    {
        TensorToWrite tensor = Tensor("a", 300, 1000);
        SafetensorsWriter.Write(_folder.Path, [Tensor("before", 3), tensor], FloatFormat.Single, long.MaxValue);
        using SafetensorsFolder folder = SafetensorsFolder.Open(_folder.Path);
        Assert.Equal(tensor.Read().ToArray()[1500..290_000], Read(folder, "a", 1500, 288_500));
    }

    [Fact]
    public void Half_the_bytes_hold_the_nearest_number_to_even_between_two()
    {
        // 1 + 2^-8 lies between two numbers of eight bits, 1 + 3 * 2^-8 too; the even ones are 1 and 1 + 2^-6.
        float[] values = [1, -2.5f, 1 + (1f / 256), 1 + (3f / 256), 3.3895314e38f, float.PositiveInfinity, 1e-40f, 0.1f];
        float[] expected = [1, -2.5f, 1, 1 + (1f / 64), 3.3895314e38f, float.PositiveInfinity, 9.18355e-41f, 0.10009765625f];
        Assert.Equal(expected, Through(FloatFormat.BFloat16, values));
        Assert.Equal([1, 65504, float.PositiveInfinity, 0.0999755859375f], Through(FloatFormat.Half, [1, 65504, 70000, 0.1f]));
    }

    [Theory]
    [InlineData(0x7F800001u)]
    [InlineData(0xFFFFFFFFu)]
    public void What_is_no_number_stays_none(uint bits)
    {
        float value = BitConverter.UInt32BitsToSingle(bits);
        Assert.True(float.IsNaN(Assert.Single(Through(FloatFormat.BFloat16, [value]))));
        Assert.True(float.IsNaN(Assert.Single(Through(FloatFormat.Half, [value]))));
    }

    [Fact]
    public void Every_number_of_two_bytes_is_read_and_written_back_as_it_was()
    {
        for (int bits = 0; bits <= ushort.MaxValue; bits++)
        {
            byte[] bytes = BitConverter.GetBytes((ushort)bits);
            foreach (FloatFormat format in (FloatFormat[])[FloatFormat.Half, FloatFormat.BFloat16])
            {
                var value = new float[1];
                FloatCoding.Decode(format, bytes, value);
                if (!float.IsNaN(value[0]))
                {
                    var back = new byte[2];
                    FloatCoding.Encode(format, value, back);
                    Assert.Equal(bytes, back);
                }
            }
        }
    }

    private static float[] Read(SafetensorsFolder folder, string name, long first, int count)
    {
        var values = new float[count];
        folder.Read(name, first, values);
        return values;
    }

    private static TensorToWrite Tensor(string name, params long[] shape)
    {
        var values = new float[shape.Aggregate(1L, (product, dimension) => product * dimension)];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (i * 0.37f) - values.Length;
        }

        return new TensorToWrite(name, shape, () => values);
    }

    private float[] Through(FloatFormat format, float[] values)
    {
        using var folder = new TemporaryFolder();
        SafetensorsWriter.Write(folder.Path, [new TensorToWrite("a", [values.Length], () => values)], format, long.MaxValue);
        using SafetensorsFolder back = SafetensorsFolder.Open(folder.Path);
        return Read(back, "a", 0, values.Length);
    }
}
