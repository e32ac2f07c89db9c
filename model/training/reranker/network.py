"""The cross-encoder in PyTorch, and its weights as the hub's int8 ONNX file has them, made floats again."""

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn
from torch.nn import functional

from settings import HEADS, HIDDEN, LAYERS

PARTS = {
    "out": "attention.output.dense",
    "ln1": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "ln2": "output.LayerNorm",
}


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.qkv, self.out = nn.Linear(HIDDEN, 3 * HIDDEN), nn.Linear(HIDDEN, HIDDEN)
        self.up, self.down = nn.Linear(HIDDEN, 4 * HIDDEN), nn.Linear(4 * HIDDEN, HIDDEN)
        self.ln1, self.ln2 = nn.LayerNorm(HIDDEN, eps=1e-12), nn.LayerNorm(HIDDEN, eps=1e-12)

    def attend(self, x: Tensor) -> Tensor:
        n, length, _ = x.shape
        q, k, v = self.qkv(x).view(n, length, 3, HEADS, -1).permute(2, 0, 3, 1, 4)
        return functional.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(n, length, HIDDEN)


class Reranker(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.words, self.places, self.types = nn.Embedding(30_522, HIDDEN), nn.Embedding(512, HIDDEN), nn.Embedding(2, HIDDEN)
        self.ln = nn.LayerNorm(HIDDEN, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.pool, self.score = nn.Linear(HIDDEN, HIDDEN), nn.Linear(HIDDEN, 1)

    def embed(self, ids: Tensor, types: Tensor) -> Tensor:
        return self.ln(self.words(ids) + self.places.weight[: ids.shape[1]] + self.types(types))


def load(path: Path) -> Reranker:
    weights = read_weights(path)
    state = {
        "words.weight": weights["embeddings.word_embeddings.weight"],
        "places.weight": weights["embeddings.position_embeddings.weight"],
        "types.weight": weights["embeddings.token_type_embeddings.weight"],
    }
    for kind in ("weight", "bias"):
        state[f"ln.{kind}"] = weights[f"embeddings.LayerNorm.{kind}"]
        state[f"pool.{kind}"], state[f"score.{kind}"] = weights[f"pooler.dense.{kind}"], weights[f"classifier.{kind}"]
        for i in range(LAYERS):
            of = f"encoder.layer.{i}."
            qkv = [weights[f"{of}attention.self.{part}.{kind}"] for part in ("query", "key", "value")]
            state[f"layers.{i}.qkv.{kind}"] = np.concatenate(qkv)
            for ours, theirs in PARTS.items():
                state[f"layers.{i}.{ours}.{kind}"] = weights[f"{of}{theirs}.{kind}"]
    model = Reranker().eval()
    model.load_state_dict({name: torch.tensor(np.asarray(value, np.float32)) for name, value in state.items()})
    return model


def read_weights(path: Path) -> dict[str, np.ndarray]:
    """By the names of the hub. The graph names a quantised matrix by a number; the bias that is added next tells which it is."""
    graph = onnx.load(path).graph
    constants = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
    users: dict[str, list[onnx.NodeProto]] = {}
    for node in graph.node:
        for name in node.input:
            users.setdefault(name, []).append(node)

    def name_by_bias(name: str) -> str | None:
        node = next((one for one in users[name] if one.op_type == "MatMulInteger"), None)
        while node is not None:
            node = users[node.output[0]][0]
            bias = [one for one in node.input if one in constants]
            if node.op_type == "Add" and bias:
                return bias[0].replace(".bias", ".weight")
        return None

    weights: dict[str, np.ndarray] = {}
    for name, value in constants.items():
        if name.endswith("_quantized"):
            base = name.removesuffix("_quantized")
            real = (value.astype(np.float32) - constants[f"{base}_zero_point"]) * constants[f"{base}_scale"]
            named = name_by_bias(name)
            weights[(named or base).removeprefix("bert.")] = real.T if named else real
        elif value.dtype == np.float32 and "." in name and not name.endswith(("_scale", "_zero_point")):
            weights[name.removeprefix("bert.")] = value
    return weights
