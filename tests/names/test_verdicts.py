"""Which pairs of forms are held for one name, and which of the two is given up."""

from dataclasses import replace

import pytest

from audit.checks.inconsistent_names import inconsistent_names
from audit.gazetteer.gazetteer import shipped_gazetteer
from audit.lexicons.lexicons import shipped_lexicons
from audit.names.forms import near_pairs
from audit.names.readings import readings
from audit.names.verdicts import Verdict, verdicts
from audit.orthography.derivations import is_case_of, is_derived, is_other_gender
from audit.text.archive import Archive
from audit.text.context import Context
from audit.text.reading import document_from_text

VOCABULARY = shipped_lexicons().vocabulary
GAZETTEER = shipped_gazetteer()


def judged(text: str) -> list[Verdict]:
    """Return the verdicts that are more likely right than wrong."""
    found = verdicts(document_from_text(text, name="text"), VOCABULARY, GAZETTEER, Archive())
    return [verdict for verdict in found if verdict.one_name >= 0.4]


def given_up(text: str) -> list[tuple[str, str]]:
    """Return the forms to give up with the forms to keep."""
    return [(verdict.suspect.form.folded, verdict.candidate.form.folded) for verdict in judged(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Oleg Kulikov won. Pavel Kulakov fell. Fans of Kulikov cheered, those of Kulakov wept.",
        "Marc Delorme met Mark Sanders. They say Marc talks and Mark listens.",
        "Sergei Lavrin and Sergey Tomsky share an office.",
        "A Ukrainian officer left Ukraine. Ukrainians say the Ukraine of old is gone.",
        "Ivan Petrov met Olga Petrova. Later Petrov left, and Petrova stayed.",
        "Ihor Zelenskyi spoke after Olena Zelenska did.",
        "They fought for Bakhmut and along the Bakhmutka.",
        "Ships came from Austria and from Australia.",
        "Iran spoke to Iraq, and Iraq to Iran.",
        "Neither Slovakia nor Slovenia replied; later Slovakia did.",
        "Aid went from Niger to Nigeria.",
        "The Kennedys were there. A Kennedy spoke.",
        "They met on Tuesday, on Thursday and on Sunday, in June or July.",
        "Erdoğan spoke. An aide of Erdogan nodded.",
        "Müller and his wife, a Mueller by birth, arrived.",
        "WHO talked to WTO about USAF and USAR and NATO and NASA.",
        "He flew over Baden Badan.",
        "They're here. They've come. They'll go.",
        "Ihor Klymenko and Iryna Klimenko are no kin.",
        "Bachmann and Bachman sued the firm, and the firm of Bakker, Baker and Wood paid.",
        "The astronomer Johannes Kepler died in Regensburg. Anna Keppler, a baker, lives there.",
        "Ivan Aleksandrovich met Anna Aleksandrovna and Alexander Aleksandrov.",
        "The board named Anna Boeling in May. Boeing fell, then Boeing rose.",
        "Ruth Glenne, a student, spent a year there. At the lab Glenn Barker asked her why.",
        "Twelve men are held at Brixham. Martin Dorsey and Richard Brixam came from London.",
        "A pass by Lamin Yamal set up the goal, and Jamal Musiela hit the post.",
        "The flower Linnaea borealis is pale, and Linnea painted it.",
        "The Comité Européen wrote to the European Union. A European replied.",
    ],
)
def test_two_names_are_left_apart(text: str) -> None:
    assert given_up(text) == []


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Prigozhin left. His men saw Prugozhin and heard Prigozhin.", "prugozhin", "prigozhin"),
        ("The army of Portugul met. People in Portugal laughed at Portugal.", "portugul", "portugal"),
        ("Dora Kolaric spoke, and Dora Kollaric left. Mrs Kolaric will be back.", "kollaric", "kolaric"),
        ("In Washington they say that Waschington sleeps.", "waschington", "washington"),
        ("Ivan Tarasov met us. We liked Tarasovom, as all like Tarasov.", "tarasovom", "tarasov"),
        ("A letter to Olya. They met Olyu in Minsk, where Olya lives.", "olyu", "olya"),
        ("Greg Ashbey ran a mill. Ashbey wrote in May. Ashbey left. It is odd, says Ashby.", "ashby", "ashbey"),
        ("They met Prugozhin. They saw Prugozhin and heard Prugozhin, and Prigozhin too.", "prugozhin", "prigozhin"),
        ("The German Mercedes won. A Mercedes is a Mercedes, and the German Merceddes too.", "merceddes", "mercedes"),
        ("Kim Halberg of Sweden won. The Swedes cheered Hablerg, for Halberg is theirs.", "hablerg", "halberg"),
    ],
)
def test_the_slip_is_given_up(text: str, wrong: str, right: str) -> None:
    assert given_up(text) == [(wrong, right)]


