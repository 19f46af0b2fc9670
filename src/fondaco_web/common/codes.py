"""Public codes of objects: short, readable over the telephone, telling nothing of how many there are."""

import secrets

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U


def new_code(prefix: str) -> str:
    """A new code such as O-7K3F9QXA."""
    return f"{prefix}-" + "".join(secrets.choice(ALPHABET) for _position in range(8))
