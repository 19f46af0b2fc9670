"""`python -m fondaco.cli`."""

import sys

from fondaco.cli.command_line import main

sys.exit(main())
