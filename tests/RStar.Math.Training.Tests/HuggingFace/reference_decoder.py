"""Decoders of Hugging Face's families in plain PyTorch, to compare this library with.

    reference_decoder.py make FOLDER    writes a folder of random weights for each variant below, with the logits of some tokens
    reference_decoder.py run FOLDER     writes the logits of the tokens in FOLDER/tokens.json, of the weights in FOLDER

Logits go to logits.bin: 32-bit floats, [tokens, vocabulary], or [tokens, 1] for a value head.
"""

import json
import math
import pathlib
import struct
import sys

import torch

TYPES = {"F32": torch.float32, "F16": torch.float16, "BF16": torch.bfloat16}

BASE = dict(
    vocab_size=320, hidden_size=32, num_hidden_layers=2, num_attention_heads=2, num_key_value_heads=1, intermediate_size=48,
    max_position_embeddings=256, rms_norm_eps=1e-5, hidden_act="silu", rope_theta=10000.0, tie_word_embeddings=False)

LLAMA3_SCALING = dict(
    rope_type="llama3", factor=8.0, low_freq_factor=1.0, high_freq_factor=4.0, original_max_position_embeddings=64)

# name: (configuration, type of the numbers, number of files, prefix of the names, value head)
VARIANTS = {
    "llama2": (dict(BASE, model_type="llama", num_key_value_heads=2), "F32", 1, "model.", None),
    "llama3": (dict(BASE, model_type="llama", rope_theta=500000.0, rope_scaling=LLAMA3_SCALING), "BF16", 3, "model.", None),
    "llama-rope-parameters": (
        dict(BASE, model_type="llama", rope_theta=None, rope_parameters=dict(LLAMA3_SCALING, rope_theta=1000.0)), "F32", 1, "model.", None),
    "qwen2": (dict(BASE, model_type="qwen2", tie_word_embeddings=True, rope_theta=1e6), "F16", 1, "model.", None),
    "qwen2-untied": (dict(BASE, model_type="qwen2"), "F32", 2, "model.", None),
    "qwen3": (dict(BASE, model_type="qwen3", head_dim=48, tie_word_embeddings=True), "BF16", 1, "model.", None),
    "phi3": (dict(BASE, model_type="phi3", sliding_window=200), "F32", 2, "model.", None),
    "value": (dict(BASE, model_type="qwen2", tie_word_embeddings=True), "F32", 1, "model.", "score"),
    "released-value": (dict(BASE, model_type="llama"), "F32", 1, "pretrained_model.model.", "v_head"),
}


def head_size(config):
    return config.get("head_dim") or config["hidden_size"] // config["num_attention_heads"]


def shapes(config, prefix, value_head):
    hidden, inner = config["hidden_size"], config["intermediate_size"]
    queries = config["num_attention_heads"] * head_size(config)
    keys = config["num_key_value_heads"] * head_size(config)
    yield prefix + "embed_tokens.weight", (config["vocab_size"], hidden)
    for layer in range(config["num_hidden_layers"]):
        name = f"{prefix}layers.{layer}."
        yield name + "input_layernorm.weight", (hidden,)
        if config["model_type"] == "phi3":
            yield name + "self_attn.qkv_proj.weight", (queries + 2 * keys, hidden)
            yield name + "mlp.gate_up_proj.weight", (2 * inner, hidden)
        else:
            for part, rows in (("q", queries), ("k", keys), ("v", keys)):
                yield f"{name}self_attn.{part}_proj.weight", (rows, hidden)
                if config["model_type"] == "qwen2":
                    yield f"{name}self_attn.{part}_proj.bias", (rows,)
            yield name + "mlp.gate_proj.weight", (inner, hidden)
            yield name + "mlp.up_proj.weight", (inner, hidden)
        if config["model_type"] == "qwen3":
            yield name + "self_attn.q_norm.weight", (head_size(config),)
            yield name + "self_attn.k_norm.weight", (head_size(config),)
        yield name + "self_attn.o_proj.weight", (hidden, queries)
        yield name + "mlp.down_proj.weight", (hidden, inner)
        yield name + "post_attention_layernorm.weight", (hidden,)
    yield prefix + "norm.weight", (hidden,)
    if value_head:
        yield value_head + ".weight", (1, hidden)
        if value_head == "v_head":
            yield value_head + ".bias", (1,)
            yield "pretrained_model.lm_head.weight", (config["vocab_size"], hidden)
    elif not config["tie_word_embeddings"]:
        yield "lm_head.weight", (config["vocab_size"], hidden)


