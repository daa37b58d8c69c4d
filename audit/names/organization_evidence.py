"""What an editor is told about a phrase held for the distorted name of an organization."""

from audit.names.organizations import Distortion


def evidence_of(reading: Distortion) -> tuple[str, ...]:
    """Return the sentences, the weightiest first."""
    facts, form = reading.facts, reading.likeness.form
    sentences = [_likeness(reading)]
    if facts.acronym_beside:
        sentences.append(f"{facts.acronym_beside}, right beside it, is the acronym of the {form.organization.name}.")
    elif facts.acronym_elsewhere:
        sentences.append(f"{facts.acronym_elsewhere}, its acronym, stands elsewhere in this article.")
    if facts.name_here:
        sentences.append(f"This article also writes {form.text}.")
    if facts.articles_with_name:
        sentences.append(f"Other articles of this run that write {form.text}: {facts.articles_with_name}.")
    if facts.country_named:
        sentences.append("The article names its country.")
    return tuple(sentences)


def _likeness(reading: Distortion) -> str:
    organization = reading.likeness.form.organization
    name = reading.likeness.form.text
    if organization.acronyms and not organization.is_common:
        name += f" ({organization.acronyms[0]})"
    if reading.likeness.is_listed:
        return f"Translations are known to make these words out of {name}."
    if reading.likeness.is_slip:
        return f"It has the words of {name}, some in another number or with other articles."
    if not reading.likeness.is_whole:
        return f"Most of its words are those of {name}; the name as written is not known."
    if not reading.likeness.has_its_words:
        return f"It says in other words what {name} says; the name as written is not known."
    return f"It has the words of {name}, put together in another way; the name as written is not known."
