"""Laws of romanization, and names as newspapers and maps write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.orthography.romanization import (
    LANGUAGES,
    foreign_renderings,
    foreign_usage,
    is_cyrillic,
    kmu_2010,
    languages,
    renderings,
    russian_place,
)

UKRAINIAN = st.text("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'", min_size=1, max_size=9)
RUSSIAN = st.text("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", min_size=1, max_size=9)

KMU = {
    "Запоріжжя": "Zaporizhzhia",
    "Згурівка": "Zghurivka",
    "Розгон": "Rozghon",
    "Єнакієве": "Yenakiieve",
    "Їжакевич": "Yizhakevych",
    "Йосипівка": "Yosypivka",
    "Юрій": "Yurii",
    "Яготин": "Yahotyn",
    "Знам'янка": "Znamianka",
    "Знам\N{RIGHT SINGLE QUOTATION MARK}янка": "Znamianka",
    "Куп\N{MODIFIER LETTER APOSTROPHE}янськ": "Kupiansk",
    "Авдіївка": "Avdiivka",
    "Бахмут": "Bakhmut",
    "Кремінна": "Kreminna",
    "Сватове": "Svatove",
    "Чорнобиль": "Chornobyl",
    "Ржищів": "Rzhyshchiv",
    "Предтечине": "Predtechyne",
    "Київ": "Kyiv",
    "Одеса": "Odesa",
    "Біла Церква": "Bila Tserkva",
    "Івано-Франківськ": "Ivano-Frankivsk",
    "Ґалаґан": "Galagan",
    "Гоща": "Hoshcha",
    "Зеленський": "Zelenskyi",
    "Залужний": "Zaluzhnyi",
    "Подоляк": "Podoliak",
    "Сергій": "Serhii",
    "Володимир": "Volodymyr",
    "Олекса\u0301ндрівськ": "Oleksandrivsk",
    "СБУ": "SBU",
}
NEWS = {
    "Горбачёв": "Gorbachev",
    "Хрущёв": "Khrushchev",
    "Ельцин": "Yeltsin",
    "Пригожин": "Prigozhin",
    "Алексей": "Alexei",
    "Сергей": "Sergei",
    "Шойгу": "Shoigu",
    "Достоевский": "Dostoyevsky",
    "Мария": "Maria",
    "Кадыров": "Kadyrov",
    "Дмитриев": "Dmitriyev",
    "Навальный": "Navalny",
}
PLACES = {
    "Нижний Новгород": "Nizhny Novgorod",
    "Набережные Челны": "Naberezhnye Chelny",
    "Екатеринбург": "Yekaterinburg",
    "Орёл": "Oryol",
    "Щёлково": "Shchelkovo",
    "Алексин": "Aleksin",
    "Ханты-Мансийск": "Khanty-Mansiysk",
    "Агой": "Agoy",
    "Подъячево": "Podyachevo",
}
FOREIGN = [
    ("Prigoschin", "Пригожин", "German"),
    ("Prigojine", "Пригожин", "French"),
    ("Prigożyn", "Пригожин", "Polish"),
    ("Prigozjin", "Пригожин", "Dutch"),
    ("Selenskyj", "Зеленський", "German"),
    ("Gorbatschow", "Горбачёв", "German"),
    ("Gorbatchev", "Горбачёв", "French"),
    ("Gorbaczow", "Горбачёв", "Polish"),
    ("Chruschtschow", "Хрущёв", "German"),
    ("Khrouchtchev", "Хрущёв", "French"),
    ("Jekaterinburg", "Екатеринбург", "German"),
    ("Saporischschja", "Запоріжжя", "German"),
    ("Jersón", "Херсон", "Spanish"),
    ("Vuchich", "Вучић", "Russian"),
    ("Dzhokovich", "Ђоковић", "Russian"),
    ("Skopye", "Скопје", "Russian"),
    ("Prigozhin", "Пригожин", ""),
    ("Djokovic", "Ђоковић", ""),
    ("Zelenskyy", "Зеленський", ""),
    ("Berdyansk", "Бердянськ", ""),
    ("Kharkov", "Херсон", ""),
    ("Mihail", "Михаил", ""),
]
# Names as the press of each country has them; the language of the name, its form, and whose habit makes it.
ABROAD = {
    "German": "Пригожин=Prigoschin Горбачёв=Gorbatschow Хрущёв=Chruschtschow Лавров=Lawrow Жириновский=Schirinowski "
    "Захарова=Sacharowa Солженицын=Solschenizyn Чайковский=Tschaikowski Медведев=Medwedew Зюганов=Sjuganow "
    "Шойгу=Schoigu Матвиенко=Matwijenko Явлинский=Jawlinski",
    "French": "Пригожин=Prigojine Горбачёв=Gorbatchev Хрущёв=Khrouchtchev Шойгу=Choïgou Жириновский=Jirinovski "
    "Солженицын=Soljenitsyne Жуков=Joukov Чубайс=Tchoubaïs Путин=Poutine Лукашенко=Loukachenko Собчак=Sobtchak "
    "Чехов=Tchekhov",
    "Polish": "Пригожин=Prigożyn Горбачёв=Gorbaczow Хрущёв=Chruszczow Лавров=Ławrow Жириновский=Żyrinowski "
    "Захарова=Zacharowa Медведев=Miedwiediew Шойгу=Szojgu Чайковский=Czajkowski Солженицын=Sołżenicyn Чехов=Czechow "
    "Черненко=Czernienko",
    "Czech": "Горбачёв=Gorbačov Хрущёв=Chruščov Чехов=Čechov Жуков=Žukov Шойгу=Šojgu Захарова=Zacharova "
    "Солженицын=Solženicyn Жириновский=Žirinovskij Чайковский=Čajkovskij Ельцин=Jelcin Рыжков=Ryžkov Собчак=Sobčak",
    "Spanish": "Горбачёв=Gorbachov Хрущёв=Jrushchov Михаил=Mijail Захарова=Zajarova Чехов=Chejov Шолохов=Sholojov "
    "Чайковский=Chaikovski Хабаровск=Jabarovsk Астрахань=Astrajan Сахаров=Sajarov Махачкала=Majachkala "
    "Михалков=Mijalkov",
    "Dutch": "Пригожин=Prigozjin Горбачёв=Gorbatsjov Хрущёв=Chroesjtsjov Шойгу=Sjojgoe Жириновский=Zjirinovski "
    "Путин=Poetin Чехов=Tsjechov Чайковский=Tsjajkovski Жуков=Zjoekov Солженицын=Solzjenitsyn Черненко=Tsjernenko "
    "Собчак=Sobtsjak",
    "Italian": "Горбачёв=Gorbaciov Хрущёв=Krusciov Черненко=Cernenko Чехов=Cekhov Жуков=Giukov Жириновский=Girinovskij "
    "Чайковский=Ciaikovskij Достоевский=Dostoevskij Лукашенко=Lukascenko Маяковский=Maiakovskij",
    "Portuguese": "Пригожин=Prigojin Жуков=Jukov Шойгу=Choigu Лукашенко=Lukachenko Чайковский=Tchaikovski "
    "Ельцин=Ieltsin Горбачёв=Gorbatchov Солженицын=Soljenitsyn Шульгин=Chulguin Хрущёв=Khruchtchov",
    "Finnish": "Горбачёв=Gorbatšov Хрущёв=Hruštšov Чехов=Tšehov Шойгу=Šoigu Чайковский=Tšaikovski Черненко=Tšernenko "
    "Жириновский=Žirinovski Солженицын=Solženitsyn Чуйков=Tšuikov Шевченко=Ševtšenko",
    "Estonian": "Чехов=Tšehhov Михаил=Mihhail Кадыров=Kadõrov Солженицын=Solženitsõn Рыбаков=Rõbakov Быков=Bõkov "
    "Захарова=Zahharova Михайлов=Mihhailov Крылов=Krõlov Высоцкий=Võssotski",
    "Swedish": "Горбачёв=Gorbatjov Хрущёв=Chrusjtjov Чехов=Tjechov Жуков=Zjukov Шойгу=Sjojgu Лукашенко=Lukasjenko "
    "Чайковский=Tjajkovskij Шевченко=Sjevtjenko Жириновский=Zjirinovskij Черненко=Tjernenko",
    "Hungarian": "Путин=Putyin Горбачёв=Gorbacsov Хрущёв=Hruscsov Медведев=Medvegyev Брежнев=Brezsnyev Шойгу=Sojgu "
    "Черненко=Csernyenko Жириновский=Zsirinovszkij Достоевский=Dosztojevszkij Зеленский=Zelenszkij "
    "Солженицын=Szolzsenyicin",
}
UKRAINIAN_ABROAD = {
    "German": "Зеленський=Selenskyj Порошенко=Poroschenko Кличко=Klytschko Запоріжжя=Saporischschja Харків=Charkiw "
    "Тимошенко=Tymoschenko Чернівці=Tscherniwzi Янукович=Janukowytsch Кучма=Kutschma Залужний=Saluschnyj Єрмак=Jermak "
    "Шевченко=Schewtschenko",
    "French": "Порошенко=Porochenko Тимошенко=Tymochenko Кучма=Koutchma Залужний=Zaloujny Шевченко=Chevtchenko "
    "Луцьк=Loutsk Чернівці=Tchernivtsi Кличко=Klytchko Янукович=Ianoukovytch Ющенко=Iouchtchenko",
    "Polish": "Зеленський=Zełenski Порошенко=Poroszenko Кличко=Kłyczko Тимошенко=Tymoszenko Янукович=Janukowycz "
    "Кучма=Kuczma Залужний=Załużny Шевченко=Szewczenko Чернівці=Czerniwci Ющенко=Juszczenko Луценко=Łucenko",
}
PRESS = {
    "uk": "Зеленський=Zelenskyy Зеленський=Zelensky Зеленський=Zelenskiy Порошенко=Poroshenko Тимошенко=Tymoshenko "
    "Янукович=Yanukovych Залужний=Zaluzhny Залужний=Zaluzhnyi Єрмак=Yermak Кличко=Klychko Сирський=Syrsky "
    "Сирський=Syrskyi Кулеба=Kuleba Шмигаль=Shmyhal Буданов=Budanov Стефанчук=Stefanchuk Подоляк=Podolyak "
    "Свириденко=Svyrydenko Запоріжжя=Zaporizhzhya Миколаїв=Mykolaiv Миколаїв=Mykolayiv",
    "ru": "Горбачёв=Gorbachev Ельцин=Yeltsin Лавров=Lavrov Медведев=Medvedev Песков=Peskov Шойгу=Shoigu "
    "Захарова=Zakharova Герасимов=Gerasimov Патрушев=Patrushev Навальный=Navalny Немцов=Nemtsov "
    "Ходорковский=Khodorkovsky Суровикин=Surovikin Мишустин=Mishustin Набиуллина=Nabiullina Григорий=Grigory "
    "Матвиенко=Matviyenko Матвиенко=Matvienko",
    "be": "Лукашэнка=Lukashenka Ціханоўская=Tsikhanouskaya Ціханоўская=Tsikhanowskaya Калеснікава=Kalesnikava "
    "Бяляцкі=Bialiatski Бяляцкі=Byalyatski Цапкала=Tsapkala Алексіевіч=Aleksievich Быкаў=Bykau Гомель=Homyel "
    "Гомель=Homel Віцебск=Vitsyebsk Віцебск=Vitsebsk Латушка=Latushka Макей=Makey Пратасевіч=Pratasevich",
    "bg": "Борисов=Borisov Радев=Radev Петков=Petkov Пеевски=Peevski Костадинов=Kostadinov Станишев=Stanishev "
    "Плевнелиев=Plevneliev Първанов=Parvanov Желязков=Zhelyazkov Георгиева=Georgieva Живков=Zhivkov "
    "Благоевград=Blagoevgrad Търново=Tarnovo Стоичков=Stoichkov Цветанов=Tsvetanov",
    "sr": "Вучић=Vučić Ђоковић=Đoković Ђоковић=Djokovic Ђинђић=Djindjic Милошевић=Milosevic Караџић=Karadžić "
    "Љиљана=Ljiljana Његош=Njegoš Коштуница=Kostunica Ниш=Nis Шабац=Šabac Нови_Сад=Novi_Sad",
    "mk": "Ѓорге=Gjorge Заев=Zaev Груевски=Gruevski Скопје=Skopje Штип=Shtip Штип=Stip Кичево=Kicevo Мицкоски=Mickoski "
    "Ќосев=Kjosev Охрид=Ohrid Силјановска=Siljanovska Џафери=Dzaferi",
}


def pairs(lists: dict[str, str]) -> list[tuple[str, str, str]]:
    parted = ((whose, pair.partition("=")) for whose, listed in lists.items() for pair in listed.split())
    return [(whose, native.replace("_", " "), form.replace("_", " ")) for whose, (native, _, form) in parted]


@pytest.mark.parametrize(("whose", "native", "form"), pairs(ABROAD))
def test_each_press_writes_russian_names_by_its_habit(whose: str, native: str, form: str) -> None:
    assert foreign_renderings(native, "ru").get(form) == whose


@pytest.mark.parametrize(("whose", "native", "form"), pairs(UKRAINIAN_ABROAD))
def test_each_press_writes_ukrainian_names_by_its_habit(whose: str, native: str, form: str) -> None:
    assert foreign_renderings(native, "uk").get(form) == whose


@pytest.mark.parametrize(("language", "native", "form"), pairs(PRESS))
def test_names_of_public_life_are_written_as_in_the_news(language: str, native: str, form: str) -> None:
    assert form in renderings(native, language)


@pytest.mark.parametrize("lists", [ABROAD, UKRAINIAN_ABROAD, PRESS], ids=["abroad", "ukrainian-abroad", "press"])
def test_ten_names_of_each_usage_are_tried(lists: dict[str, str]) -> None:
    assert all(len(listed.split()) >= 10 for listed in lists.values())


@pytest.mark.parametrize(("native", "latin"), KMU.items())
def test_ukrainian_names_follow_the_resolution(native: str, latin: str) -> None:
    assert kmu_2010(native) == latin


@pytest.mark.parametrize(("native", "latin"), NEWS.items())
def test_russian_persons_are_written_as_in_the_news(native: str, latin: str) -> None:
    assert renderings(native, "ru")[0] == latin


@pytest.mark.parametrize(("native", "latin"), PLACES.items())
def test_russian_places_are_written_as_on_maps(native: str, latin: str) -> None:
    assert russian_place(native) == latin


@pytest.mark.parametrize(
    ("native", "language", "forms"),
    [
        ("Зеленський", "uk", {"Zelensky", "Zelenskyy", "Zelenskyi", "Zelenskiy", "Zelenskii"}),
        ("Подоляк", "uk", {"Podoliak", "Podolyak"}),
        ("Киев", "ru", {"Kiev", "Kiyev"}),
        ("Алексей", "ru", {"Alexei", "Aleksei", "Alexey", "Aleksey"}),
        ("Алексеев", "ru", {"Alexeyev", "Alekseyev", "Alekseev", "Alexeev"}),
        ("Королёв", "ru", {"Korolyov", "Korolev"}),
        ("Юлия", "ru", {"Yulia", "Yuliya"}),
        ("Наталья", "ru", {"Natalya", "Natalia"}),
        ("Магілёў", "be", {"Mahilyow", "Mahiliou"}),
        ("Търговище", "bg", {"Targovishte"}),
    ],
)
def test_every_scheme_of_english_copy_is_rendered(native: str, language: str, forms: set[str]) -> None:
    assert forms <= set(renderings(native, language))


@pytest.mark.parametrize(
    ("form", "native"), [("Kremina", "Кремінна"), ("Zaporizhia", "Запоріжжя"), ("Zelenski", "Зеленський")]
)
def test_what_no_scheme_writes_is_not_rendered(form: str, native: str) -> None:
    assert form not in renderings(native, "uk")


@pytest.mark.parametrize(("form", "native", "usage"), FOREIGN)
def test_foreign_renderings_are_told_by_their_usage(form: str, native: str, usage: str) -> None:
    assert foreign_usage(form, native) == usage


@pytest.mark.parametrize(
    ("native", "expected"),
    [
        ("Київ", ("uk",)),
        ("Королёв", ("ru",)),
        ("Одеса", ("uk", "ru")),
        ("Магілёў", ("be",)),
        ("Брэсцкі", ("be",)),
        ("Вучић", ("sr",)),
        ("Ѓорге", ("mk",)),
        ("Скопје", ("sr", "mk")),
    ],
)
def test_letters_tell_the_language(native: str, expected: tuple[str, ...]) -> None:
    assert languages(native) == expected


@given(UKRAINIAN)
def test_ukrainian_renderings_are_plain_letters(native: str) -> None:
    assert all(form.isascii() and (not form or form.replace("'", "a").isalpha()) for form in renderings(native, "uk"))


@given(RUSSIAN)
def test_russian_renderings_are_plain_letters(native: str) -> None:
    assert all(form.isascii() and (not form or form.isalpha()) for form in renderings(native, "ru"))


@given(RUSSIAN, st.sampled_from(LANGUAGES))
def test_a_capital_stays_a_capital(native: str, language: str) -> None:
    small, large = renderings(native, language), renderings(native.capitalize(), language)
    assert [form[:1].upper() + form[1:] for form in small] == list(large) or native[0] in "ъь"


@given(st.text(max_size=20))
def test_any_text_is_taken(text: str) -> None:
    for language in LANGUAGES:
        assert len(set(renderings(text, language))) == len(renderings(text, language))
    assert "" not in foreign_renderings(text, "ru") or not text


@given(st.text("abcdefghijklmnopqrstuvwxyz -", max_size=9))
def test_latin_letters_are_left_alone(text: str) -> None:
    assert kmu_2010(text) == text
    assert not is_cyrillic(text)
