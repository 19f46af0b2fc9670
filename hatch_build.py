"""Compiles the catalogues of the interface's texts when a package is built, so that wheels bring them."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueBuildHook(BuildHookInterface):
    """Called by hatchling before it collects the files."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  # hatchling's signature
        """Write the .mo files beside their .po files."""
        sys.path.insert(0, str(Path(self.root) / "src"))
        from fondaco_web.translations.catalogues import compile_catalogues, every_catalogue

        compile_catalogues()
        build_data["artifacts"] += [
            catalogue.with_suffix(".mo").relative_to(self.root).as_posix() for catalogue in every_catalogue()
        ]
