"""The words of the product, as its readers need them."""

from __future__ import annotations

WORDS = (
    ("Authority", "A council that is responsible for adult social care. The 14 are those of the West Midlands."),
    ("Measure", "One thing that is counted or asked in the same way for every authority, such as control over daily "
     "life."),
    ("Framework", "The published set that a measure’s code belongs to. A code means nothing without it: in 2023–24 the "
     "codes were dealt out anew."),
    ("Collection", "The survey or return in which the answers or counts were gathered."),
    ("Year", "A financial year, from 1 April to 31 March: 2024–25 ends on 31 March 2025."),
    ("Margin of error", "How far a survey’s result may lie from what asking everybody would have given, in 95 of 100 "
     "surveys. The 95% interval is the result less and plus its margin."),
    ("Clear change", "A difference larger than sampling alone would usually explain."),
    ("Break", "A change in how something is counted. A new line begins; nothing is drawn or compared across."),
    ("Unusual figure", "A figure that a check finds far from others or from its own past. It is shown as published, "
     "with a warning, until somebody has explained it in a comment."),
    ("Peer challenge", "A review of one authority, the host, by a team of people from others and by experts by "
     "experience."),
    ("Baseline", "The figures from before a challenge, frozen so that nobody can move them later."),
    ("Short, medium and long term", "Up to 12 months after a challenge, 12 to 24 months, and 24 months or more."),
    ("Recommendation", "What the peers advised, and what the host answered."),
    ("Follow-up", "The formal look back 6, 12 and 24 months after a challenge. Signing it freezes it."),
    ("Neighbour", "An authority that the publisher calls alike, wherever it lies."),
    ("Illustrative data", "Made up, to show what the product does. It is labelled wherever it shows, and never counted "
     "together with what is real."),
    ("As known on a day", "Only what had been published, or recorded here, by that day."),
    ("Load", "One change to the data, with its file. Every load is judged by the same checks, and its file is kept."),
    ("Data id and build id", "Names for exactly these data, and for these data in this version of the program. Two "
     "people with the same ids see the same."),
)  # fmt: skip
