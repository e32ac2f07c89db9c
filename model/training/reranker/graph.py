"""Builds an ONNX graph from operations with standard names. Matrices stay in 4 bits until the runtime loads them."""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

OPSET = 21
"""The first whose Cast reads INT4."""


class Graph:
    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: dict[str, TensorProto] = {}

    def add(self, kind: str, *inputs: str, outputs: int = 1, **attributes: object) -> tuple[str, ...]:
        names = [f"{kind}_{len(self.nodes)}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, **attributes))
        return tuple(names)

    def do(self, kind: str, *inputs: str, **attributes: object) -> str:
        """An operation with one result."""
        return self.add(kind, *inputs, **attributes)[0]

    def keep(self, name: str, value: np.ndarray | np.generic) -> str:
        self.constants[name] = numpy_helper.from_array(np.asarray(value), name)
        return name

    def keep_half(self, name: str, value: np.ndarray) -> str:
        """As 16 bits; the runtime makes it 32 when it loads."""
        return self.do("Cast", self.keep(name, value.astype(np.float16)), to=TensorProto.FLOAT)

    def keep_codes(self, name: str, codes: np.ndarray) -> str:
        """Whole numbers from -8 to 7, two a byte; the runtime makes them int8 when it loads."""
        nibbles = codes.astype(np.uint8).ravel() & 15
        packed = (nibbles[0::2] | (nibbles[1::2] << 4)).tobytes()
        self.constants[name] = TensorProto(name=name, data_type=TensorProto.INT4, dims=codes.shape, raw_data=packed)
        return self.do("Cast", name, to=TensorProto.INT8)

    def multiply(self, x: str, name: str, codes: np.ndarray, scale: np.ndarray, bias: np.ndarray) -> str:
        """x in 8 bits by codes [outputs, inputs]. The runtime fuses this into one operation."""
        x_codes, x_scale, x_zero = self.add("DynamicQuantizeLinear", x, outputs=3)
        weight = self.keep_codes(f"{name}.codes", codes.T)
        zero = self.keep(f"{name}.zero", np.int8(0))
        product = self.do("Cast", self.do("MatMulInteger", x_codes, weight, x_zero, zero), to=TensorProto.FLOAT)
        scales = self.do("Mul", x_scale, self.keep(f"{name}.scale", scale.astype(np.float32)))
        return self.do("Add", self.do("Mul", product, scales), self.keep_half(f"{name}.bias", bias))

    def normalise(self, x: str, name: str, weight: np.ndarray, bias: np.ndarray) -> str:
        inputs = (x, self.keep_half(f"{name}.weight", weight), self.keep_half(f"{name}.bias", bias))
        return self.do("LayerNormalization", *inputs, axis=-1, epsilon=1e-12)

    def model(self, name: str, inputs: list[str], output: str) -> onnx.ModelProto:
        """Inputs are whole numbers, [batch, sequence]; the output is [batch, 1]."""
        given = [helper.make_tensor_value_info(one, TensorProto.INT64, ["batch", "sequence"]) for one in inputs]
        self.nodes.append(helper.make_node("Identity", [output], ["logits"]))
        logits = helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", 1])
        graph = helper.make_graph(self.nodes, name, given, [logits], list(self.constants.values()))
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=10)
