"""What a name that no source has is taken for, beyond the cases of `tests/gazetteer`."""

from math import exp
from pathlib import Path

from audit.checks.unattested_names import unattested_names
from audit.lexicons.lexicons import shipped_lexicons
from audit.names.bounds import highest_score
from audit.names.candidates import candidates, names_near
from audit.names.fit import features
from audit.names.fit_weights import WEIGHTS
from audit.names.known_names import identifications
from audit.names.places import geography
from audit.names.scene import Scene
from audit.names.suspects import suspects
from audit.text.archive import Archive
from audit.text.context import Context
from audit.text.document import Document
from audit.text.reading import document_from_text

ARTICLES = Path(__file__).parent.parent / "articles"
CONTEXT = Context(shipped_lexicons())
VOCABULARY = CONTEXT.lexicons.vocabulary


def found(text: str, *, variants: bool = False) -> dict[str, str]:
    """Return word → first suggestion, with the rules' thresholds."""
    matches = unattested_names(document_from_text(text, name="text"), CONTEXT, variants=variants)
    return {match.span.of(text): match.suggestions[0].text for match in matches}


def evidence(text: str) -> str:
    """Return the first sentence of evidence for the only finding."""
    (match,) = unattested_names(document_from_text(text, name="text"), CONTEXT, variants=True)
    return match.evidence[0]


def read(text: str) -> Document:
    return document_from_text(text, name="text")


def test_what_one_spelling_is_taken_for_holds_for_another_in_the_article() -> None:
    text = "Buses left Makhachkla for Derbent, in Russia. Makhachkla is quiet. The port of Mahachkla slept."
    assert found(text) == {"Makhachkla": "Makhachkala", "Mahachkla": "Makhachkala"}


def test_no_name_is_likelier_than_its_bound_in_any_article() -> None:
    bounded = 0
    for path in sorted(ARTICLES.glob("*/*.*")):
        document = document_from_text(path.read_text(encoding="utf-8"), name=path.name)
        named = geography(document, CONTEXT.gazetteer, VOCABULARY)
        for suspect in suspects(document, CONTEXT.gazetteer, VOCABULARY):
            folded, scene = suspect.form.folded, Scene(suspect, named, CONTEXT.gazetteer, VOCABULARY)
            for near in names_near(suspect, CONTEXT.gazetteer):
                highest = highest_score(near, folded, CONTEXT.gazetteer, VOCABULARY)
                for candidate in candidates([near], named, CONTEXT.gazetteer, VOCABULARY):
                    fitness = sum(WEIGHTS[name] * value for name, value in features(candidate, scene).items())
                    assert fitness < highest + 1e-9, (folded, near.form)
                    bounded += 1
    assert bounded > 100


def test_evidence_tells_a_cyrillic_name_from_a_spelling() -> None:
    assert evidence("The veto of Vengriya held.") == (
        "Vengriya is what machines make of Венгрия, the Cyrillic name of Hungary."
    )
    assert evidence("The grid in Tekhas failed.") == (
        "Tekhas is what machines make of Техас, the Cyrillic spelling of Texas."
    )


def test_a_country_is_no_thing_called_so() -> None:
    assert found("Its neighbour Vengriya and President Novak of Avstriya agreed.", variants=True) == {
        "Vengriya": "Hungary",
        "Avstriya": "Austria",
    }
    assert found("Divers reached the tanker Vengriya off Malta.", variants=True) == {}
    assert found("Flights in the Niderlandy were late.", variants=True) == {"Niderlandy": "Netherlands"}


def test_a_small_namesake_elsewhere_is_no_excuse() -> None:
    assert found("A bomb killed four in the south of Bagdad, Iraqi officials said.", variants=True) == {
        "Bagdad": "Baghdad"
    }
    assert found("The mine at Bagdad, Arizona, in the United States, was closed.", variants=True) == {}


def test_a_city_of_millions_is_meant_before_a_village() -> None:
    assert found("Ships from Gamburg carry grain to Africa.", variants=True) == {"Gamburg": "Hamburg"}
    assert found("In the village of Gamburg he found murals.", variants=True) == {}
    assert found("Ada Gamburg paints ships.", variants=True) == {}


