"""What is wrong with the catalogues: missing, uncertain, incomplete, unequal or outdated translations."""

import re
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from fondaco_web.translations.catalogues import LANGUAGES, PLATFORM, apps, path_of, read, rendered, renewed
from fondaco_web.translations.extract import texts_in, texts_of_app

PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[a-z%]|\{\w*\}")


def faults(platform: Path = PLATFORM) -> Iterator[str]:
    """Every fault of every catalogue, a line each."""
    yield from texts_outside_apps(platform)
    for language in LANGUAGES:
        translated: dict[tuple[str, str | None], tuple[str, object]] = {}
        for app in apps(platform):
            catalogue = read(path_of(app, language), language)
            place = f"{app.name}/{language}"
            yield from (f"{place}: {fault}" for fault in faults_of_catalogue(catalogue, texts_of_app(app)))
            if (len(catalogue) or path_of(app, language).exists()) and not is_in_step(app, language):
                yield f"{place}: not in step with the source; run `python -m fondaco_web.translations update`"
            yield from (f"{place}: {fault}" for fault in contradictions(catalogue, app.name, translated))


def texts_outside_apps(platform: Path) -> Iterator[str]:
    """Texts in files that belong to no app: no catalogue would have them."""
    folders = [*apps(platform), platform / "translations"]
    for file in sorted(platform.rglob("*.py")):
        if not any(folder in file.parents for folder in folders):
            yield from (f"{file.relative_to(platform)}: '{message}' stands in no app" for message, *_ in texts_in(file))


def is_in_step(app: Path, language: str) -> bool:
    """Whether `update` would leave the catalogue as it is."""
    path = path_of(app, language)
    wanted = rendered(renewed(read(path, language), texts_of_app(app)))
    return path.exists() and path.read_text(encoding="utf-8") == wanted


def faults_of_catalogue(catalogue: Catalog, texts: Catalog) -> Iterator[str]:
    """The faults of one catalogue, given the texts of its app."""
    for text in texts:
        if not text.id:
            continue
        message = catalogue.get(text.id, text.context)
        if message is None or message.id != text.id or not is_complete(message, catalogue.num_plurals):
            yield f"not translated in every form: {first(text)!r}"
        elif message.fuzzy:
            yield f"marked fuzzy: {first(text)!r}"
        else:
            yield from unequal_parts(message, number_means_one=catalogue.num_plurals == 2)


def first(message: Message) -> str:
    """The English text, in the singular."""
    return message.id if isinstance(message.id, str) else message.id[0]


def forms(message: Message) -> list[str]:
    """Every translation of a message: one, or one for each plural form."""
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def is_complete(message: Message, n_plurals: int) -> bool:
    """Whether every form is there."""
    wanted = 1 if isinstance(message.id, str) else n_plurals
    return len(forms(message)) == wanted and all(forms(message))


def placeholders(text: str) -> list[str]:
    """What is filled into a text, sorted."""
    return sorted(PLACEHOLDER.findall(text))


def unequal_parts(message: Message, *, number_means_one: bool) -> Iterator[str]:
    """Forms whose placeholders or outer blanks differ from the English text's.

    A plural form is compared with the English plural. Only where the first form stands for the number 1 alone it may
    leave the number out, as the English singular may; in Russian it also stands for 21.
    """
    one, many = (message.id, message.id) if isinstance(message.id, str) else (message.id[0], message.id[-1])
    for position, form in enumerate(forms(message)):
        allowed = [placeholders(many)]
        if position == 0 and number_means_one:
            allowed.append(placeholders(one))
        if placeholders(form) not in allowed:
            yield f"placeholders differ: {one!r} has {allowed[0]}, {form!r} has {placeholders(form)}"
        if outer_blanks(form) != outer_blanks(one):
            yield f"blanks at the ends differ: {one!r} and {form!r}"


def outer_blanks(text: str) -> tuple[str, str]:
    """The white space before and after a text."""
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def contradictions(
    catalogue: Catalog, app: str, translated: dict[tuple[str, str | None], tuple[str, object]]
) -> Iterator[str]:
    """Texts that another app translates otherwise: Django joins all catalogues, so one would win everywhere."""
    for message in catalogue:
        if message.id and all(forms(message)):
            other_app, other = translated.setdefault((first(message), message.context), (app, message.string))
            if other != message.string and isinstance(other, str) == isinstance(message.string, str):
                yield f"{first(message)!r} is {message.string!r} here and {other!r} in {other_app}; use a context"
