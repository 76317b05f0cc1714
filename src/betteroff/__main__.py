"""`python -m betteroff` and the command `betteroff`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line, or say which extra it needs."""
    try:
        import click  # noqa: F401
    except ImportError:
        print('The command line needs an extra: pip install "betteroff[cli]"', file=sys.stderr)
        sys.exit(2)
    from betteroff.cli import betteroff

    betteroff()


if __name__ == "__main__":
    main()
