"""Words by which copy says who spoke."""

from typing import Final

_VERBS: Final = (
    "said|says|asked|asks|added|adds|replied|answered|wrote|writes|tweeted|posted|exclaimed|shouted|cried|"
    "wondered|insisted|continued|joked|quipped|demanded|declared|warned|recalled|remarked|responded|noted|argued|"
    "admitted|announced|claimed|commented|complained|concluded|emphasised|emphasized|explained|explains|stated|stressed"
)
_SPEAKER: Final = (
    r"(?:(?:the|The|a|an|his|her|their)(?:\s[\w\u2019'-]+){1,5}|[A-Z][\w.\u2019'-]+(?:\s[A-Z][\w.\u2019'-]+){0,4})"
)

# Expressions. Whom somebody told is part of the sentence, so that only "he told" behind a comma is about a quotation.
VERBS: Final = rf"{_VERBS}|told|tells"
ATTRIBUTION: Final = (
    rf"(?:(?:he|she)\s(?:{VERBS})|(?:they|it|I|we|{_SPEAKER})\s(?:{_VERBS})|"
    rf"(?:{_VERBS})\s(?:he|she|they|the|a|an|his|her|their|[A-Z][\w\u2019'-]*))(?![\w\u2019'-])"
)
