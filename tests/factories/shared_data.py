"""The shared territory data lie beside the repository and are no part of it; their tests are skipped elsewhere."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "data" / "territory"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason=f"the shared territory data are not in {SHARED}")
