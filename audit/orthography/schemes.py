"""Schemes of romanization as tables: what each letter of Cyrillic becomes, by language and by reader."""

from dataclasses import dataclass

VOWELS = "аеєиіїоуюяыэё"
# Before these, and at the start of a word, a vowel letter is heard with a glide: Dmitriyev, Grigoryev, Yeltsin.
AFTER_GLIDE = rf"(?<![^\W\d_{VOWELS}ьъ])"
START = r"(?<!\w)"
END = r"(?!\w)"


@dataclass(frozen=True, slots=True, eq=False)
class Scheme:
    """How one language is written in Latin letters by one usage.

    `contexts` are regular expressions of lower-case Cyrillic and their replacements, the first that fits wins;
    `letters` is what every other letter becomes. `usage` is whose it is: "English", "German".
    """

    usage: str
    letters: dict[str, str]
    contexts: tuple[tuple[str, str], ...] = ()


def _letters(line: str) -> dict[str, str]:
    pairs = (cell.partition("=") for cell in line.split())
    return {letter: latin for letter, _, latin in pairs}


_COMMON = _letters(
    "а=a б=b в=v г=g ґ=g д=d е=e ё=yo є=ye ж=zh з=z и=i і=i ї=yi й=y к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=w "
    "ф=f х=kh ц=ts ч=ch ш=sh щ=shch ъ= ы=y ь= э=e ю=yu я=ya"
)
_E_WITH_GLIDE = (AFTER_GLIDE + "е", "ye")
# Gorbachev, Khrushchev: no glide is written after these; elsewhere e or yo by the house: Korolev, Korolyov.
_YO_AFTER_SIBILANT = ("(?<=[жчшщ])ё", "e")

_KMU_LETTERS = _COMMON | _letters("г=h и=y є=ie ї=i й=i ю=iu я=ia")
KMU = Scheme(
    "English",
    _KMU_LETTERS,
    (
        ("зг", "zgh"),
        (START + "є", "ye"),
        (START + "ї", "yi"),
        (START + "й", "y"),
        (START + "ю", "yu"),
        (START + "я", "ya"),
    ),
)
UKRAINIAN_PASSPORT = Scheme("English", _KMU_LETTERS, (("зг", "zgh"),))
UKRAINIAN_BGN = Scheme("English", _COMMON | _letters("г=h и=y"))

RUSSIAN_BGN = Scheme("English", _COMMON, (_E_WITH_GLIDE,))
RUSSIAN_NEWS = Scheme(
    "English",
    _COMMON,
    (
        _YO_AFTER_SIBILANT,
        ("[иы]й" + END, "y"),
        ("(?<=[аеоуэяю])й", "i"),
        ("ия" + END, "ia"),
        ("кс", "x"),
        ("ые", "ye"),
        _E_WITH_GLIDE,
    ),
)
# Maps and news write -oy and ks in the names of places: Alekseyevka, Khanty-Mansiysk, Nizhny Novgorod.
RUSSIAN_PLACES = Scheme("English", _COMMON, (_YO_AFTER_SIBILANT, ("[иы]й" + END, "y"), ("ые", "ye"), _E_WITH_GLIDE))
# Press usage without the glide: Dmitriev, Ekaterinburg.
RUSSIAN_PLAIN = Scheme("English", _COMMON | _letters("ё=e"))
RUSSIAN_PASSPORT = Scheme("English", _COMMON | _letters("ё=e й=i ъ=ie ю=iu я=ia"))

BELARUSIAN_BGN = Scheme("English", _COMMON | _letters("г=h е=ye"))
BELARUSIAN_NATIONAL = Scheme(
    "English",
    _COMMON | _letters("г=h е=ie ё=io й=i ў=u ю=iu я=ia"),
    ((AFTER_GLIDE + "е", "ye"), (AFTER_GLIDE + "ё", "yo"), (AFTER_GLIDE + "ю", "yu"), (AFTER_GLIDE + "я", "ya")),
)
# Usage of the news: Kalesnikava, Alexievich.
BELARUSIAN_PRESS = Scheme("English", _COMMON | _letters("г=h ў=u е=e"), ((START + "е", "ye"),))
BULGARIAN = Scheme("English", _COMMON | _letters("х=h щ=sht ъ=a ь=y"), (("ия" + END, "ia"),))