def test_of_two_forms_as_near_the_preferred_one_comes_first() -> None:
    assert found("A rocket hit a hospital in Zhitomyr, west of Kyiv.") == {"Zhitomyr": "Zhytomyr"}
    assert found("The port of Oddessa opened again, Kyiv said.") == {"Oddessa": "Odessa"}


def test_a_form_as_well_known_gives_way_to_the_preferred_one_that_sounds_alike() -> None:
    assert found("Troops entered Avdiyivvka, west of Donetsk in Ukraine.") == {"Avdiyivvka": "Avdiivka"}
    assert found("Ships left Odesssa, in Ukraine.") == {"Odesssa": "Odessa"}


def test_a_great_city_is_meant_by_what_is_left_of_its_name_in_an_article_on_its_country() -> None:
    assert found("The ship left Harnburg in Germany.") == {"Harnburg": "Hamburg"}
    assert found("In Poland, talks in Warsa went on.") == {"Warsa": "Warsaw"}
    assert found("In Germany, Otto Harnburg sang.") == {}
    assert found("In Poland, the painter Jan Warsa met Mr Warsa.") == {}
    assert found("The ship left Harnburg.") == {}


def test_a_town_is_meant_by_letters_that_its_country_and_english_copy_have_not() -> None:
    assert found("Two men from Plowdiv were held in Bulgaria.") == {"Plowdiv": "Plovdiv"}
    assert found("Two men from Plowdiv were held.") == {}
    assert found("In Bulgaria, Otto Plowdiv sang.") == {}


def test_a_person_may_be_spelt_as_at_home() -> None:
    assert found("The deputy mayor of Tartu, Artjom Suvorin, an Estonian, resigned.", variants=True) == {}
    assert found("The Russian skier Artjom Suvorin won in Perm.", variants=True) == {"Artjom": "Artem"}


def test_a_swap_of_letters_is_no_free_spelling() -> None:
    assert found("A car bomb went off in Qamishil, in north-eastern Syria, near Hasakah.") == {"Qamishil": "Qamishli"}


def test_a_swap_of_letters_may_make_two_sounds_of_one() -> None:
    assert found("Trains from Chernivsti to Lviv were late, Ukraine said.") == {"Chernivsti": "Chernivtsi"}


def test_what_a_scanner_misreads_is_found_and_said() -> None:
    text = "The mayor of Harnilton, in Ontario, Canada, resigned."
    assert found(text) == {"Harnilton": "Hamilton"}
    matches = unattested_names(document_from_text(text, name="text"), CONTEXT)
    assert any("A scanner may read rn for m." in sentence for match in matches for sentence in match.evidence)


def test_a_figure_is_known_in_the_spelling_of_other_languages() -> None:
    for surname in ("Sjojgoe", "Shojgu"):
        assert chances(f"The minister Sergei {surname} met envoys in Moscow, in Russia.")[surname.lower()] > 0.5


def chances(text: str) -> dict[str, float]:
    """Return folded form → chance that a known name is meant."""
    document = document_from_text(text, name="text")
    found = identifications(document, CONTEXT.gazetteer, CONTEXT.lexicons.vocabulary, CONTEXT.archive)
    return {one.suspect.form.folded: one.chance for one in found}


def test_other_slips_make_one_likelier_but_only_so_far() -> None:
    slip = "Trams stopped in Rotherhan, near Leeds, in England."
    others = [
        "Buses left Makhachkla for Derbent, in Russia.",
        "Farmers near Kremmina, in Ukraine, fled to Svatove.",
        "A ship from Vladivosstok, in Russia, sank.",
        "The Kazakhstann border was closed.",
        "Slovenija won.",
        "Prices in Azerbaijjan rose.",
    ]
    alone, *more = (chances(" ".join([slip, *others[:count]]))["rotherhan"] for count in range(len(others) + 1))
    assert alone < more[0] <= more[1] <= more[-1]
    assert more[-1] / (1 - more[-1]) <= alone / (1 - alone) * exp(1.0)


