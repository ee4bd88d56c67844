"""The one door: `python build.py` builds; `python build.py --help` lists the other commands."""

import sys

from ocop_site.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