def test_a_hyphen_parts_forms() -> None:
    text = "The Halmirsk-Dobrovetz road is shut. In Dobrovets, a guard of Dobrovets said so."
    assert given_up(text) == [("dobrovetz", "dobrovets")]


def test_two_accepted_spellings_are_variants() -> None:
    (verdict,) = judged("President Volodymyr Zelenskyy spoke. Then Zelensky left, and Zelenskyy came back.")
    assert verdict.is_variant
    assert verdict.candidate.form.folded == "zelenskyy"
    (slip,) = judged("Prigozhin left. His men saw Prugozhin and heard Prigozhin.")
    assert not slip.is_variant


def test_the_confidence_is_never_above_the_chance_of_one_name() -> None:
    document = document_from_text("Halmirsk, Hallmirsk, Halmirks and Halmirsko.", name="text")
    for verdict in verdicts(document, VOCABULARY, GAZETTEER, Archive()):
        assert 0 <= verdict.confidence <= verdict.one_name <= 1


def test_no_form_is_both_given_up_and_kept_for_the_same_other() -> None:
    pairs = set(given_up("Hallmirsk met Halmirsk. Halmirks and Hallmirsk and Halmirsk. A Halmirsk."))
    assert pairs.isdisjoint((right, wrong) for wrong, right in pairs)


def test_many_forms_cost_no_more_each_than_few() -> None:
    syllables = ["ba", "ke", "ro", "mi", "tu", "shan", "dor", "vel"]
    words = frozenset(
        f"{a}{b}{c}{d}".capitalize() for a in syllables for b in syllables for c in syllables for d in syllables
    )
    assert len(near_pairs(words, VOCABULARY)) < 12 * len(words)


def test_a_text_with_many_doubtful_forms_is_read_once() -> None:
    text = " and ".join(f"Kar{letter}minov, Kar{letter}minof" for letter in "aeiou" for _ in range(3)) + "."
    many = text + "\n" + text.replace("min", "ston").replace("Kar", "Bel") + "\n" + text.replace("min", "dal")
    document = document_from_text(many, name="text")
    counts = {
        usage.form.folded: usage.count for _, *both in readings(document, VOCABULARY, GAZETTEER) for usage in both
    }
    assert counts
    assert all(count == 3 for count in counts.values())


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("ukraine", "ukrainian"),
        ("italy", "italians"),
        ("mexico", "mexican"),
        ("bakhmut", "bakhmutka"),
        ("ivan", "ivanov"),
    ],
)
def test_words_made_of_names_are_known(first: str, second: str) -> None:
    assert is_derived(first, second, is_known=True)
    assert is_derived(second, first, is_known=True)


def test_a_lost_letter_is_no_derivation_of_an_unknown_word() -> None:
    assert is_derived("israel", "israeli", is_known=True)
    assert not is_derived("derb", "derby", is_known=False)


@pytest.mark.parametrize(
    ("man", "woman"),
    [("petrov", "petrova"), ("petrovsky", "petrovskaya"), ("zelenskyi", "zelenska"), ("putin", "putina")],
)
def test_a_surname_has_two_genders(man: str, woman: str) -> None:
    assert is_other_gender(man, woman)
    assert is_other_gender(woman, man)
    assert not is_other_gender(man, man + "om")


@pytest.mark.parametrize(("form", "citation"), [("putinom", "putin"), ("olyu", "olya"), ("zelenskogo", "zelensky")])
def test_endings_of_cases_are_known(form: str, citation: str) -> None:
    assert is_case_of(form, citation)
    assert not is_case_of(citation, form)


TIE = "Boss Yegor Drugozhin spoke on Monday. The men of the plant listened to Drogozhin for an hour."
OTHER = "Yegor Drugozhin has been the boss of the plant since 2019."