def test_what_stands_after_a_first_name_is_no_place() -> None:
    assert found("Sophia Antipolis lies near Nice, in France.", variants=True) == {}
    assert found("The coach Pedro Luxemburgo left Brazil.", variants=True) == {}
    assert found("They met in Luxemburgo, near Belgium.", variants=True) == {"Luxemburgo": "Luxembourg"}


def test_the_right_form_in_the_article_is_told_beside() -> None:
    text = "Shells hit Kremmina in Luhansk Oblast, near Svatove. By night Kreminna was quiet."
    (match,) = unattested_names(document_from_text(text, name="text"), CONTEXT)
    assert [reference.span.of(text) for reference in match.related] == ["Kreminna"]


def test_what_is_in_many_articles_anyhow_is_no_evidence() -> None:
    others = tuple(
        document_from_text(f"Story {number} is from {'Sweden' if number == 3 else 'the sea'}.", name=str(number))
        for number in range(60)
    )
    text = "The singer Ada Sneden won a prize in Boston. She thanked her band."
    document, knowledge = document_from_text(text, name="text"), (CONTEXT.gazetteer, CONTEXT.lexicons.vocabulary)
    alone = {one.suspect.form.folded: one.chance for one in identifications(document, *knowledge, Archive())}
    beside = {one.suspect.form.folded: one.chance for one in identifications(document, *knowledge, Archive(others))}
    assert beside["sneden"] <= alone["sneden"] + 0.05


def test_what_sounds_like_a_region_is_a_slip_before_a_noun_too() -> None:
    text = "The flood hit the Massachussetts coast on Monday, officials in Boston said."
    assert found(text, variants=True) == {"Massachussetts": "Massachusetts"}


def test_a_finding_brings_the_place_meant_and_those_near_it_and_a_person_brings_none() -> None:
    text = (
        "Buses left Kremina for Sievierodonetsk, in Ukraine. Svatove, Lyman, Starobilsk, Lysychansk and Lysichansk"
        " slept, as did Lviv. Dmytro Kulebba, in Kyiv, said little."
    )
    matches = [one for each in (True, False) for one in unattested_names(read(text), CONTEXT, variants=each)]
    places = {one.span.of(text): one.places for one in matches}
    names = [place.name for place in places["Kremina"]]
    assert names == ["Kreminna", "Sievierodonetsk", "Lysychansk", "Lyman", "Svatove", "Starobilsk"]
    assert [place.is_meant for place in places["Kremina"]] == [True] + 5 * [False]
    assert places["Kulebba"] == ()


def test_what_is_near_a_person_is_no_place_however_near() -> None:
    assert found("Mike Rotherhamm, of the university in Sheffield, won a prize in England.") == {}
    assert found("The US attorney Bethesdda Harker spoke in Washington.") == {}
    assert found("A road from Rotherhamm to Sheffield was shut.") == {"Rotherhamm": "Rotherham"}


def test_a_person_spells_a_name_as_it_pleases_but_for_cyrillic_ones() -> None:
    assert found("The manager Irenne McBride expects rain in Australia.") == {}
    assert found("The minister, Irenne Petrenko, spoke in Kyiv, Ukraine.") == {"Irenne": "Irene"}


def test_what_stands_behind_a_stranger_is_part_of_its_name() -> None:
    assert found("The win came after coach Wanderson Luxemburgo took charge.", variants=True) == {}
    assert found("The talks in Luxemburgo ended late.", variants=True) == {"Luxemburgo": "Luxembourg"}


def test_a_street_is_called_after_a_person_in_another_case() -> None:
    assert found("They live at Natalii Zabily Street in Kharkiv, Ukraine.") == {}
    assert found("The mayor met Natalii in Kharkiv, Ukraine.") == {"Natalii": "Natalia"}


def test_a_country_alone_tells_of_no_place_unless_it_is_likely() -> None:
    assert found("Ukraine launched the Alba app, a Smilla portal and the Zorra service.") == {}
    assert found("The sisters Tylar and Sasha live in Texas, America.") == {}
    assert found("A court in Fresnno, America, was shut.") == {"Fresnno": "Fresno"}
