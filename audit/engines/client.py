"""Ask a LanguageTool server about a text, through language_tool_python; the one file that knows that package."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from http.client import HTTPException
from threading import Lock
from typing import TYPE_CHECKING
from urllib.error import HTTPError
from urllib.request import urlopen

from audit.engines.errors import EngineError

if TYPE_CHECKING:
    from language_tool_python import LanguageTool
    from language_tool_python.match import Match

# LanguageTool counts UTF-16 units. Of a character that has two it is told this one, which has one and is no letter.
_STAND_IN = "\N{WHITE SQUARE}"
_ASTRAL = "\uffff"
_MOST_SUGGESTIONS = 5


@dataclass(frozen=True, slots=True)
class Hit:
    """What LanguageTool finds in a text; `start` and `end` are code points of that text."""

    start: int
    end: int
    rule: str
    category: str
    message: str
    suggestions: tuple[str, ...]


class Client:
    """Asks one server; several threads may share it."""

    def __init__(
        self, url: str, *, is_ours: bool, limit: float, rules_off: Collection[str], categories_off: Collection[str]
    ):
        self._url = url.rstrip("/")
        self._limit = limit
        self._rules_off, self._categories_off = frozenset(rules_off), frozenset(categories_off)
        # What the environment names as a proxy is none for a server of ours: nothing is to leave the machine.
        self._proxies = {"http": "", "https": ""} if is_ours else None
        self._tools: dict[str, LanguageTool] = {}
        self._lock = Lock()

    def hits(self, text: str, language: str) -> tuple[Hit, ...]:
        """Return what is found in a text in a language such as "en-GB", in reading order. Raises EngineError."""
        from language_tool_python.exceptions import LanguageToolError

        told = "".join(_STAND_IN if character > _ASTRAL else character for character in text)
        try:
            found = self._tool(language).check(told)
        except LanguageToolError as reason:
            raise EngineError(self._in_words(reason.__cause__ or reason)) from None
        except (ValueError, KeyError, TypeError, AttributeError):
            raise EngineError(f"{self._url} gave an answer that cannot be read") from None
        hits = (_hit(match) for match in found)
        return tuple(sorted((hit for hit in hits if 0 <= hit.start <= hit.end <= len(text)), key=lambda hit: hit.start))

    def _in_words(self, reason: BaseException) -> str:
        import requests

        if isinstance(reason, requests.Timeout):
            return f"no answer within {self._limit:g} seconds (request_limit)"
        if isinstance(reason, requests.ConnectionError):
            return "the connection broke off"
        if isinstance(reason, ValueError):
            return "an answer that is no JSON"
        return _in_short(reason)

    def _tool(self, language: str) -> "LanguageTool":
        from language_tool_python import LanguageTool

        with self._lock:
            if language not in self._tools:
                tool = _with_limit(LanguageTool, self._limit)(language, remote_server=self._url, proxies=self._proxies)
                tool.disabled_rules = set(self._rules_off)
                tool.disabled_categories = set(self._categories_off)
                self._tools[language] = tool
            return self._tools[language]


def server_version(url: str, limit: float) -> str:
    """Return the version that a server says it has. Raises EngineError where none answers within so many seconds."""
    url = url.rstrip("/")
    try:
        with urlopen(f"{url}/v2/info", timeout=limit) as answer:
            return str(json.load(answer)["software"]["version"])
    except HTTPError as reason:
        raise EngineError(f"{url} answers {reason.code}; is it the address of a LanguageTool server?") from None
    except (OSError, HTTPException) as reason:
        raise EngineError(f"{url} does not answer: {_in_short(getattr(reason, 'reason', reason))}") from None
    except (ValueError, KeyError, TypeError):
        raise EngineError(f"{url} does not answer as LanguageTool does") from None


def _with_limit(tool: type["LanguageTool"], limit: float) -> type["LanguageTool"]:
    # It waits five minutes for an answer, and has no option to wait less.
    return type(tool.__name__, (tool,), {"_TIMEOUT": limit})


def _hit(match: "Match") -> Hit:
    suggestions = (one for one in match.replacements if _STAND_IN not in one)
    return Hit(
        start=match.offset,
        end=match.offset + match.error_length,
        rule=match.rule_id,
        category=match.category,
        message=match.message,
        suggestions=tuple(suggestions)[:_MOST_SUGGESTIONS],
    )


def _in_short(reason: object) -> str:
    """Return a message that may go over many lines in a part of one."""
    told = " ".join(str(reason).split())
    return told if len(told) < 160 else f"{told[:150]} …"
