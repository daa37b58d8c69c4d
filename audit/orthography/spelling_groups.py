"""What the languages without one romanization leave open: letters that stand for one sound, by language.

Between commas is one sound, and what it may be written with; `<` and `>` are the ends of a word, `_` is nothing at all.
That k and q are one there, and q and g after the next comma, does not make one of k and g. Sources: the ALA-LC and
BGN/PCGN tables of each language, ISO 233, 259 and 843, the Korean rules of 2000 and McCune-Reischauer, ISO 3602 and
the Hepburn of the Japanese foreign ministry; where the press of a country has a habit of its own (Arabic names in
France, Korean surnames), that habit.
"""

from typing import Final

_ARABIC = """
<al> <el> <ul> <ad> <ed> <an> <en> <ash> <esh> <ech> <as> <es> <at> <et> <ath> <eth> <ar> <er> <az> <ez> <adh> _,
<al>< <el>< <al <el,
<abdul> <abdel> <abdul>< <abdel>< <abd><al>< <abd><ar>< <abd><er>< <abd><el>< <abdul <abdel <abdur <abder <abdal,
<ibn> <bin> <ben>, <abu> <abou> <abo> <aboo> <bu> <bou>, ><  _, k q, q g, q gh, gh g, j g dj, ji gui gi,
je gue ge, j dzh, kh h, kh> k>, kh x, kh kkh, dh d, dh z, dh th, th t, th s, dh ddh, th tth, sh ch, sh ssh,
f ph, w ou u, w uw ouw, u o ou oo, u w, y i iy iyy, i e, i ee ie, a e, a aa, a> ah> eh> e>, i> y> ie> iy> ee>,
u> o> ou> oo>, ai ay ei ey e, ai ae aee aei, i aie ii, au aw ow ou ao aou o, ee y, nb mb, oua wa oue we,
ain ein ayn eyn in, e> >,
l> el> il> al>, r> er> ir> ar>, m> em> im> am>, d> ed> ad>, n> en> in>
"""

_PERSIAN = """
<al> <ol> <ul> <el> _, <e> <i> <ye> <yi> _, ><  _, q gh, q k, q g, gh g, kh h, kh x, h> _>, zh j, j dj, ch tch,
v w, s th, z dh, f ph, a e, a aa, e i, o u ou oo, i y ee iy, y i iy iyy, ei ey ay ai, au aw ow ou ov,
a> ah> eh> e> i>, hr her, u w, ah a, a o, khv kh, ow u
"""

_HEBREW = """
><  _, h ch kh, k q c, k kh, z tz ts, ch tch, s tz, v w, v b, f ph, t th, i y j, i ee iy, y iy yy, y j,
e ei ey, ei ai ay ey, e ee, a aa, a> ah>, e> eh>, o> oh>, u oo ou, o oo, a e ae, <bn <ben, <br <ber, <yi <i,
<kf <kef, <sd <sed, <zv <tzev <zev <tsev, <gd <ged, <nt <net, <g <gh
"""

_KOREAN = """
><  _, g k, d t, b p, j ch, ch tch, l r, l ll lr, s sh, g kk, d tt, b pp, eo o u, eo u ou, eo> uh> ur> eoh>,
yeo yo yu you, u oo, u> woo> oo> wu>, <u <woo <wu <oo, eu u oo, ae ai, ae a>, ay ae, oe oi, o oh, a> ah>,
o> oh>, u> uh>, ah a, i ee, i ui eui, yu yoo you, yo yeo, y e, wo weo,
<i> <yi> <lee> <ri> <rhee> <ree> <li> <ee> <rhie>, <im> <lim> <rim> <yim>, <no> <ro> <roh> <noh>,
<yu> <ryu> <yoo> <you> <ryoo> <lyu>, <bak> <pak> <park> <bark>, <seo> <suh> <so> <seoh>, <choe> <choi> <chwe>,
<na> <ra> <la> <rah>, <r <n <, <yang> <ryang> <liang>, ngn ngr, nj nch
"""

_GREEK = """
><  _, <h <, <he <i <hi, h ch kh, v b, b mp mb, d nt nd, d dh, nd nt, g gh, g y gi, gk g ng, gk gg, ng nk gk,
y gh, <gi <y <gy <yi <ghi <ji, f ph, ef ev eu, af av au, th t, th d, x ks, k c, k q, ks x, z s, tz dz, r rh,
i y ee, i ei oi oe, i e, ia eia ya, e ai ae, ou u, o w, on> o>, n> >, os> us>, aias> aeus> eas> eus>,
io> ion> ium>, s sz
"""

