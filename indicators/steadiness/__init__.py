"""Whether one authority's series of results really moves, or only as much as chance moves it."""
