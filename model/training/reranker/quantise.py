"""Rounds all matrices to 4 bits with a scale for each output, by GPTQ: what rounding one input loses, the next make up for."""

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

import network
import pairs
from settings import DAMPING, QUANTISED, TEACHER

LOW, HIGH = -8, 7


def choose_scales(weight: Tensor, importance: Tensor) -> Tensor:
    """Of those that cut the largest weights or do not, the one of least error, for each output."""
    widest = weight.abs().amax(1) / (HIGH + 0.5)
    tried = [widest * share for share in np.arange(0.4, 1.05, 0.05)]
    errors = torch.stack([(((weight - round_to(weight, scale[:, None])) ** 2) * importance).sum(1) for scale in tried])
    return torch.stack(tried).gather(0, errors.argmin(0, keepdim=True))[0]


def round_to(weight: Tensor, scale: Tensor) -> Tensor:
    return (weight / scale).round().clamp(LOW, HIGH) * scale


def quantise(weight: Tensor, hessian: Tensor) -> tuple[Tensor, Tensor]:
    """[outputs, inputs] → codes from -8 to 7, scales. Source: GPTQ (Frantar et al. 2022)."""
    weight, codes = weight.clone(), torch.zeros_like(weight)
    scale = choose_scales(weight, hessian.diagonal().float())
    hessian.diagonal().add_(DAMPING * hessian.diagonal().mean())
    inverse = torch.cholesky_inverse(torch.linalg.cholesky(hessian))
    factor = torch.linalg.cholesky((inverse + inverse.T) / 2, upper=True).float()
    for i in range(weight.shape[1]):
        codes[:, i] = (weight[:, i] / scale).round().clamp(LOW, HIGH)
        error = (weight[:, i] - codes[:, i] * scale) / factor[i, i]
        weight[:, i + 1 :] -= error[:, None] * factor[i, i + 1 :]
    return codes, scale


def fit(name: str, linear: nn.Linear, inputs: list[Tensor], kept: dict[str, np.ndarray]) -> None:
    """Quantises a matrix in its place, so that those behind it are fitted to what it now returns."""
    rows = torch.cat([x.reshape(-1, x.shape[-1]) for x in inputs])
    before = linear.weight.data
    exact = rows.double()
    codes, scale = quantise(before, exact.T @ exact / len(rows))
    linear.weight.data = codes * scale[:, None]
    kept[f"{name}.codes"], kept[f"{name}.scale"] = codes.numpy().astype(np.int8), scale.numpy()
    lost = (rows @ (linear.weight.data - before).T).norm() / (rows @ before.T).norm()
    print(f"{name}: {lost:.4f} of what it returns is lost", flush=True)


@torch.no_grad()
def main() -> None:
    model = network.load(TEACHER / "model.onnx")
    kept: dict[str, np.ndarray] = {}
    xs = [model.embed(torch.tensor([ids]), torch.tensor([types])) for ids, types in pairs.load()]
    for i, layer in enumerate(model.layers):
        fit(f"layers.{i}.qkv", layer.qkv, xs, kept)
        attended = [layer.attend(x) for x in xs]
        fit(f"layers.{i}.out", layer.out, attended, kept)
        xs = [layer.ln1(x + layer.out(a)) for x, a in zip(xs, attended, strict=True)]
        fit(f"layers.{i}.up", layer.up, xs, kept)
        widened = [functional.gelu(layer.up(x)) for x in xs]
        fit(f"layers.{i}.down", layer.down, widened, kept)
        xs = [layer.ln2(x + layer.down(w)) for x, w in zip(xs, widened, strict=True)]
    fit("pool", model.pool, [x[:, :1] for x in xs], kept)
    rest = {name: value.numpy() for name, value in model.state_dict().items() if f"{name.removesuffix('.weight')}.codes" not in kept}
    QUANTISED.parent.mkdir(parents=True, exist_ok=True)
    np.savez(QUANTISED, **kept, **rest)


if __name__ == "__main__":
    main()
