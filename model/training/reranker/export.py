"""The quantised weights → `onnx/model_quantized.onnx` of the bundled reranker, in the layout of transformers.js."""

import numpy as np
import onnx
from onnx import TensorProto

from graph import Graph
from settings import HEADS, HIDDEN, LAYERS, MAX_TOKENS, MODEL, QUANTISED
from words import choose_rows, round_rows

INPUTS = ["input_ids", "attention_mask", "token_type_ids"]
HIDDEN_LOGIT = -1e4
"""Added to what is masked."""


class Exporter(Graph):
    def __init__(self, weights: dict[str, np.ndarray]) -> None:
        super().__init__()
        self.weights = weights
        self.by_head = self.keep("by_head", np.array([0, 0, HEADS, HIDDEN // HEADS]))
        self.together = self.keep("together", np.array([0, 0, HIDDEN]))
        self.root = self.keep("root", np.float32((HIDDEN // HEADS) ** -0.5))

    def linear(self, x: str, name: str) -> str:
        kept = (self.weights[f"{name}.{part}"] for part in ("codes", "scale", "bias"))
        return self.multiply(x, name, *kept)

    def norm(self, x: str, name: str) -> str:
        return self.normalise(x, name, self.weights[f"{name}.weight"], self.weights[f"{name}.bias"])

    def look_up_words(self) -> str:
        """Two codes lie in a byte: those of the first half of the dimensions, and of the second."""
        rows, row_of_token = choose_rows(self.weights["words.weight"])
        codes, scales = round_rows(rows)
        low, high = np.split(codes, 2, axis=1)
        row = self.do("Cast", self.do("Gather", self.keep("row_of_token", row_of_token), "input_ids"), to=TensorProto.INT64)
        packed = self.do("Gather", self.keep("rows", low | (high << 4)), row)
        first = self.do("BitwiseAnd", packed, self.keep("low_bits", np.uint8(15)))
        second = self.do("BitShift", packed, self.keep("four", np.uint8(4)), direction="RIGHT")
        unpacked = self.do("Cast", self.do("Concat", first, second, axis=-1), to=TensorProto.FLOAT)
        centred = self.do("Sub", unpacked, self.keep("eight", np.float32(8)))
        scale = self.do("Cast", self.do("Gather", self.keep("row_scales", scales), row), to=TensorProto.FLOAT)
        return self.do("Mul", centred, self.do("Unsqueeze", scale, self.keep("last", np.array([-1]))))

    def embed(self) -> str:
        length = self.do("Gather", self.do("Shape", "input_ids"), self.keep("second", np.array([1])))
        places = self.keep_half("places", self.weights["places.weight"][:MAX_TOKENS])
        place = self.do("Slice", places, self.keep("begin", np.array([0])), length)
        kind = self.do("Gather", self.keep_half("types", self.weights["types.weight"]), "token_type_ids")
        return self.norm(self.do("Sum", self.look_up_words(), place, kind), "ln")

    def mask(self) -> str:
        seen = self.do("Unsqueeze", "attention_mask", self.keep("inner", np.array([1, 2])))
        hidden = self.do("Sub", self.keep("one", np.float32(1)), self.do("Cast", seen, to=TensorProto.FLOAT))
        return self.do("Mul", hidden, self.keep("hidden_logit", np.float32(HIDDEN_LOGIT)))

    def split_heads(self, x: str, order: list[int]) -> str:
        return self.do("Transpose", self.do("Reshape", x, self.by_head), perm=order)

    def attend(self, x: str, name: str, mask: str) -> str:
        q, k, v = self.add("Split", self.linear(x, f"{name}.qkv"), outputs=3, axis=2, num_outputs=3)
        products = self.do("MatMul", self.split_heads(q, [0, 2, 1, 3]), self.split_heads(k, [0, 2, 3, 1]))
        shares = self.do("Softmax", self.do("Add", self.do("Mul", products, self.root), mask), axis=-1)
        heads = self.do("MatMul", shares, self.split_heads(v, [0, 2, 1, 3]))
        return self.do("Reshape", self.do("Transpose", heads, perm=[0, 2, 1, 3]), self.together)

    def layer(self, x: str, name: str, mask: str) -> str:
        """Sum and not Add: ONNX Runtime fuses Add with the norm into an operation that takes eight times as long."""
        attended = self.linear(self.attend(x, name, mask), f"{name}.out")
        x = self.norm(self.do("Sum", x, attended), f"{name}.ln1")
        widened = self.do("Gelu", self.linear(x, f"{name}.up"))
        return self.norm(self.do("Sum", x, self.linear(widened, f"{name}.down")), f"{name}.ln2")

    def score(self, x: str) -> str:
        first = self.do("Gather", x, self.keep("first", np.int64(0)), axis=1)
        pooled = self.do("Tanh", self.linear(first, "pool"))
        weight, bias = (self.keep(f"score.{part}", self.weights[f"score.{part}"]) for part in ("weight", "bias"))
        return self.do("Gemm", pooled, weight, bias, transB=1)


def main() -> None:
    graph = Exporter(dict(np.load(QUANTISED)))
    x, mask = graph.embed(), graph.mask()
    for i in range(LAYERS):
        x = graph.layer(x, f"layers.{i}", mask)
    path = MODEL / "onnx" / "model_quantized.onnx"
    onnx.save(graph.model("reranker", INPUTS, graph.score(x)), path)
    print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
