"""Articles of our own making, paragraph by paragraph, with faults, and the ways in which an editor moves them about."""

import textwrap
from dataclasses import dataclass

from hypothesis import strategies as st

# Each with at least one fault that the auditor finds whatever stands around the paragraph, and however it is wrapped.
OLD = (
    "The goverment of the island said on Tuesday that the ferry to the mainland would stay in port until dawn.",
    "Farmers in the valley lost a third of ther harvest, acording to a survey that the regional council has published.",
    "A spokesman said that the the bridge would be closed for repairs, and that buses would run along the river.",
    "Teachers beleive that the new timetable asks too much of children who travel an hour to school and an hour back.",
    "The presidant of the rowing club thanked volunteers who had carried boats over the weir before the flood arrived.",
    "In the harbour the goverment keeps two icebreakers, which sailors recieved with some doubt when they first came.",
    "Nobody at the station could say why the the last train had left without its driver on a calm Sunday evening.",
    "The goverment of the island said on Tuesday that tickets for the summer concerts would go on sale a week late.",
)
SOUND = (
    "Rain is expected in the hills tonight, and the roads above the dam may freeze before dawn.",
    "The orchestra has found a new hall in a former weaving mill beside the canal.",
    "Visitors can climb the tower again from May, when the last of the scaffolding comes down.",
)
# The slips of the old paragraphs among other words, one in each.
NEW = {
    "At the county fair a goverment vet examined every calf before the judges were allowed into the ring.": "goverment",
    "Swimmers recieved free tickets for the pool, which had been shut while its boilers were replaced.": "recieved",
    "Our guide thanked the presidant of the choir, took a lantern and led us down to the cellars.": "presidant",
    "Hikers beleive that the path over the ridge is older than the chapel at its end.": "beleive",
    "Two nurses and the the porter of the clinic carried every bed up the stairs by hand.": "the the",
}
WIDTHS = (0, 44, 58, 72, 79, 96)
FORMATS = ("txt", "md", "html")


@dataclass(frozen=True)
class Edited:
    """An article before and after an edit; `slips` are those in the paragraphs that came in."""

    format: str
    before: str
    after: str
    slips: tuple[str, ...]


def laid_out(paragraphs: list[str], *, format: str, width: int) -> str:
    """Put paragraphs one below the other; a width of 0 does not wrap."""
    wrapped = [textwrap.fill(one, width, break_on_hyphens=False) if width else one for one in paragraphs]
    if format == "html":
        wrapped = [f"<p>{one}</p>" for one in wrapped]
    return "\n\n".join(wrapped) + "\n"


@st.composite
def edits(draw: st.DrawFn) -> Edited:
    """Draw an article, and the same one with paragraphs taken out, put in, moved, and wrapped anew."""
    format = draw(st.sampled_from(FORMATS))
    old = draw(st.lists(st.sampled_from(OLD), min_size=2, unique=True))
    kept = draw(st.lists(st.sampled_from(old), unique=True))
    sound = draw(st.lists(st.sampled_from(SOUND), max_size=3, unique=True))
    inserted = draw(st.lists(st.sampled_from(sorted(NEW)), max_size=5, unique=True))
    after = draw(st.permutations([*kept, *sound, *inserted]))
    before = laid_out(old, format=format, width=draw(st.sampled_from(WIDTHS)))
    return Edited(
        format=format,
        before=before,
        after=laid_out(after, format=format, width=draw(st.sampled_from(WIDTHS))),
        slips=tuple(sorted(NEW[one] for one in inserted)),
    )