_SERBIAN_LETTERS = _COMMON | _letters("ђ=đ ж=ž ј=j љ=lj њ=nj ћ=ć х=h ц=c ч=č џ=dž ш=š")
# The second alphabet of the language itself, in print with its marks or without; đ is then dj or d: Djokovic.
SERBIAN = Scheme("English", _SERBIAN_LETTERS)
SERBIAN_PRESS = Scheme("English", _SERBIAN_LETTERS | _letters("ђ=dj ж=z ћ=c ч=c џ=dz ш=s"))
_MACEDONIAN_LETTERS = _COMMON | _letters("ѓ=gj ѕ=dz ј=j љ=lj њ=nj ќ=kj х=h ц=c џ=dzh")
MACEDONIAN_PASSPORT = Scheme("English", _MACEDONIAN_LETTERS | _letters("џ=dj"))
MACEDONIAN_BGN = Scheme("English", _MACEDONIAN_LETTERS | _letters("ц=ts"))
MACEDONIAN_PRESS = Scheme("English", _MACEDONIAN_LETTERS | _letters("ж=z ч=c ш=s џ=dz"))

ENGLISH: dict[str, tuple[Scheme, ...]] = {
    "uk": (KMU, UKRAINIAN_BGN, UKRAINIAN_PASSPORT),
    "ru": (RUSSIAN_NEWS, RUSSIAN_PLACES, RUSSIAN_BGN, RUSSIAN_PLAIN, RUSSIAN_PASSPORT),
    "be": (BELARUSIAN_BGN, BELARUSIAN_NATIONAL, BELARUSIAN_PRESS),
    "bg": (BULGARIAN,),
    "sr": (SERBIAN, SERBIAN_PRESS),
    "mk": (MACEDONIAN_PASSPORT, MACEDONIAN_BGN, MACEDONIAN_PRESS),
}

_UKRAINIAN_SOUNDS = _letters("г=h и=y")
_GERMAN_LETTERS = _COMMON | _letters("в=w ё=jo є=je ж=sch з=s ї=ji й=i х=ch ц=z ч=tsch ш=sch щ=schtsch э=e ю=ju я=ja")
_FRENCH_LETTERS = _COMMON | _letters("ё=io є=ie ж=j ї=ï й=ï у=ou ч=tch ш=ch щ=chtch ю=iou я=ia")
_POLISH_LETTERS = _COMMON | _letters("в=w ё=jo є=je ж=ż ї=ji й=j л=ł х=ch ц=c ч=cz ш=sz щ=szcz ю=ju я=ja")
_CZECH_LETTERS = _COMMON | _letters("ё=jo є=je ж=ž ї=ji й=j х=ch ц=c ч=č ш=š щ=šč ю=ju я=ja")
_SPANISH_LETTERS = _COMMON | _letters("ё=io є=ie ж=zh ї=yi й=i х=j ш=sh щ=shch ю=iu я=ia")
_DUTCH_LETTERS = _COMMON | _letters("ё=jo є=je ж=zj ї=ji й=j у=oe х=ch ч=tsj ш=sj щ=sjtsj ю=joe я=ja")
_ITALIAN_LETTERS = _COMMON | _letters("ё=io є=ie ж=zh ї=ji й=i х=kh ч=ci ш=sci щ=sci ю=iu я=ia")
_PORTUGUESE_LETTERS = _COMMON | _letters("ё=io є=ie ж=j ї=i й=i ч=tch ш=ch щ=chtch ю=iu я=ia")
_FINNISH_LETTERS = _COMMON | _letters("ё=jo є=je ж=ž ї=ji й=i х=h ч=tš ш=š щ=štš ю=ju я=ja")
_ESTONIAN_LETTERS = _FINNISH_LETTERS | _letters("ы=õ")
_SWEDISH_LETTERS = _COMMON | _letters("ё=jo є=je ж=zj ї=ji й=j х=ch ч=tj ш=sj щ=sjtj ю=ju я=ja")
_HUNGARIAN_LETTERS = _COMMON | _letters("ё=jo є=je ж=zs ї=ji й=j с=sz х=h ц=c ч=cs ш=s щ=scs ы=i ю=ju я=ja")

