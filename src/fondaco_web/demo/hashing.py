"""The password of the demo, hashed once: all its accounts have the same, and it is printed."""

from functools import cache

from django.contrib.auth.hashers import PBKDF2PasswordHasher
from django.utils.crypto import get_random_string


class SamePasswordHasher(PBKDF2PasswordHasher):
    """Django's usual hashes, of which the same password gives the same one while this process runs."""

    @cache  # noqa: B019  # there is one hasher, as long as the process
    def salt(self) -> str:
        """One salt for all."""
        return get_random_string(22)

    @cache  # noqa: B019  # as above
    def encode(self, password: str, salt: str, iterations: int | None = None) -> str:
        """As usual, the first time."""
        return super().encode(password, salt, iterations)
