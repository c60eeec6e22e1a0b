using System.Text.Json;

namespace RStar.Math.OnnxRuntime;

/// <summary>Reads JSON files of model folders; what cannot be read becomes one sentence that names folder and file.</summary>
internal static class FolderJson
{
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="ModelFolderException">The file is missing, unreadable or not a JSON object.</exception>
    public static JsonDocument Read(string folder, string file) =>
        TryRead(folder, file) ?? throw Missing(folder, file);

    /// <summary>The file's content, or <see langword="null"/> where there is no such file.</summary>
    /// <exception cref="ModelFolderException">The file is unreadable or not a JSON object.</exception>
    public static JsonDocument? TryRead(string folder, string file)
    {
        string path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            return null;
        }

        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(File.ReadAllBytes(path), Options);
        }
        catch (JsonException fault)
        {
            throw new ModelFolderException(folder, $"{file} is not JSON: {fault.Message}", fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ModelFolderException(folder, $"{file} cannot be read: {fault.Message}", fault);
        }

        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            using (document)
            {
                throw new ModelFolderException(folder, $"{file} holds {document.RootElement.ValueKind}; it must be a JSON object.");
            }
        }

        return document;
    }

    public static ModelFolderException Missing(string folder, string file) => new(
        folder, Directory.Exists(folder) ? $"it has no file {file}." : "there is no such folder.");
}
