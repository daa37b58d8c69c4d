"""The checks, by the name that rule files call them."""

from audit.checks import (
    boilerplate_blocks,
    capitalized_nouns,
    comma_splices,
    dialogue_dashes,
    distorted_organizations,
    doubled_marks,
    foreign_marks,
    foreign_ordinals,
    foreign_words,
    garbled_encodings,
    half_capitalized_names,
    headline_stops,
    hyphenated_names,
    impossible_dates,
    inconsistent_names,
    invisible_characters,
    joined_words,
    leftover_cases,
    leftover_entities,
    leftover_markdown,
    leftover_placeholders,
    leftover_tags,
    lookalike_letters,
    lost_boundaries,
    lower_case_names,
    lowercase_starts,
    miscased_acronyms,
    miscased_brands,
    misplaced_models,
    misplaced_quotation_marks,
    misplaced_spaces,
    misread_digits,
    missing_spaces,
    misspelled_brands,
    misspelled_endings,
    misspelled_figures,
    misspelled_house_names,
    misspelled_officeholders,
    misspelled_organizations,
    misspelled_phrases,
    misspelled_words,
    mistaken_acronyms,
    mistaken_articles,
    mistaken_percentages,
    mistaken_pronouns,
    mistaken_weekdays,
    mixed_acronyms,
    mixed_compounds,
    mixed_expansions,
    mixed_hours,
    mixed_hyphens,
    mixed_notations,
    mixed_quotation_marks,
    mixed_speech_marks,
    mixed_varieties,
    one_sided_dashes,
    oscillations,
    other_varieties,
    outside_marks,
    patterns,
    phrases,
    rejected_forms,
    repeated_passages,
    repetitions,
    run_on_names,
    sentence_fragments,
    split_names,
    split_words,
    stranded_marks,
    stray_capitals,
    stray_foreign_words,
    truncations,
    unattested_names,
    unbalanced_brackets,
    unclosed_quotations,
    unopened_quotations,
    unrecorded_names,
    untranslated_names,
    untranslated_organizations,
    untranslated_passages,
    untranslated_terms,
    unusual_acronyms,
    unusual_forms,
    worded_thousands,
)
from audit.checks.registry import Check
from audit.model.rule import Reach

