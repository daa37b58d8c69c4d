"""What words in the names of organizations mean: which are derived, which are synonyms, which say the sort of body."""

from collections.abc import Iterator
from typing import Final, NamedTuple

# One meaning a line. Words of one cell are derived from one another, cells of one line are synonyms. Singular, in
# American spelling. General English, own work.
_MEANINGS: Final = """
africa african
abolish abolition abolishing
agriculture agricultural agrarian | farm farming
animal
antarctica antarctic
arab arabic arabian
archaeology archaeological
arm armament | weapon weaponry
asia asian
astronomy astronomical
atmosphere atmospheric
atom atomic | nuclear
aviation | aeronautic aeronautical
ban banning | prohibition prohibiting prohibitive
biology biological
border | frontier | limit
budget budgetary
charity charitable
chemistry chemical
child children | kid
city | municipal | urban
civil civilian
climate climatic
collaboration collaborative | cooperation cooperative cooperating
combat combating | fight fighting | counter countering
competition competitive
constitution constitutional
corruption corrupt
crime criminal | penal
culture cultural
currency | monetary money
custom
defense defensive
democracy democratic
develop development developing
diplomacy diplomatic
digital digitalization digitization
disaster | catastrophe
doctor | physician | medic
domestic | home homeland | inner | interior internal
drug | medicine medicinal | medicament
east eastern
ecology ecological | environment environmental
economy economic economical
education educational
election elect electoral | voting
emergency | extraordinary
energy energetic
epidemic epidemiology epidemiological
europe european
export exporting exporter
external exterior | foreign | outer
finance financial
food foodstuff | nutrition
football | soccer
gene genetic
geography geographic geographical
geology geological
globe global | world worldwide
guard guardian
health | healthcare
high highest | superior | supreme
history historic historical
human humanity
hydrology hydrological
industry industrial
intelligence intelligent | reconnaissance
invest investment investing
investigation investigative investigating
islam islamic
jew jewish
journalist | reporter | correspondent
judiciary judicial
labor | work | employment
law legal
liberation liberating
literature literary
maritime | marine | sea
mathematic mathematical
meteorology meteorological | weather
migration migrant
militia | police
nation national
north northern
nature natural
navy naval
observe observer
ocean oceanic
oil | petroleum
olympic olympian olympiad
parliament parliamentary
people | popular
philosophy philosophical
physic physical
policy politic political
president presidential
prevention preventing preventive
prosecution prosecutor
protection protecting protective protect | conservation conserving
quick quickly | rapid | fast
region regional
regulation regulatory regulating | supervision supervisory supervising
religion religious
research researcher | study
revolution revolutionary
safety | security
science scientific
scientist | scholar
seismology seismological seismic
south southern
space spatial | cosmic
special specialize specialized
sport sporting
state | country
statistic statistical
strategy strategic
technology technological
telecom telecommunication
territory territorial
tax taxation | fiscal
terrorism terrorist
tourism tourist
trade trading | commerce commercial
transport transportation
veterinary veterinarian
west western
wildlife | fauna
woman women | female
"""

# Words that say what an organization is; those of one line may stand for one another in translations.
_KINDS: Final = """
academy
administration | agency | authority | bureau | direction | directorate | office | service
alliance | association | community | federation | league | organization | society | union | commonwealth
army | corps | force
assembly | congress | parliament
bank
board
bulletin
campaign
center | institute | institution
commission | committee | council
commissioner
confederation
chamber
command
company | corporation
conference
consortium
court | tribunal
department | ministry
doctor | physician | medic
endowment | foundation | fund
forum
front
group
inspectorate
journalist | reporter | correspondent
movement
network
observatory
operator
panel
party
program | project
prosecutor
staff | headquarter
unit
watch
"""


class Meaning(NamedTuple):
    """What a word shares with words derived from the same (`stem`) and with its synonyms (`sense`)."""

    stem: str
    sense: str


def _meanings(table: str) -> Iterator[tuple[str, Meaning]]:
    for line in table.strip().split("\n"):
        cells = [cell.split() for cell in line.split("|")]
        for cell in cells:
            for word in cell:
                yield word, Meaning(cell[0], cells[0][0])


MEANINGS: Final = dict(_meanings(_MEANINGS))
# Of the heads; what they share is a sort of organization.
KINDS: Final = {word: meaning.sense for word, meaning in _meanings(_KINDS)}

# As they stand in an article, in lower case: one of these is in every name that the matcher can find.
HEADS: Final = frozenset(
    form
    for word in KINDS
    for form in (
        word,
        word + "s",
        word.removesuffix("y") + "ies",
        word.replace("iz", "is"),
        word.replace("iz", "is") + "s",
    )
) | {"centre", "centres", "programme", "programmes"}
