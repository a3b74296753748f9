"""``python -m cnbulletin``: the command line."""

import sys

from cnbulletin.cli import main

if __name__ == "__main__":
    sys.exit(main())
