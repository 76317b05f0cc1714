"""Showing results: as text, as HTML for a notebook, and as JSON. Words and layout only."""
