namespace RStar.Math.OnnxRuntime;

/// <summary>How a vocabulary spells the bytes of its tokens.</summary>
internal enum TokenSpelling
{
    /// <summary>Each byte is one printable character, as GPT-2's vocabulary has it.</summary>
    ByteLevel,

    /// <summary>Text with U+2581 for a space and <c>&lt;0xHH&gt;</c> for a lone byte, as SentencePiece's vocabularies have it.</summary>
    Metaspace,
}
