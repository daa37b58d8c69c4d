"""Build hook: compile words and rules into `audit/_data/` before a wheel, an sdist or an editable install is made."""

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
            from audit.lexicons.compile import compile_lexicons
            from audit.rulebook.compiling import compile_rules
            from audit.rulebook.storing import signature

            target = root / "audit" / "_data"
            compile_lexicons(target, root / "data")
            compile_rules(root / "rules", target / "rules.jsonl", signed=signature(root / "rules"))
        finally:
            sys.path.remove(str(root))
