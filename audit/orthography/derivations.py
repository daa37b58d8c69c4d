"""Tell words that are made of one another from one word spelt twice: Ukraine, Ukrainian; Petrov, Petrova; Kennedys."""

from audit.lexicons.slips import difference

# Endings that make a word of a name, by what they replace. "" stands for the whole name before them.
_ENDINGS = {
    "": (
        "s es n ns an ans ian ians ish ese ist ists ism ite ites er ers ic ics i is in ins y ie ies e ia ias ine ines "
        "ina ov ova ev eva yov enko ovich evich ovna evna sk sky ski skiy skaya ovsky evsky ovski ka iya "
        "son sen ez man men land istan wood ville ton esque ization"
    ),
    "a": "an ans ian ians en ese ic in ins ish",
    "e": "an ans ian ians ese ic in ish",
    "y": "an ans ian ians ies ese ish",
    "o": "an ans ian ians ese ine",
    "i": "an ans",
    "ia": "ese ic ish",
    "land": "er ers ic ish s",
    "us": "an ian ians",
    "s": "an ian ians",
}
_DERIVED = frozenset((base, ending) for base, endings in _ENDINGS.items() for ending in endings.split())

# These prove nothing if the shorter form is not known: "Derb" may well be "Derby" with a letter lost.
_DOUBTFUL = frozenset(("", ending) for ending in "n ns i is y ie e er in ic".split())

# What makes a Slavic place of a name or of another place, by how that ends.
_PLACE_ENDINGS = {
    "": frozenset("ka sky skey ska ske ski skiy skyi skaya skoye ova ove ovo iv ivka ovka enko pil".split()),
    "sk": frozenset("y i iy yi oe oye aya e a".split()),
    "o": frozenset("ve vo va vka pil".split()),
    "a": frozenset("ve vo va vka pil".split()),
}

_GENDERS = (
    ("", "a"),
    ("y", "aya"),
    ("iy", "aya"),
    ("i", "aya"),
    ("yi", "a"),
    ("y", "a"),
    ("i", "a"),
    ("yy", "a"),
    ("iy", "a"),
    ("yi", "aya"),
    ("ii", "aya"),
    ("ij", "aja"),
    ("as", "iene"),
    ("as", "aite"),
)
_GENDERED = (
    "ov",
    "ev",
    "yov",
    "iv",
    "in",
    "yn",
    "sky",
    "ski",
    "skyi",
    "skyy",
    "skiy",
    "skij",
    "skii",
    "tsky",
    "ny",
    "nyi",
    "oy",
    "ek",
)

# Cases of Russian and Ukrainian names that translation leaves standing: the ending of the citation form, then others.
_CASES = {
    "": "u om ym em oy oi ogo omu ami akh am ovi ovu evi yu",
    "a": "u y i e oy oi oiu oyu ou om ey",
    "o": "u a om e",
    "y": "yu em ogo omu ym im oi oy oyi",
    "i": "yu em ogo omu ym im oi oy oyi iya ya yi",
    "iy": "ogo omu ym im oi oy oyi",
    "yi": "oho omu ym im oi oy oyi",
    "ya": "yu i e ey iu yei",
    "ia": "iu ii ie ieiu iyu",
    "ky": "kogo komu kim koy koi koyi",
}

_ENDINGS_OF_CASES = {citation: frozenset(endings.split()) for citation, endings in _CASES.items()}

# Of a person's name these would make a woman's.
_OF_PLACES = {"": ("a", "ia", "ya", "iu", "ie"), "a": ("ie",)}


def is_derived(first: str, second: str, *, is_known: bool) -> bool:
    """Tell whether the longer of two folded forms is made of the shorter; `is_known` says that the shorter exists."""
    shorter, longer = sorted((first, second), key=len)
    # Macronn has a letter twice.
    if longer == shorter + shorter[-1:]:
        return False
    return any(
        parts in _DERIVED and (is_known or parts not in _DOUBTFUL) and stem >= 3
        for stem, parts in _splits(shorter, longer)
    )


def is_place_made_of(place: str, name: str) -> bool:
    """Tell whether a folded form is a Slavic place called after a name: Mykhailo, Mykhailove; Sovetsk, Sovetskiy."""
    return place.startswith(name) and any(
        name.endswith(stem) and place[len(name) :] in endings for stem, endings in _PLACE_ENDINGS.items()
    )


def is_other_gender(first: str, second: str) -> bool:
    """Tell whether two folded surnames are a man's and a woman's: Petrov, Petrova; Zelenskyi, Zelenska."""
    return any(
        (mine, theirs) in _GENDERS and masculine.endswith(_GENDERED)
        for masculine, feminine in ((first, second), (second, first))
        for _, (mine, theirs) in _splits(masculine, feminine)
    )


def is_case_of(form: str, citation: str) -> bool:
    """Tell whether `form` may be `citation` with the ending of a Slavic case: Putinom, Olyu, Zelenskogo."""
    return any(ours in _ENDINGS_OF_CASES.get(theirs, ()) for _, (theirs, ours) in _splits(citation, form))


def citations_of_place(form: str) -> list[str]:
    """Return the folded names of places of which a form may be a Slavic case: Lvivu, Lviva, Odesoiu."""
    return [
        form.removesuffix(ending) + citation
        for citation, endings in _CASES.items()
        for ending in (*endings.split(), *_OF_PLACES.get(citation, ()))
        if form.endswith(ending)
    ]


def _splits(first: str, second: str) -> list[tuple[int, tuple[str, str]]]:
    """Return length of the common start and the two rests, for the longest start and for two letters less."""
    mine, _ = difference(first, second + "\0")
    longest = len(first) - len(mine)
    return [(cut, (first[cut:], second[cut:])) for cut in range(longest, max(1, longest - 3), -1)]