CHECKS = {
    "boilerplate_blocks": Check(boilerplate_blocks.boilerplate_blocks, Reach.BLOCK, always="it only reads the scopes"),
    "capitalized_nouns": Check(capitalized_nouns.capitalized_nouns, Reach.WORD, trace=capitalized_nouns.TRACE),
    "comma_splices": Check(comma_splices.comma_splices, Reach.PHRASE, trace=comma_splices.TRACE),
    "dialogue_dashes": Check(dialogue_dashes.dialogue_dashes, Reach.PHRASE, trace=dialogue_dashes.TRACE),
    "distorted_organizations": Check(
        distorted_organizations.distorted_organizations, Reach.PHRASE, always="the table of organizations has its words"
    ),
    "doubled_marks": Check(doubled_marks.doubled_marks, Reach.CHARACTER, trace=doubled_marks.TRACE),
    "foreign_marks": Check(foreign_marks.foreign_marks, Reach.CHARACTER, trace=foreign_marks.TRACE),
    "foreign_ordinals": Check(foreign_ordinals.foreign_ordinals, Reach.WORD, trace=foreign_ordinals.TRACE),
    "foreign_words": Check(foreign_words.foreign_words, Reach.WORD, trace=foreign_words.TRACE),
    "garbled_encodings": Check(garbled_encodings.garbled_encodings, Reach.WORD, trace=garbled_encodings.TRACE),
    "half_capitalized_names": Check(
        half_capitalized_names.half_capitalized_names, Reach.PHRASE, half_capitalized_names.anchors
    ),
    "headline_stops": Check(headline_stops.headline_stops, Reach.CHARACTER, always="it only reads the scopes"),
    "hyphenated_names": Check(hyphenated_names.hyphenated_names, Reach.WORD, trace=hyphenated_names.TRACE),
    "impossible_dates": Check(impossible_dates.impossible_dates, Reach.PHRASE, trace=impossible_dates.TRACE),
    "inconsistent_names": Check(
        inconsistent_names.inconsistent_names, Reach.WORD, always="any name may have two spellings"
    ),
    "invisible_characters": Check(
        invisible_characters.invisible_characters, Reach.WORD, trace=invisible_characters.TRACE
    ),
    "joined_words": Check(joined_words.joined_words, Reach.WORD, always="any two words may be joined"),
    "leftover_cases": Check(leftover_cases.leftover_cases, Reach.WORD, always="any name may have an ending"),
    "leftover_entities": Check(leftover_entities.leftover_entities, Reach.WORD, trace=leftover_entities.TRACE),
    "leftover_markdown": Check(leftover_markdown.leftover_markdown, Reach.WORD, trace=leftover_markdown.TRACE),
    "leftover_placeholders": Check(
        leftover_placeholders.leftover_placeholders, Reach.WORD, trace=leftover_placeholders.TRACE
    ),
    "leftover_tags": Check(leftover_tags.leftover_tags, Reach.WORD, trace=leftover_tags.TRACE),
    "lookalike_letters": Check(lookalike_letters.lookalike_letters, Reach.WORD, trace=lookalike_letters.TRACE),
    "lost_boundaries": Check(
        lost_boundaries.lost_boundaries,
        Reach.WORD,
        trace=lost_boundaries.TRACE,
        test_options=lost_boundaries.test_options,
    ),
    "lower_case_names": Check(lower_case_names.lower_case_names, Reach.WORD, always="looks its words up itself"),
    "lowercase_starts": Check(lowercase_starts.lowercase_starts, Reach.WORD, trace=lowercase_starts.TRACE),
    "miscased_acronyms": Check(
        miscased_acronyms.miscased_acronyms,
        Reach.WORD,
        miscased_acronyms.anchors,
        trace=miscased_acronyms.TRACE,
    ),
    "miscased_brands": Check(miscased_brands.miscased_brands, Reach.WORD, miscased_brands.anchors),
    "misplaced_models": Check(misplaced_models.misplaced_models, Reach.PHRASE, misplaced_models.anchors),
    "misplaced_quotation_marks": Check(
        misplaced_quotation_marks.misplaced_quotation_marks, Reach.CHARACTER, trace=misplaced_quotation_marks.TRACE
    ),
    "misplaced_spaces": Check(misplaced_spaces.misplaced_spaces, Reach.CHARACTER, trace=misplaced_spaces.TRACE),
    "misread_digits": Check(misread_digits.misread_digits, Reach.WORD, trace=misread_digits.TRACE),
    "missing_spaces": Check(missing_spaces.missing_spaces, Reach.CHARACTER, trace=missing_spaces.TRACE),
    "misspelled_organizations": Check(
        misspelled_organizations.misspelled_organizations, Reach.WORD, always="any word may be misspelt"
    ),
    "misspelled_brands": Check(misspelled_brands.misspelled_brands, Reach.WORD, always="any name may be misspelt"),
    "misspelled_endings": Check(
        misspelled_endings.misspelled_endings, Reach.WORD, always="any name may have a common ending"
    ),
    "misspelled_figures": Check(misspelled_figures.misspelled_figures, Reach.WORD, always="any name may be misspelt"),
    "misspelled_house_names": Check(
        misspelled_house_names.misspelled_house_names, Reach.WORD, always="it only looks for names that the house adds"
    ),
    "misspelled_officeholders": Check(
        misspelled_officeholders.misspelled_officeholders, Reach.WORD, always="any name may be misspelt"
    ),
    "misspelled_phrases": Check(misspelled_phrases.misspelled_phrases, Reach.WORD, always="any name may be misspelt"),
    "misspelled_words": Check(misspelled_words.misspelled_words, Reach.WORD, always="any word may be misspelt"),
    "mistaken_acronyms": Check(mistaken_acronyms.mistaken_acronyms, Reach.WORD, trace=mistaken_acronyms.TRACE),
    "mistaken_articles": Check(
        mistaken_articles.mistaken_articles, Reach.WORD, always="an article stands in nearly every sentence"
    ),
    "mistaken_percentages": Check(
        mistaken_percentages.mistaken_percentages, Reach.PHRASE, trace=mistaken_percentages.TRACE
    ),
    "mistaken_pronouns": Check(mistaken_pronouns.mistaken_pronouns, Reach.WORD, trace=mistaken_pronouns.TRACE),
    "mistaken_weekdays": Check(mistaken_weekdays.mistaken_weekdays, Reach.WORD, trace=mistaken_weekdays.TRACE),
    "mixed_acronyms": Check(mixed_acronyms.mixed_acronyms, Reach.WORD, trace=mixed_acronyms.TRACE),
    "mixed_compounds": Check(mixed_compounds.mixed_compounds, Reach.PHRASE, mixed_compounds.anchors),
    "mixed_expansions": Check(mixed_expansions.mixed_expansions, Reach.PHRASE, trace=mixed_expansions.TRACE),
    "mixed_hours": Check(mixed_hours.mixed_hours, Reach.PHRASE, trace=mixed_hours.TRACE),
    "mixed_hyphens": Check(mixed_hyphens.mixed_hyphens, Reach.WORD, trace=mixed_hyphens.TRACE),
    "mixed_notations": Check(
        mixed_notations.mixed_notations,
        Reach.PHRASE,
        mixed_notations.anchors,
        trace_of=mixed_notations.trace_of,
        test_options=mixed_notations.test_options,
    ),
    "mixed_quotation_marks": Check(
        mixed_quotation_marks.mixed_quotation_marks, Reach.CHARACTER, trace=mixed_quotation_marks.TRACE
    ),
    "mixed_speech_marks": Check(mixed_speech_marks.mixed_speech_marks, Reach.PHRASE, trace=mixed_speech_marks.TRACE),
    "mixed_varieties": Check(mixed_varieties.mixed_varieties, Reach.WORD, always="any word may be of another variety"),
    "one_sided_dashes": Check(one_sided_dashes.one_sided_dashes, Reach.PHRASE, trace=one_sided_dashes.TRACE),
    "oscillations": Check(oscillations.oscillations, Reach.PHRASE, always="any word may come back"),
    "other_varieties": Check(other_varieties.other_varieties, Reach.WORD, always="any word may be of another variety"),
    "outside_marks": Check(outside_marks.outside_marks, Reach.WORD, trace=outside_marks.TRACE),
    "patterns": Check(
        patterns.patterns,
        Reach.PHRASE,
        patterns.anchors,
        trace_of=patterns.trace_of,
        test_options=patterns.test_options,
    ),
    "phrases": Check(phrases.phrases, Reach.PHRASE, phrases.anchors),
    "rejected_forms": Check(rejected_forms.rejected_forms, Reach.WORD, always="the house may reject any word"),
    "repeated_passages": Check(repeated_passages.repeated_passages, Reach.BLOCK, always="any passage may stand twice"),
    "repetitions": Check(repetitions.repetitions, Reach.PHRASE, always="any word may stand twice"),
    "run_on_names": Check(run_on_names.run_on_names, Reach.WORD, always="any name may be joined to a word"),
    "sentence_fragments": Check(sentence_fragments.sentence_fragments, Reach.PHRASE, trace=sentence_fragments.TRACE),
    "split_names": Check(split_names.split_names, Reach.WORD, always="any name may be split"),
    "split_words": Check(split_words.split_words, Reach.WORD, always="any word may be split"),
    "stranded_marks": Check(stranded_marks.stranded_marks, Reach.CHARACTER, trace=stranded_marks.TRACE),
    "stray_capitals": Check(stray_capitals.stray_capitals, Reach.WORD, trace=stray_capitals.TRACE),
    "stray_foreign_words": Check(
        stray_foreign_words.stray_foreign_words, Reach.WORD, always="the table of foreign words has its words"
    ),
    "truncations": Check(truncations.truncations, Reach.WORD, always="it only reads the ends of paragraphs"),
    "unattested_names": Check(unattested_names.unattested_names, Reach.WORD, always="any name may be misspelt"),
    "unbalanced_brackets": Check(unbalanced_brackets.unbalanced_brackets, Reach.WORD, trace=unbalanced_brackets.TRACE),
    "unclosed_quotations": Check(
        unclosed_quotations.unclosed_quotations, Reach.CHARACTER, trace=unclosed_quotations.TRACE
    ),
    "unopened_quotations": Check(
        unopened_quotations.unopened_quotations, Reach.CHARACTER, trace=unopened_quotations.TRACE
    ),
    "unrecorded_names": Check(
        unrecorded_names.unrecorded_names, Reach.WORD, always="any name may be spelt otherwise elsewhere"
    ),
    "untranslated_names": Check(
        untranslated_names.untranslated_names, Reach.WORD, always="any name may be another language's"
    ),
    "untranslated_organizations": Check(
        untranslated_organizations.untranslated_organizations,
        Reach.PHRASE,
        always="the table of organizations has its words",
    ),
    "untranslated_passages": Check(
        untranslated_passages.untranslated_passages, Reach.BLOCK, always="reading has told where another language is"
    ),
    "untranslated_terms": Check(untranslated_terms.untranslated_terms, Reach.WORD, anchors=untranslated_terms.anchors),
    "unusual_acronyms": Check(
        unusual_acronyms.unusual_acronyms, Reach.WORD, always="any acronym may be written otherwise elsewhere"
    ),
    "unusual_forms": Check(
        unusual_forms.unusual_forms, Reach.WORD, always="any name may be written otherwise elsewhere"
    ),
    "worded_thousands": Check(worded_thousands.worded_thousands, Reach.PHRASE, worded_thousands.anchors),
}
