using System.Buffers.Binary;
using System.Text;
using RStar.Math.OnnxRuntime.Safetensors;
using RStar.Math.TestModels;

namespace RStar.Math.OnnxRuntime.Tests.Safetensors;

public sealed class SafetensorsFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("[]", 8, "has a header that holds Array; it must be a JSON object.")]
    [InlineData("""{"a": 3}""", 8, "does not state the dtype of the tensor 'a'.")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [2]}}""", 8, "does not state the data_offsets of the tensor 'a'.")]
    [InlineData("""{"a": {"dtype": "F4", "shape": [2], "data_offsets": [0, 8]}}""", 8,
        "has the tensor 'a' of the unknown type F4; known are BOOL, U8, I8, F8_E4M3, F8_E5M2, U16, I16, F16, BF16, U32, I32, F32, U64, I64, F64.")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [-2], "data_offsets": [0, 8]}}""", 8,
        "has -2 in the shape of the tensor 'a'; it must be a whole number, 0 or more.")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [2], "data_offsets": [8, 0]}}""", 8,
        "has the tensor 'a' at the offsets [8, 0]; they must be two numbers, the second no smaller.")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}}""", 7,
        "is cut short or damaged: the tensor 'a' ends at byte 8 of the data, and the file has 7 bytes of data.")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [3], "data_offsets": [0, 8]}}""", 8,
        "has the tensor 'a' of the shape [3] and the type F32 in 8 bytes; that is not what it takes.")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [4294967296, 4294967296, 4], "data_offsets": [0, 0]}}""", 8,
        "has the tensor 'a' of the shape [4294967296, 4294967296, 4] and the type F32 in 0 bytes; that is not what it takes.")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}, "b": {"dtype": "F32", "shape": [1], "data_offsets": [4, 8]}}""", 8,
        "has the tensors 'a' and 'b' overlap.")]
    [InlineData("""{"a": {"dtype": "F32", "shape": [1], "data_offsets": [0, 4]}, "a": {"dtype": "F32", "shape": [1], "data_offsets": [4, 8]}}""", 8,
        "describes the tensor 'a' twice.")]
    public void Says_what_is_wrong_with_a_header(string header, int dataLength, string fault)
    {
        Write("model.safetensors", header, dataLength);
        Assert.Equal($"model.safetensors {fault}", FaultOfOpening());
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"a")]
    [InlineData("""{"a": {"dtype": "\ud800", "shape": [2], "data_offsets": [0, 8]}}""")]
    public void Says_that_a_header_is_not_JSON(string header)
    {
        Write("model.safetensors", header, 8);
        Assert.StartsWith("model.safetensors has a header that is not JSON: ", FaultOfOpening(), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_that_a_file_is_cut_short_in_its_header()
    {
        File.WriteAllBytes(_folder["model.safetensors"], [1, 2, 3]);
        Assert.Equal("model.safetensors has 3 bytes; a safetensors file has more.", FaultOfOpening());
        File.WriteAllBytes(_folder["model.safetensors"], [100, 0, 0, 0, 0, 0, 0, 0, (byte)'{']);
        Assert.Equal("model.safetensors is cut short: it has 9 bytes, and its header alone has 100.", FaultOfOpening());
        File.WriteAllBytes(_folder["model.safetensors"], [100, 0, 0, 0, 0, 0, 0, 128]);
        Assert.Equal(
            "model.safetensors says that its header has 9223372036854775908 bytes; it is no safetensors file, or damaged.", FaultOfOpening());
    }

    [Fact]
    public void Says_that_numbers_are_not_floats_when_they_are_asked_for()
    {
        Write("model.safetensors", """{"a": {"dtype": "I64", "shape": [1], "data_offsets": [0, 8]}}""", 8);
        using SafetensorsFolder folder = SafetensorsFolder.Open(_folder.Path);
        var thrown = Assert.Throws<ModelFolderException>(() => folder.Read("a", 0, new float[1]));
        Assert.Equal("model.safetensors has the tensor 'a' of the type I64; weights are read from F32, F16 and BF16.", thrown.Fault);
        Assert.Equal("it has no tensor 'b'.", Assert.Throws<ModelFolderException>(() => folder.ShapeOf("b")).Fault);
    }

    [Theory]
    [InlineData("""{"weight_map": {"a": "model-2.safetensors"}}""", "it has no file model-2.safetensors, which model.safetensors.index.json names for the tensor 'a'.")]
    [InlineData("""{"weight_map": {"b": "model-1.safetensors"}}""", "model-1.safetensors has no tensor 'b', which model.safetensors.index.json puts there.")]
    [InlineData("""{"weight_map": {"a": "../model-1.safetensors"}}""",
        "model.safetensors.index.json puts the tensor 'a' into \"../model-1.safetensors\"; it must be the name of a file in the folder.")]
    [InlineData("""{"weight_map": {"a": 1}}""", "model.safetensors.index.json puts the tensor 'a' into 1; it must be the name of a file in the folder.")]
    [InlineData("{}", "model.safetensors.index.json has no weight_map.")]
    public void Says_what_is_wrong_with_an_index(string index, string fault)
    {
        Write("model-1.safetensors", """{"a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}}""", 8);
        File.WriteAllText(_folder["model.safetensors.index.json"], index);
        Assert.Equal(fault, FaultOfOpening());
    }

    [Fact]
    public void Says_that_there_are_no_weights()
    {
        Assert.Equal("it has neither model.safetensors nor model.safetensors.index.json.", FaultOfOpening());
        var thrown = Assert.Throws<ModelFolderException>(() => SafetensorsFolder.Open(_folder["none"]));
        Assert.Equal("there is no such folder.", thrown.Fault);
    }

    [Fact]
    public void A_damaged_file_is_read_or_refused_and_nothing_else()
    {
        TensorToWrite[] tensors = [new("a", [2, 3], () => new float[6]), new("b", [4], () => new float[4])];
        SafetensorsWriter.Write(_folder.Path, tensors, FloatFormat.Half, long.MaxValue);
        byte[] whole = File.ReadAllBytes(_folder["model.safetensors"]);
        var random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 2000; i++)
        {
            byte[] damaged = whole[..random.Next(random.Next(2) == 0 ? whole.Length : 1, whole.Length + 1)];
            for (int changes = random.Next(3); changes > 0; changes--)
            {
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            }

            File.WriteAllBytes(_folder["model.safetensors"], damaged);
            try
            {
                using SafetensorsFolder folder = SafetensorsFolder.Open(_folder.Path);
                foreach (string name in folder.Names)
                {
                    folder.Read(name, 0, new float[folder.ShapeOf(name).Aggregate(1L, (product, dimension) => product * dimension)]);
                }
            }
            catch (ModelFolderException)
            {
                refused++;
            }
        }

        Assert.InRange(refused, 500, 1999);
    }

    private string FaultOfOpening() => Assert.Throws<ModelFolderException>(() => SafetensorsFolder.Open(_folder.Path)).Fault;

    private void Write(string name, string header, int dataLength)
    {
        byte[] json = Encoding.UTF8.GetBytes(header);
        var file = new byte[8 + json.Length + dataLength];
        BinaryPrimitives.WriteInt64LittleEndian(file, json.Length);
        json.CopyTo(file, 8);
        File.WriteAllBytes(_folder[name], file);
    }
}
