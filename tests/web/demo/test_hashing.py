"""The password of the demo is hashed once, and as Django hashes passwords."""

from django.contrib.auth.hashers import PBKDF2PasswordHasher

from fondaco_web.demo.hashing import SamePasswordHasher


def test_the_same_password_is_hashed_once_and_djangos_own_hasher_accepts_it() -> None:
    hasher = SamePasswordHasher()
    first = hasher.encode("lipetsk-maggio-2008", hasher.salt(), 1000)
    assert hasher.encode("lipetsk-maggio-2008", hasher.salt(), 1000) == first
    assert hasher.encode("another", hasher.salt(), 1000) != first
    assert PBKDF2PasswordHasher().verify("lipetsk-maggio-2008", first)
    assert not PBKDF2PasswordHasher().verify("another", first)
