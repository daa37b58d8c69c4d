"""Build hook: compile words, names and rules into `audit/_data/` before a wheel, an sdist or an editable install."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledDataHook(BuildHookInterface):  # type: ignore[type-arg]
    """Write the compiled data; unchanged inputs cost a hash of them."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Run before each target is built."""
        root = Path(self.root)
        sys.path.insert(0, str(root))
        try:
            from audit.building import build

            build(root, root / "audit" / "_data")
        finally:
            sys.path.remove(str(root))
