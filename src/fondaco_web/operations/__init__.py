"""Running the platform: `fondaco demo|serve|work|doctor|backup|restore|manage`.

The command line of `fondaco` knows nothing of Django; it finds `commands.add_commands` as an entry point of the
installed package. Only a command that is run loads the rest.
"""
