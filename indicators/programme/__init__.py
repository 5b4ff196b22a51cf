"""The programme as a whole: how far each authority's challenge is, and who reviewed whom."""
