"""Write the model's folder: int8 rows with a scale each, as an ONNX graph that averages them and corrects the mean.

`weights.ts` indexes the constants by their names. The graph returns `last_hidden_state` of shape [batch, 1, dimensions], already
averaged, so that a text costs one vector instead of one per token; `1_Pooling/config.json` therefore declares `cls`, the first
and only position.
"""

import json
import sys
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnx
from onnx import TensorProto, helper, numpy_helper

import vocabulary
from settings import MAX_TOKENS, MODEL
from table import Floats, StaticModel
from train import TRAINED

OPSET = 17
LEVELS = 127
SCALE_LEVELS = 2**15 - 1
"""Scales are 16-bit integers times a common factor, so that rows can be summed without floats."""
NOTHING = 1e-12
"""The least divisor: without it a text without tokens would be NaN."""


def quantize(rows: Floats) -> tuple[npt.NDArray[np.int8], Floats]:
    """Rows ≈ int8 · scale, the largest value of each row about ±127; scales are multiples of the largest / 32,767."""
    scale = np.abs(rows).max(axis=1).astype(np.float64) / LEVELS
    step = scale.max() / SCALE_LEVELS
    scale = np.maximum(np.ceil(scale / step), 1) * step
    return np.rint(rows / scale[:, None]).astype(np.int8), scale.astype(np.float32)


def graph(trained: StaticModel) -> onnx.ModelProto:
    quantized, scale = quantize(trained.rows)
    dimensions = trained.rows.shape[1]
    constants = {
        "rows": quantized,
        "scale": scale,
        "inward": trained.inward,
        "bias": trained.bias,
        "outward": trained.outward,
        "one": np.array(1, dtype=np.float32),
        "nothing": np.array(NOTHING, dtype=np.float32),
        "axis": np.array([1], dtype=np.int64),
    }
    nodes = [
        helper.make_node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
        helper.make_node("ReduceSum", ["mask", "axis"], ["pieces"], keepdims=1),
        helper.make_node("Max", ["pieces", "one"], ["count"]),
        helper.make_node("Div", ["mask", "count"], ["share"]),
        helper.make_node("Gather", ["scale", "input_ids"], ["scales"]),
        helper.make_node("Mul", ["scales", "share"], ["weights"]),
        helper.make_node("Unsqueeze", ["weights", "axis"], ["weight_rows"]),
        helper.make_node("Gather", ["rows", "input_ids"], ["int_rows"]),
        helper.make_node("Cast", ["int_rows"], ["float_rows"], to=TensorProto.FLOAT),
        helper.make_node("MatMul", ["weight_rows", "float_rows"], ["mean"]),
        helper.make_node("ReduceL2", ["mean"], ["length"], axes=[2], keepdims=1),
        helper.make_node("Max", ["length", "nothing"], ["divisor"]),
        helper.make_node("Div", ["mean", "divisor"], ["unit"]),
        helper.make_node("MatMul", ["unit", "inward"], ["entered"]),
        helper.make_node("Add", ["entered", "bias"], ["biased"]),
        helper.make_node("Relu", ["biased"], ["hidden"]),
        helper.make_node("MatMul", ["hidden", "outward"], ["correction"]),
        helper.make_node("Add", ["unit", "correction"], ["last_hidden_state"]),
    ]
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "pieces"])
        for name in ("input_ids", "attention_mask")
    ]
    outputs = [helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, ["batch", 1, dimensions])]
    weights = [numpy_helper.from_array(np.ascontiguousarray(value), name) for name, value in constants.items()]
    model = helper.make_model(
        helper.make_graph(nodes, "static", inputs, outputs, weights),
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=8,
        producer_name="whosaid",
    )
    onnx.checker.check_model(model, full_check=True)
    return model


def write_json(path: Path, value: dict[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, indent=2) + "\n")


def main(trained: Path) -> None:
    model = StaticModel.load(trained)
    count, dimensions = model.rows.shape
    MODEL.joinpath("onnx").mkdir(exist_ok=True)
    onnx.save(graph(model), MODEL / "onnx" / "model_quantized.onnx")
    vocabulary.export()
    write_json(
        MODEL / "config.json",
        {
            "model_type": "bert",
            "architectures": ["BertModel"],
            "hidden_size": dimensions,
            "vocab_size": count,
            "max_position_embeddings": MAX_TOKENS,
            "pad_token_id": 0,
        },
    )
    write_json(
        MODEL / "1_Pooling" / "config.json",
        {
            "word_embedding_dimension": dimensions,
            "pooling_mode_cls_token": True,
            "pooling_mode_mean_tokens": False,
            "pooling_mode_max_tokens": False,
            "pooling_mode_mean_sqrt_len_tokens": False,
        },
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TRAINED)
