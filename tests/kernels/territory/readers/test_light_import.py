"""Importing the kernel loads none of the libraries that only reading needs."""

import subprocess
import sys


def test_importing_readers_and_classifications_loads_no_data_frames_and_no_spreadsheets() -> None:
    code = (
        "import sys, fondaco.territory.readers, fondaco.territory.classifications;"
        "print(sorted({'polars', 'openpyxl', 'ateco', 'numba'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