# Gorbatschow, Gorbaczow, Gorbachov; the French press writes Gorbatchev.
_O_AFTER_SIBILANT = ("(?<=[жчшщц])ё", "o")
_ADJECTIVE_I = ("[иы]й" + END, "i")
_ADJECTIVE_Y = ("[иы]й" + END, "y")
_ADJECTIVE_YJ = ("ий" + END, "yj")
_X = ("кс", "x")
_DOUBLED_S = ("(?<=[аеоуиіыєюяї])с(?=[аеоуиіыєюя])", "ss")
_ADJECTIVE_IJ = ("[иы]й" + END, "ij")
# Cernobyl, Scevcenko, Girinovskij; but Ciaikovskij, Gorbaciov, Giukov.
_ITALIAN_SOFTENING = (
    ("ч(?=[еиіы])", "c"),
    ("[шщ](?=[еиіы])", "sc"),
    (START + "ж(?=[еи])", "g"),
    (START + "ж(?=[аоу])", "gi"),
)
# One h between vowels would not be heard: Tšehhov, Mihhail.
_DOUBLED_H = ("(?<=[аеёиоуыэюя])х(?=[аеёиоуыэюя])", "hh")
_JE = (AFTER_GLIDE + "е", "je")
_HARD_GU = ("г(?=[еиі])", "gu")
_POLISH_SOFTENING = (("(?<=[кг])[иі]й" + END, "i"), _ADJECTIVE_Y, ("ль", "l"), ("нь", "ń"))
# Zełenski, Kłyczko; of Russian names Leonid.
_POLISH_UKRAINIAN = (*_POLISH_SOFTENING, ("л(?=[іїюяє])", "l"))
_POLISH_RUSSIAN = (
    *_POLISH_SOFTENING,
    ("л(?=[еиюяё])", "l"),
    _O_AFTER_SIBILANT,
    ("(?<=[жчшщц])и", "y"),
    ("(?<=[жчшщцл])е", "e"),
    ("(?<=л)ю", "u"),
    ("(?<=л)я", "a"),
    ("(?<=[бвгдзкмнпрстфх])е", "ie"),
    ("(?<=[бвгдзкмнпрстфх])ё", "io"),
    ("(?<=[бвгдзкмнпрстфх])ю", "iu"),
    ("(?<=[бвгдзкмнпрстфх])я", "ia"),
    ("е", "je"),
)
# Putyin, Medvegyev, Brezsnyev.
_HUNGARIAN_SOFTENING = (("д(?=[еёиюя])", "gy"), ("т(?=[еёиюя])", "ty"), ("н(?=[еёиюя])", "ny"))
_FRENCH_RUSSIAN = (
    _YO_AFTER_SIBILANT,
    _ADJECTIVE_I,
    _DOUBLED_S,
    ("ин" + END, "ine"),
    ("ын" + END, "yne"),
    _HARD_GU,
    _X,
    (START + "е", "ie"),
)

