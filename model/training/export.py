"""Write the model's folder: int8 rows with a scale each, as an ONNX graph that gathers, scales and averages.

The graph answers `last_hidden_state` of shape [batch, 1, dimensions], the mean already taken, so that a text costs
one vector instead of one a piece; `1_Pooling/config.json` therefore declares `cls`, the first and only position.
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
from table import Floats
from train import TABLE

OPSET = 17
LEVELS = 127
EMPTY = 1e-9
"""Added to the last dimension: a text without pieces stays a number when its vector is brought to length 1."""


def quantize(rows: Floats) -> tuple[npt.NDArray[np.int8], Floats]:
    """Rows ≈ int8 · scale, the largest value of each row at ±127."""
    scale = np.abs(rows).max(axis=1) / LEVELS
    whole = np.rint(rows / np.maximum(scale, 1e-12)[:, None])
    return whole.astype(np.int8), scale.astype(np.float32)


def graph(rows: Floats) -> onnx.ModelProto:
    quantized, scale = quantize(rows)
    dimensions = rows.shape[1]
    constants = {
        "rows": quantized,
        "scale": scale,
        "one": np.array(1, dtype=np.float32),
        "axis": np.array([1], dtype=np.int64),
        "empty": np.eye(dimensions, dtype=np.float32)[-1] * np.float32(EMPTY),
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
        helper.make_node("Add", ["mean", "empty"], ["last_hidden_state"]),
    ]
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "pieces"])
        for name in ("input_ids", "attention_mask")
    ]
    outputs = [helper.make_tensor_value_info("last_hidden_state", TensorProto.FLOAT, ["batch", 1, dimensions])]
    weights = [numpy_helper.from_array(value, name) for name, value in constants.items()]
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


def main(table: Path) -> None:
    rows = np.load(table).astype(np.float32)
    dimensions = rows.shape[1]
    MODEL.joinpath("onnx").mkdir(exist_ok=True)
    onnx.save(graph(rows), MODEL / "onnx" / "model_quantized.onnx")
    vocabulary.export()
    write_json(
        MODEL / "config.json",
        {
            "model_type": "bert",
            "architectures": ["BertModel"],
            "hidden_size": dimensions,
            "vocab_size": len(rows),
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
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TABLE)
