using System.Text.Json.Nodes;
using RStar.Math.TestModels;

namespace RStar.Math.OnnxRuntime.Tests.Tokenization;

public sealed class TokenizerFaultTests
{
    [Fact]
    public void Names_a_folder_that_is_not_there()
    {
        string folder = Path.Combine(Path.GetTempPath(), "rstar-no-such-folder");
        ModelFolderException fault = Assert.Throws<ModelFolderException>(() => ModelTokenizer.Load(folder));
        Assert.Equal($"The model folder '{folder}' cannot be used: there is no such folder.", fault.Message);
    }

    [Fact]
    public void Names_the_file_that_is_missing()
    {
        using var folder = new TemporaryFolder();
        AssertFault(folder, "it has no file tokenizer.json.");
    }

    [Fact]
    public void Names_a_file_that_was_cut_short()
    {
        using var folder = new TemporaryFolder();
        TinyTokenizer.WriteByteLevel(folder.Path);
        File.WriteAllText(folder["tokenizer.json"], File.ReadAllText(folder["tokenizer.json"])[..200]);
        AssertFault(folder, "tokenizer.json is not JSON: ");
    }

    [Fact]
    public void Names_what_is_not_a_tokenizer()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["tokenizer.json"], """{ "model": 1 }""");
        AssertFault(folder, "tokenizer.json is not a tokenizer as Hugging Face writes them: ");
    }

    [Fact]
    public void Names_a_decoder_that_it_cannot_read()
    {
        using var folder = new TemporaryFolder();
        TinyTokenizer.WriteByteLevel(folder.Path);
        TinyTokenizer.Change(folder.Path, "tokenizer.json", file => file["decoder"] = new JsonObject { ["type"] = "WordPiece" });
        AssertFault(folder, "tokenizer.json has the decoder WordPiece; ");
    }

    [Fact]
    public void Names_an_id_that_cannot_be()
    {
        using var folder = new TemporaryFolder();
        TinyTokenizer.WriteByteLevel(folder.Path);
        TinyTokenizer.Change(folder.Path, "tokenizer.json", file => file["model"]!["vocab"]!["he"] = 2_000_000_000);
        AssertFault(folder, "tokenizer.json gives the token 'he' the id 2000000000; ");
    }

    [Theory]
    [InlineData("genai_config.json", """{ "model": { "eos_token_id": [7, 1.5] } }""", "[7, 1.5]")]
    [InlineData("generation_config.json", """{ "eos_token_id": "7" }""", "\"7\"")]
    public void Names_an_end_of_text_that_is_no_id(string file, string content, string stated)
    {
        using var folder = new TemporaryFolder();
        TinyTokenizer.WriteByteLevel(folder.Path);
        File.WriteAllText(folder[file], content);
        AssertFault(folder, $"{file} is wrong: eos_token_id is {stated}; it must be a token id or a list of them.");
    }

    [Fact]
    public void Says_what_GenAI_refuses()
    {
        using var folder = new TemporaryFolder();
        TinyTokenizer.WriteByteLevel(folder.Path);
        File.Delete(folder["tokenizer_config.json"]);
        AssertFault(folder, "its tokenizer cannot be read: ");

        // What GenAI leaves behind of a tokenizer that it refused must not end the process later.
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    private static void AssertFault(TemporaryFolder folder, string fault)
    {
        ModelFolderException thrown = Assert.Throws<ModelFolderException>(() => ModelTokenizer.Load(folder.Path));
        Assert.StartsWith($"The model folder '{folder.Path}' cannot be used: {fault}", thrown.Message, StringComparison.Ordinal);
    }
}