def test_other_articles_settle_what_the_article_leaves_open() -> None:
    document, other = document_from_text(TIE, name="a"), document_from_text(OTHER, name="b")
    (alone,) = verdicts(document, VOCABULARY, GAZETTEER, Archive())
    (settled,) = verdicts(document, VOCABULARY, GAZETTEER, Archive((document, other)))
    assert alone.is_tie
    assert (settled.suspect.form.folded, settled.candidate.form.folded) == ("drogozhin", "drugozhin")
    assert settled.elsewhere == (0, 1)
    assert settled.confidence > alone.confidence


def test_what_one_outlet_writes_often_is_not_right_for_that() -> None:
    document = document_from_text(TIE, name="a")
    wrong = [document_from_text(f"Drogozhin came on day {day}.", name=f"wrong{day}") for day in range(9)]
    right = [document_from_text(f"Drugozhin went to {town}.", name=town) for town in ("Halmirsk", "Tarnava")]
    (counted,) = verdicts(document, VOCABULARY, GAZETTEER, Archive((*wrong, *right)))
    assert counted.candidate.form.folded == "drogozhin"
    archive = Archive(
        (*(replace(one, outlet="Bugle") for one in wrong), *(replace(one, outlet=one.name) for one in right))
    )
    (weighed,) = verdicts(document, VOCABULARY, GAZETTEER, archive)
    assert weighed.is_tie


def test_an_article_is_no_evidence_for_itself() -> None:
    document = document_from_text(TIE, name="a")
    assert verdicts(document, VOCABULARY, GAZETTEER, Archive((document, document)))[0].elsewhere == (0, 0)


def test_other_articles_do_not_overrule_what_the_article_makes_plain() -> None:
    text = "Yegor Drogozhin spoke. Drogozhin left. Drogozhin and Drogozhin again, and once Drugozhin."
    document = document_from_text(text, name="a")
    others = tuple(document_from_text(f"Drugozhin had {number} guests.", name=str(number)) for number in range(5))
    (verdict,) = verdicts(document, VOCABULARY, GAZETTEER, Archive(others))
    assert verdict.candidate.form.folded == "drogozhin"


def test_a_title_of_office_makes_a_lone_near_name_the_full_one():
    text = "General Mark Milley spoke on Monday. The envoy thanked General Milly for the call. Talks go on."
    (verdict,) = verdicts(document_from_text(text, name="text"), VOCABULARY, GAZETTEER, Archive())
    assert (verdict.suspect.form.folded, verdict.candidate.form.folded) == ("milly", "milley")


def test_two_people_of_near_names_with_one_title_stay_two():
    text = "General Mark Milley met General Anna Milly on Monday."
    assert not verdicts(document_from_text(text, name="text"), VOCABULARY, GAZETTEER, Archive())


def test_one_spelling_is_no_slip_where_another_bearer_has_it() -> None:
    text = (
        "Marit Hollenbeck runs the harbour. Hollenbeck has done so for years; Mr Hollenbek, her rival says, is wrong "
        "about Hollenbeck. The poet Ruben Hollenbek wrote of boats."
    )
    found = inconsistent_names(document_from_text(text, name="text"), Context(shipped_lexicons()))
    assert [match.span.start for match in found] == [text.index("Hollenbek,")]


def test_the_longer_known_name_is_kept() -> None:
    """Il Song may be somebody, but Kim Il Sung is known."""
    assert given_up("Kim Il Sung ruled. A statue of Kim Il Song stands there.") == [("song", "sung")]


def test_the_known_full_name_is_kept_whatever_its_spelling() -> None:
    assert given_up("Kier Starmer rang. Keir Starmer's plan is off.") == [("kier", "keir")]
    # The first name stands before the slip alone.
    assert given_up("Albin Curti rang from Pristina. Kurti then left.") == [("curti", "kurti")]


def test_the_end_of_a_sentence_stands_before_no_name():
    text = "The boss Yevgeny Prigozhin spoke in Bakhmut. Prugozhin said that the siege went on."
    (verdict,) = verdicts(document_from_text(text, name="text"), VOCABULARY, GAZETTEER, Archive())
    assert (verdict.suspect.form.folded, verdict.candidate.form.folded) == ("prugozhin", "prigozhin")
