"""`python -m betteroff` and the command `betteroff`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line, or say what it needs."""
    try:
        import click  # noqa: F401
    except ImportError:
        print("The command line needs click and rich, which are not installed: pip install click rich", file=sys.stderr)
        sys.exit(2)
    from betteroff.cli import betteroff

    betteroff()


if __name__ == "__main__":
    main()
