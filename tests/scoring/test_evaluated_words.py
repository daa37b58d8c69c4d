"""Which words are evaluated."""

from audit.model.scope import Region, Scope
from audit.model.span import Span
from audit.scoring.words import evaluated_words
from audit.text.document import Document

PROSE = "Rain fell.\n\nSign up now for www.example.org news"


def document(*regions: Region, boilerplate: Scope) -> Document:
    blocks = (Region(Span(0, 10), Scope.BODY), Region(Span(12, len(PROSE)), boilerplate))
    return Document("article.txt", PROSE, PROSE, blocks, regions)


def test_every_word_of_the_body_is_evaluated() -> None:
    plain = document(boilerplate=Scope.BODY)
    assert evaluated_words(plain) == plain.word_count


def test_words_of_boilerplate_are_not_evaluated() -> None:
    assert evaluated_words(document(boilerplate=Scope.BOILERPLATE)) == 2


def test_word_in_two_left_out_stretches_is_left_out_once() -> None:
    address = Region(Span(28, 43), Scope.URL)
    assert evaluated_words(document(address, boilerplate=Scope.BOILERPLATE)) == 2
    assert evaluated_words(document(address, boilerplate=Scope.BODY)) == 7
