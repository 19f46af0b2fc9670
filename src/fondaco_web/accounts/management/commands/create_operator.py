"""Makes the account of the operator of the installation, who opens forums and names their first secretariats."""

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.utils import translation

from fondaco_web.accounts.invitations import invitation_path
from fondaco_web.accounts.mail import site_url
from fondaco_web.accounts.services.operators import make_operator


class Command(BaseCommand):
    """Asks for an e-mail address, sends the invitation and prints its one-time link."""

    help = __doc__ or ""

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Everything can be given without a question."""
        parser.add_argument("--email", help="the operator's e-mail address; asked for where it is missing")
        parser.add_argument("--name", default="", help="first name and family name")
        parser.add_argument("--language", default="en", choices=[code for code, _name in settings.LANGUAGES])

    def handle(self, **options: Any) -> None:
        """Make it, and print the link for installations whose mail does not work yet."""
        email = (options["email"] or input("E-mail address of the operator: ")).strip()
        try:
            validate_email(email)
        except ValidationError:
            raise CommandError(f"'{email}' is not an e-mail address; write it as name@example.org.") from None
        user, is_new = make_operator(email=email, full_name=options["name"], language=options["language"])
        if not is_new:
            self.stdout.write("This account exists and is confirmed: it is now an operator and signs in as before.")
            return
        with translation.override(user.language):
            path = invitation_path(user)
        self.stdout.write("A message with this one-time link is on its way; the link sets name and password:")
        self.stdout.write(site_url() + path)
