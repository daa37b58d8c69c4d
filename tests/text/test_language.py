"""Which texts count as English."""

import pytest

from audit.text.language import language_of

TEXTS = {
    "en": """The harbour of Port Ann was shut on Monday after a storm tore the northern pier away, the mayor of
        the town said, and the ferries to the islands will not run before the weekend.""",
    "uk": """Порт міста закрили в понеділок після шторму, який зруйнував північний причал, повідомив мер, і
        пороми не ходитимуть до кінця тижня, якщо вітер не вщухне, а люди не зможуть дістатися островів.""",
    "ru": """Порт города закрыли в понедельник после шторма, который разрушил северный причал, сообщил мэр, и
        паромы не будут ходить до конца недели, если ветер не утихнет, а люди не смогут попасть на острова.""",
    "de": """Der Hafen der Stadt wurde am Montag nach einem Sturm geschlossen, der den nördlichen Kai zerstört
        hat, sagte der Bürgermeister, und die Fähren zu den Inseln werden nicht vor dem Wochenende fahren.""",
    "fr": """Le port de la ville a été fermé lundi après une tempête qui a détruit le quai nord, a dit le maire,
        et les bateaux pour les îles ne partiront pas avant la fin de la semaine.""",
    "es": """El puerto de la ciudad fue cerrado el lunes tras una tormenta que destruyó el muelle norte, dijo el
        alcalde, y los barcos a las islas no saldrán hasta el fin de semana.""",
    "it": """Il porto della città è stato chiuso lunedì dopo una tempesta che ha distrutto il molo nord, ha detto
        il sindaco, e i traghetti per le isole non partiranno prima della fine della settimana.""",
    "pl": """Port w mieście został zamknięty w poniedziałek po burzy, która zniszczyła północne nabrzeże,
        powiedział burmistrz, i promy na wyspy nie popłyną przed końcem tygodnia, jeśli wiatr się nie
        uspokoi.""",
    "zh": """周一,一场风暴摧毁了北部码头,市长说,该市的港口已经关闭,前往岛屿的渡轮在周末之前不会开航。""",
    "ja": """市長によると、月曜日の嵐で北の桟橋が壊れたため、町の港は閉鎖され、島へのフェリーは週末まで出ない。""",
    "el": """Το λιμάνι της πόλης έκλεισε τη Δευτέρα μετά από μια καταιγίδα που κατέστρεψε τη βόρεια προβλήτα,
        είπε ο δήμαρχος.""",
    "ar": """أغلق ميناء المدينة يوم الاثنين بعد عاصفة دمرت الرصيف الشمالي، وقال رئيس البلدية إن العبارات لن تعمل.""",
}


@pytest.mark.parametrize(("code", "text"), TEXTS.items(), ids=TEXTS)
def test_a_text_of_two_clauses_shows_its_language(code: str, text: str) -> None:
    assert language_of(text) == code


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("Der Hafen", id="very-short"),
        pytest.param(
            "Ann Holt, Ivan Hrytsenko, Oksana Melnyk, Port Ann, Lviv, Kyiv, Odesa, Poltava, Sumy, Lutsk, Rivne, "
            "Uzhhorod, Chernihiv, Cherkasy, Vinnytsia, Zhytomyr, Ternopil, Kherson, Mykolaiv, Kropyvnytskyi",
            id="names",
        ),
        pytest.param(
            "Mayor quits after vote\nStorm shuts harbour\nFerry lost off coast\nPilots strike over pay\nPier falls\n"
            "Divers find wreck near island\nCouncil backs plan to rebuild",
            id="headlines",
        ),
        pytest.param(
            "He said “Мы закрыли порт” and left the town with the other members of the council that day.",
            id="quotation",
        ),
        pytest.param(" ".join(map(str, range(12, 40))), id="numbers"),
    ],
)
def test_what_tells_little_counts_as_english(text: str) -> None:
    assert language_of(text) == "en"


def test_a_language_without_a_list_is_undetermined() -> None:
    invented = "lomi pano setu varen osto limar tepi kolu narem siva " * 5
    assert language_of(invented) == "und"


def test_a_foreign_passage_at_the_start_does_not_decide() -> None:
    assert language_of(TEXTS["de"] + TEXTS["en"] * 6) == "en"


def test_an_english_heading_does_not_make_a_foreign_article_english() -> None:
    assert language_of("Breaking news from the port\n" + TEXTS["de"] * 4) == "de"
