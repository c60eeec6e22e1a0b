"""A Llama-style decoder in PyTorch, written as the field writes it: the judge of RStar.Math's gradients and of its speed.

Commands, one a line on standard input, each answered by one line of JSON:
  load FOLDER   reads decoder.json (shape, tensors, batch) and weights.bin (single precision, in the order of the tensors)
  gradients     one step; writes gradients.bin beside weights.bin and answers the loss
  steps N       N steps; answers the seconds they took and the peak memory of this process in MiB
"""
import json
import os
import resource
import sys
import time

import numpy
import torch
import torch.nn.functional as F


class Decoder:
    def __init__(self, folder):
        self.folder = folder
        with open(os.path.join(folder, "decoder.json"), encoding="utf-8") as file:
            description = json.load(file)
        self.shape = description["shape"]
        batch = description["batch"]
        self.ids = torch.tensor(batch["inputIds"]).view(batch["rows"], batch["length"])
        self.positions = torch.tensor(batch["positions"])
        self.labels = torch.tensor(batch["labels"])
        self.factors = torch.tensor(batch["weights"])
        values = torch.from_numpy(numpy.fromfile(os.path.join(folder, "weights.bin"), dtype=numpy.float32))
        self.weights = {}
        start = 0
        for tensor in description["tensors"]:
            size = int(numpy.prod(tensor["dimensions"]))
            weight = values[start:start + size].view(tensor["dimensions"]).clone()
            self.weights[tensor["name"]] = weight.requires_grad_()
            start += size
        self.cosines, self.sines = self.rotary()

    def rotary(self):
        size = self.shape["HeadSize"]
        frequencies = self.shape["RopeTheta"] ** (-torch.arange(0, size, 2, dtype=torch.float64) / size)
        angles = torch.outer(torch.arange(self.ids.shape[1], dtype=torch.float64), frequencies)
        angles = torch.cat([angles, angles], -1)
        return angles.cos().float(), angles.sin().float()

    def norm(self, x, name):
        return x * torch.rsqrt(x.pow(2).mean(-1, keepdim=True) + self.shape["NormEpsilon"]) * self.weights[name]

    def turned(self, x):
        first, second = x.chunk(2, -1)
        return x * self.cosines + torch.cat([-second, first], -1) * self.sines

    def heads(self, x, layer, which, count):
        projected = x @ self.weights[f"{layer}.self_attn.{which}_proj.weight"]
        if self.shape["QkvBias"]:
            projected = projected + self.weights[f"{layer}.self_attn.{which}_proj.bias"]
        rows, length = self.ids.shape
        projected = projected.view(rows, length, count, self.shape["HeadSize"]).transpose(1, 2)
        if self.shape["QkNorm"] and which != "v":
            projected = self.norm(projected, f"{layer}.self_attn.{which}_norm.weight")
        return projected if which == "v" else self.turned(projected)

    def attention(self, x, layer):
        shape = self.shape
        q = self.heads(x, layer, "q", shape["HeadCount"])
        k = self.heads(x, layer, "k", shape["KeyValueHeadCount"])
        v = self.heads(x, layer, "v", shape["KeyValueHeadCount"])
        group = shape["HeadCount"] // shape["KeyValueHeadCount"]
        k, v = k.repeat_interleave(group, 1), v.repeat_interleave(group, 1)
        rows, length = self.ids.shape
        mask = torch.full((length, length), float("-inf")).triu(1)
        probability = torch.softmax(q @ k.transpose(-1, -2) / shape["HeadSize"] ** 0.5 + mask, -1)
        mixed = (probability @ v).transpose(1, 2).reshape(rows, length, -1)
        return mixed @ self.weights[f"{layer}.self_attn.o_proj.weight"]

    def feed_forward(self, x, layer):
        gate = x @ self.weights[f"{layer}.mlp.gate_proj.weight"]
        up = x @ self.weights[f"{layer}.mlp.up_proj.weight"]
        return (F.silu(gate) * up) @ self.weights[f"{layer}.mlp.down_proj.weight"]

    def loss(self):
        x = F.embedding(self.ids, self.weights["model.embed_tokens.weight"])
        for index in range(self.shape["LayerCount"]):
            layer = f"model.layers.{index}"
            x = x + self.attention(self.norm(x, f"{layer}.input_layernorm.weight"), layer)
            x = x + self.feed_forward(self.norm(x, f"{layer}.post_attention_layernorm.weight"), layer)
        x = self.norm(x, "model.norm.weight").flatten(0, 1)[self.positions]
        head = self.weights["model.embed_tokens.weight" if self.shape["TiedHead"] else "lm_head.weight"]
        return (F.cross_entropy(x @ head.t(), self.labels, reduction="none") * self.factors).sum()

    def step(self):
        for weight in self.weights.values():
            weight.grad = None
        loss = self.loss()
        loss.backward()
        return loss.item()

    def gradients(self):
        loss = self.step()
        gradients = numpy.concatenate([weight.grad.numpy().ravel() for weight in self.weights.values()])
        gradients.tofile(os.path.join(self.folder, "gradients.bin"))
        return {"loss": loss}

    def steps(self, count):
        start = time.perf_counter()
        for _ in range(count):
            self.step()
        seconds = time.perf_counter() - start
        return {"seconds": seconds, "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}


def main():
    torch.set_num_threads(int(sys.argv[1]))
    print(json.dumps({"torch": torch.__version__}), flush=True)
    decoder = None
    for line in sys.stdin:
        command, *rest = line.split(maxsplit=1)
        if command == "load":
            decoder = Decoder(rest[0].strip())
            answer = {}
        elif command == "gradients":
            answer = decoder.gradients()
        else:
            answer = decoder.steps(int(rest[0]))
        print(json.dumps(answer), flush=True)


main()