def random_weights(config, prefix, value_head, dtype):
    def draw(name, shape):
        values = torch.randn(shape) * (0.5 if "self_attn" in name else 0.25)
        return (values + 1 if name.endswith("norm.weight") else values).to(dtype)

    return {name: draw(name, shape) for name, shape in shapes(config, prefix, value_head)}


def raw_bytes(tensor):
    return bytes(tensor.contiguous().view(torch.uint8).flatten().tolist()) if tensor.dim() else b""


def write_file(path, tensors):
    header, data = {"__metadata__": {"format": "pt"}}, b""
    for name, tensor in tensors.items():
        piece = raw_bytes(tensor)
        dtype = next(key for key, value in TYPES.items() if value == tensor.dtype)
        header[name] = {"dtype": dtype, "shape": list(tensor.shape), "data_offsets": [len(data), len(data) + len(piece)]}
        data += piece
    text = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + data)


def read_file(path):
    content = path.read_bytes()
    length = struct.unpack("<Q", content[:8])[0]
    header, data = json.loads(content[8 : 8 + length]), content[8 + length :]
    header.pop("__metadata__", None)
    return {
        name: torch.frombuffer(bytearray(data[entry["data_offsets"][0] : entry["data_offsets"][1]]), dtype=TYPES[entry["dtype"]])
        .reshape(entry["shape"])
        for name, entry in header.items()
    }


def write_folder(folder, config, tensors, files):
    folder.mkdir(parents=True)
    (folder / "config.json").write_text(json.dumps(config))
    if files == 1:
        write_file(folder / "model.safetensors", tensors)
        return
    names = {name: f"model-{i * files // len(tensors) + 1:05}-of-{files:05}.safetensors" for i, name in enumerate(tensors)}
    for file in set(names.values()):
        write_file(folder / file, {name: tensor for name, tensor in tensors.items() if names[name] == file})
    (folder / "model.safetensors.index.json").write_text(json.dumps({"metadata": {}, "weight_map": names}))


def read_folder(folder):
    tensors = {}
    for path in sorted(folder.glob("*.safetensors")):
        tensors.update(read_file(path))
    return json.loads((folder / "config.json").read_text()), tensors


def inverse_frequencies(config):
    size = head_size(config)
    scaling = config.get("rope_parameters") or config.get("rope_scaling")
    theta = (scaling or {}).get("rope_theta") or config["rope_theta"]
    frequencies = 1.0 / theta ** (torch.arange(0, size, 2, dtype=torch.float64) / size)
    if not scaling:
        return frequencies
    old = scaling["original_max_position_embeddings"]
    low, high = scaling["low_freq_factor"], scaling["high_freq_factor"]
    result = []
    for frequency in frequencies.tolist():
        wavelength = 2 * math.pi / frequency
        if wavelength < old / high:
            result.append(frequency)
        elif wavelength > old / low:
            result.append(frequency / scaling["factor"])
        else:
            smooth = (old / wavelength - low) / (high - low)
            result.append((1 - smooth) * frequency / scaling["factor"] + smooth * frequency)
    return torch.tensor(result, dtype=torch.float64)


def norm(x, weight, epsilon):
    return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + epsilon) * weight


def rotate(x, cosine, sine):
    first, second = x.chunk(2, dim=-1)
    return x * cosine + torch.cat((-second, first), dim=-1) * sine