_TURKISH = """
><  _, s sh, c ch tch, c j dj, g gh, u ue, o oe
"""

_JAPANESE = """
><  _, o ou oo oh, o> oh> ou>, u uu, e ee, i ii, a aa, shi si, sh sy, chi ti, ch ty, tsu tu, fu hu, ji zi,
ji di, j zy, j jy, zu du, zu dzu, nb mb, np mp, nm mm, cch tch, ssh sh, ka kwa, ga gwa, e ye, o wo
"""

_INDIAN = """
><  _, a aa, a u, a> ah>, a> >, i ee, i e, i y, e ai ei, y iy i, u oo, u o, o au, o ow, au ow, v w, v b, f ph,
t th, d dh, d r, k kh, k q, k c, g gh, b bh, p ph, j jh, j z, s sh, sh shh, c ch, ch chh, x ksh, x ks,
pur pore, pur pura, n nn
"""

_TURKIC = """
><  _, k q, q g, q gh, g gh, kh h, h x, kh x, kh k, j zh, j dj, j dzh, j y, zh dzh, sh s, sh sch, ch c, ch tch,
v w, y i iy, y j, i e, i ee, a e, a o, e ye, o u, o yo, u yu, u ou, u ue, o oe, e ie, ya ia, yu iu, s ss, ts c,
iy> y>
"""

# The state writes w for v.
_TURKMEN = """
v w
"""

# Georgian and Armenian letters have a sound each; what is open are aspirates, iotated vowels and the joining of words.
_CAUCASIAN = """
><  _, k q, k kh, t th, p ph, g gh, g k, kh h, kh x, ts tz, ts c, dz ds, dz tz, j dj, j zh, j dzh, zh dzh, ch tch,
i iy, ia ya iya, iu yu, ie ye e, io yo, ai ay, ei ey, oi oy, ui uy, u ou, o vo, ev yev, x ks, a> ah>
"""

# Chinese names are compared by syllables; these are for what is none: Tsai Ing-wen.
_CHINESE = """
><  _
"""

# Scripts of which the tables above say nothing: there the vowels alone are open.
_OTHERS = """
><  _, a e i o u y ee oo ou aa ai ay ei ey au aw ow ae ia ie _, v w, k q, f ph, t th, d dh, kh h
"""

GROUPS: Final[dict[str, str]] = {
    "Arabic": _ARABIC,
    "Persian": _PERSIAN,
    "Hebrew": _HEBREW,
    "Chinese": _CHINESE,
    "Korean": _KOREAN,
    "Greek": _GREEK,
    "Turkish": _TURKISH,
    "Japanese": _JAPANESE,
    "Indian": _INDIAN,
    "Turkic": _TURKIC,
    "Turkmen": _TURKMEN,
    "Caucasian": _CAUCASIAN,
    "others": _OTHERS,
}

# Where a doubled consonant may be written once. Japanese and Korean have two sounds there, Turkish has its own letters.
OPEN_DOUBLINGS: Final = frozenset({"Arabic", "Persian", "Hebrew", "Greek", "Indian", "Turkic", "Caucasian", "others"})

_COUNTRIES = {
    "Arabic": "AE BH DJ DZ EG EH IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE",
    "Persian": "AF IR TJ",
    "Hebrew": "IL",
    "Chinese": "CN TW",
    "Korean": "KP KR",
    "Greek": "CY GR",
    "Turkish": "TR",
    "Japanese": "JP",
    "Indian": "BD IN LK NP PK",
    "Turkic": "AZ KG KZ TM UZ",
    "Caucasian": "AM GE",
    "others": "BT ER ET KH LA MM MN TH",
}
# Arabic names stand in Israel, Greek and Turkish ones in Cyprus, Persian ones in Iraq.
_BESIDE = {
    "IL": ("Arabic",),
    "CY": ("Turkish",),
    "IQ": ("Persian",),
    "AF": ("Arabic",),
    "TJ": ("Turkic",),
    "TM": ("Turkmen",),
}

# By ISO 3166-1 code, the language of most names first.
LANGUAGES: Final[dict[str, tuple[str, ...]]] = {
    country: (language, *_BESIDE.get(country, ()))
    for language, countries in _COUNTRIES.items()
    for country in countries.split()
}