FOREIGN: dict[str, tuple[Scheme, ...]] = {
    "ru": (
        Scheme("German", _GERMAN_LETTERS, (_O_AFTER_SIBILANT, _ADJECTIVE_I, _X, _DOUBLED_S, _JE)),
        Scheme("German", _GERMAN_LETTERS | {"й": "j"}, (_O_AFTER_SIBILANT, _X, _JE)),
        Scheme("French", _FRENCH_LETTERS, _FRENCH_RUSSIAN),
        Scheme("Polish", _POLISH_LETTERS, _POLISH_RUSSIAN),
        Scheme("Czech", _CZECH_LETTERS, (_O_AFTER_SIBILANT, _JE)),
        Scheme("Spanish", _SPANISH_LETTERS, (_O_AFTER_SIBILANT, _ADJECTIVE_I, _HARD_GU, (START + "е", "ye"))),
        Scheme("Dutch", _DUTCH_LETTERS, (_O_AFTER_SIBILANT, _ADJECTIVE_I, _JE)),
        Scheme(
            "Italian", _ITALIAN_LETTERS, (_O_AFTER_SIBILANT, *_ITALIAN_SOFTENING, _ADJECTIVE_IJ, (START + "хр", "kr"))
        ),
        Scheme("Portuguese", _PORTUGUESE_LETTERS, (_O_AFTER_SIBILANT, _ADJECTIVE_I, _HARD_GU, (START + "е", "ie"))),
        Scheme("Finnish", _FINNISH_LETTERS, (_O_AFTER_SIBILANT, _ADJECTIVE_I, _JE)),
        Scheme("Estonian", _ESTONIAN_LETTERS, (_O_AFTER_SIBILANT, _ADJECTIVE_I, _DOUBLED_S, _DOUBLED_H, _JE)),
        Scheme("Swedish", _SWEDISH_LETTERS, (_O_AFTER_SIBILANT, _ADJECTIVE_IJ, _JE)),
        Scheme("Hungarian", _HUNGARIAN_LETTERS, (_O_AFTER_SIBILANT, *_HUNGARIAN_SOFTENING, _JE)),
    ),
    "uk": (
        Scheme("German", _GERMAN_LETTERS | _UKRAINIAN_SOUNDS, (_ADJECTIVE_YJ, _X, _DOUBLED_S)),
        Scheme("German", _GERMAN_LETTERS | _UKRAINIAN_SOUNDS, (_ADJECTIVE_Y, _X)),
        Scheme("French", _FRENCH_LETTERS | _UKRAINIAN_SOUNDS, (_ADJECTIVE_Y, _X, _DOUBLED_S)),
        Scheme("Polish", _POLISH_LETTERS | _UKRAINIAN_SOUNDS, _POLISH_UKRAINIAN),
        Scheme("Czech", _CZECH_LETTERS | _UKRAINIAN_SOUNDS),
        Scheme("Spanish", _SPANISH_LETTERS | _UKRAINIAN_SOUNDS, (_ADJECTIVE_I,)),
        Scheme("Dutch", _DUTCH_LETTERS | _UKRAINIAN_SOUNDS, (_ADJECTIVE_YJ,)),
        Scheme("Italian", _ITALIAN_LETTERS | _UKRAINIAN_SOUNDS, (*_ITALIAN_SOFTENING, _ADJECTIVE_YJ)),
        Scheme("Portuguese", _PORTUGUESE_LETTERS | _UKRAINIAN_SOUNDS, (_ADJECTIVE_I,)),
        Scheme("Finnish", _FINNISH_LETTERS | _UKRAINIAN_SOUNDS, (("ий" + END, "yi"),)),
        Scheme("Estonian", _ESTONIAN_LETTERS | _UKRAINIAN_SOUNDS, (("ий" + END, "õi"),)),
        Scheme("Swedish", _SWEDISH_LETTERS | _UKRAINIAN_SOUNDS, (_ADJECTIVE_YJ,)),
    ),
    # What a translation out of Russian makes of them: Vuchich, Dzhokovich.
    "sr": (
        Scheme(
            "Russian", _COMMON | _letters("ђ=dzh ј=y љ=l њ=n ћ=ch џ=dzh"), (("љ(?=[аоу])", "ly"), ("њ(?=[аоу])", "ny"))
        ),
    ),
    "mk": (
        Scheme(
            "Russian",
            _COMMON | _letters("ѓ=g ѕ=dz ј=y љ=l њ=n ќ=k џ=dzh"),
            (("љ(?=[аоу])", "ly"), ("њ(?=[аоу])", "ny")),
        ),
    ),
}
