"""Hypothesis draws afresh on a desk, and the same each time where a machine checks (CI=true)."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("ci", derandomize=True, print_blob=True)
if os.environ.get("CI"):
    settings.load_profile("ci")
