"""Which words are evaluated."""

from audit.model.scope import Region, Scope
from audit.model.span import Span
from audit.scoring.words import evaluated_words
from audit.text.document import Document

PROSE = "Rain fell.\n\nSign up now for www.example.org news"


def document(*, boilerplate: Scope) -> Document:
    blocks = (Region(Span(0, 10), Scope.BODY), Region(Span(12, len(PROSE)), boilerplate))
    return Document("article.txt", PROSE, PROSE, blocks)


def test_every_word_of_the_body_is_evaluated_but_those_of_an_address() -> None:
    plain = document(boilerplate=Scope.BODY)
    assert plain.word_count == 10
    assert evaluated_words(plain) == 7


def test_an_address_in_boilerplate_is_left_out_once() -> None:
    assert evaluated_words(document(boilerplate=Scope.BOILERPLATE)) == 2
