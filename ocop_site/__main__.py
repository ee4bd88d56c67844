"""`python -m ocop_site` is the same door as `python build.py`."""

import sys

from ocop_site.cli import main

sys.exit(main(sys.argv[1:]))