def attend(config, weights, name, x):
    size, heads, key_heads = head_size(config), config["num_attention_heads"], config["num_key_value_heads"]
    if config["model_type"] == "phi3":
        projected = x @ weights[name + "qkv_proj.weight"].T
        q, k, v = projected.split([heads * size, key_heads * size, key_heads * size], dim=-1)
    else:
        q, k, v = (x @ weights[f"{name}{part}_proj.weight"].T + weights.get(f"{name}{part}_proj.bias", 0) for part in "qkv")
    q, k, v = (part.reshape(len(x), -1, size) for part in (q, k, v))
    if config["model_type"] == "qwen3":
        q = norm(q, weights[name + "q_norm.weight"], config["rms_norm_eps"])
        k = norm(k, weights[name + "k_norm.weight"], config["rms_norm_eps"])
    angles = torch.arange(len(x), dtype=torch.float64)[:, None] * inverse_frequencies(config)[None]
    angles = torch.cat((angles, angles), dim=-1)[:, None]
    cosine, sine = angles.cos().float(), angles.sin().float()
    q, k = rotate(q, cosine, sine), rotate(k, cosine, sine)
    k, v = (part.repeat_interleave(heads // key_heads, dim=1) for part in (k, v))
    scores = torch.einsum("thd,shd->hts", q, k) / math.sqrt(size)
    scores = scores.masked_fill(torch.ones(len(x), len(x)).triu(1).bool(), -math.inf)
    mixed = torch.einsum("hts,shd->thd", scores.softmax(-1), v).reshape(len(x), -1)
    return mixed @ weights[name + "o_proj.weight"].T


def feed_forward(config, weights, name, x):
    if config["model_type"] == "phi3":
        gate, up = (x @ weights[name + "gate_up_proj.weight"].T).chunk(2, dim=-1)
    else:
        gate, up = x @ weights[name + "gate_proj.weight"].T, x @ weights[name + "up_proj.weight"].T
    return (torch.nn.functional.silu(gate) * up) @ weights[name + "down_proj.weight"].T


def forward(config, tensors, tokens):
    weights = {name: tensor.float() for name, tensor in tensors.items()}
    embedding = next(name for name in weights if name.endswith("embed_tokens.weight"))
    prefix, epsilon = embedding[: -len("embed_tokens.weight")], config["rms_norm_eps"]
    x = weights[embedding][torch.tensor(tokens)]
    for layer in range(config["num_hidden_layers"]):
        name = f"{prefix}layers.{layer}."
        x = x + attend(config, weights, name + "self_attn.", norm(x, weights[name + "input_layernorm.weight"], epsilon))
        x = x + feed_forward(config, weights, name + "mlp.", norm(x, weights[name + "post_attention_layernorm.weight"], epsilon))
    x = norm(x, weights[prefix + "norm.weight"], epsilon)
    for value_head in ("score", "v_head"):
        if value_head + ".weight" in weights:
            return x @ weights[value_head + ".weight"].T + weights.get(value_head + ".bias", 0)
    return x @ (weights[embedding] if config["tie_word_embeddings"] else weights["lm_head.weight"]).T


def write_logits(folder):
    config, tensors = read_folder(folder)
    logits = forward(config, tensors, json.loads((folder / "tokens.json").read_text()))
    (folder / "logits.bin").write_bytes(struct.pack(f"<{logits.numel()}f", *logits.flatten().tolist()))


def main():
    torch.set_num_threads(1)
    folder = pathlib.Path(sys.argv[2])
    if sys.argv[1] == "run":
        write_logits(folder)
        return
    for seed, (name, (config, dtype, files, prefix, value_head)) in enumerate(VARIANTS.items()):
        torch.manual_seed(seed)
        config = {key: value for key, value in config.items() if value is not None}
        write_folder(folder / name, config, random_weights(config, prefix, value_head, TYPES[dtype]), files)
        (folder / name / "tokens.json").write_text(json.dumps(torch.randint(0, config["vocab_size"], (24,)).tolist()))
        write_logits(folder / name)


main()
