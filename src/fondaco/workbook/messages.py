"""What is expected of a cell, and what to do where it is not so: every message of the workbook, by code."""

from collections.abc import Mapping
from dataclasses import dataclass

from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text


@dataclass(frozen=True, slots=True)
class Message:
    """What was expected (continues "expected …") and what to do (a sentence)."""

    expected: Text
    remedy: Text


def filled(text: Text, facts: Mapping[str, str | Text]) -> Text:
    """The text with its placeholders filled, in each language."""

    def in_one(language: Language) -> str:
        known = {key: fact.in_language(language) if isinstance(fact, Text) else fact for key, fact in facts.items()}
        return str(getattr(text, language.value)).format(**known)

    return Text(in_one(Language.ITALIAN), in_one(Language.RUSSIAN), in_one(Language.ENGLISH))


DID_YOU_MEAN = Text("Intendevate «{suggestion}»?", "Может быть, «{suggestion}»?", "Did you mean “{suggestion}”?")

STRUCTURE: Mapping[str, Message] = {
    "missing_sheet": Message(
        Text("manca il foglio «{title}»", "нет листа «{title}»", "the sheet “{title}” is missing"),
        Text(
            "Aggiungetelo: il modello di «fondaco template» lo contiene",
            "Добавьте его: он есть в шаблоне «fondaco template»",
            "Add it: the template of “fondaco template” has it",
        ),
    ),
    "unknown_sheet": Message(
        Text("un foglio della cartella di sessione", "лист книги сессии", "a sheet of the session workbook"),
        Text(
            "Eliminatelo, o fate iniziare il suo nome con _ se serve solo a voi",
            "Удалите его или начните его имя с _, если он только для вас",
            "Delete it, or let its name begin with _ if it is only for you",
        ),
    ),
    "duplicated_sheet": Message(
        Text(
            "un solo foglio «{title}», qui ripetuto come «{other}»",
            "один лист «{title}», а он повторён как «{other}»",
            "one sheet “{title}” only, repeated here as “{other}”",
        ),
        Text("Riunite i due fogli", "Объедините оба листа", "Put the two sheets together"),
    ),
    "missing_heading": Message(
        Text("manca la colonna «{heading}»", "нет столбца «{heading}»", "the column “{heading}” is missing"),
        Text(
            "Scrivete l'intestazione nella prima riga",
            "Впишите заголовок в первую строку",
            "Write the heading in the first row",
        ),
    ),
    "missing_line": Message(
        Text("manca la riga «{heading}»", "нет строки «{heading}»", "the line “{heading}” is missing"),
        Text(
            "Scrivete il nome nella colonna A e il valore nella colonna B",
            "Впишите название в столбец A, а значение в столбец B",
            "Write its name in column A and its value in column B",
        ),
    ),
    "unknown_heading": Message(
        Text("un'intestazione conosciuta", "известный заголовок", "a known heading"),
        Text(
            "Eliminate la colonna, o fate iniziare l'intestazione con _ se serve solo a voi",
            "Удалите столбец или начните заголовок с _, если он только для вас",
            "Delete the column, or let the heading begin with _ if it is only for you",
        ),
    ),
    "unknown_line": Message(
        Text("il nome di un dato della sessione", "название сведения о сессии", "the name of a fact of the session"),
        Text(
            "Eliminate la riga, o fate iniziare il nome con _ se serve solo a voi",
            "Удалите строку или начните название с _, если она только для вас",
            "Delete the line, or let its name begin with _ if it is only for you",
        ),
    ),
    "missing_title": Message(
        Text(
            "un'intestazione sopra i valori della colonna",
            "заголовок над значениями столбца",
            "a heading above the values",
        ),
        Text("Scrivetela, o eliminate la colonna", "Впишите его или удалите столбец", "Write it, or delete the column"),
    ),
    "duplicated_heading": Message(
        Text(
            "una sola volta «{heading}», già nella colonna {other}",
            "«{heading}» один раз, уже есть в столбце {other}",
            "“{heading}” once only, already in column {other}",
        ),
        Text("Eliminate una delle due", "Удалите лишнее", "Delete one of the two"),
    ),
    "duplicated_line": Message(
        Text(
            "una sola volta «{heading}», già nella riga {other}",
            "«{heading}» один раз, уже есть в строке {other}",
            "“{heading}” once only, already in row {other}",
        ),
        Text("Eliminate una delle due", "Удалите лишнее", "Delete one of the two"),
    ),
    "no_rows": Message(
        Text("il foglio non ha righe", "на листе нет строк", "the sheet has no rows"),
        Text("Compilate almeno una riga", "Заполните хотя бы одну строку", "Fill in at least one row"),
    ),
    "merged_cells": Message(
        Text("le celle {range} sono unite", "ячейки {range} объединены", "the cells {range} are merged"),
        Text(
            "Annullate l'unione e ripetete il valore in ogni cella",
            "Разъедините их и впишите значение в каждую ячейку",
            "Unmerge them and repeat the value in every cell",
        ),
    ),
    "too_many_rows": Message(
        Text("al massimo {limit} righe", "не более {limit} строк", "at most {limit} rows"),
        Text("Eliminate le righe che non servono", "Удалите лишние строки", "Delete the rows that are not needed"),
    ),
    "nothing_filled_in": Message(
        Text(
            "la cartella è ancora vuota, non è stato compilato nulla",
            "книга ещё пуста, ничего не заполнено",
            "nothing is filled in yet",
        ),
        Text(
            "Compilate i fogli come spiega il foglio Istruzioni",
            "Заполните листы, как объясняет лист «Инструкция»",
            "Fill in the sheets as the sheet Instructions explains",
        ),
    ),
}

FILES: Mapping[str, Message] = {
    "missing_file": Message(
        Text("il file non esiste", "файл не найден", "there is no such file"),
        Text("Controllate il nome e la cartella", "Проверьте имя и папку", "Check the name and the folder"),
    ),
    "empty_file": Message(
        Text("il file è vuoto (0 byte)", "файл пуст (0 байт)", "the file is empty (0 bytes)"),
        Text("Salvatelo di nuovo dal foglio di calcolo", "Сохраните его заново", "Save it again from the spreadsheet"),
    ),
    "old_excel": Message(
        Text("il file è nel vecchio formato .xls", "файл в старом формате .xls", "the file is in the old format .xls"),
        Text("Salvatelo come .xlsx", "Сохраните его как .xlsx", "Save it as .xlsx"),
    ),
    "encrypted": Message(
        Text("il file è protetto da password", "файл защищён паролем", "the file is protected by a password"),
        Text("Salvatelo senza password", "Сохраните его без пароля", "Save it without a password"),
    ),
    "open_document": Message(
        Text(
            "il file è un OpenDocument (.ods)", "файл в формате OpenDocument (.ods)", "the file is OpenDocument (.ods)"
        ),
        Text("Salvatelo come .xlsx", "Сохраните его как .xlsx", "Save it as .xlsx"),
    ),
    "word_document": Message(
        Text(
            "il file è un documento o una presentazione, non un foglio di calcolo",
            "файл — документ или презентация, а не таблица",
            "the file is a document or a presentation, no spreadsheet",
        ),
        Text("Indicate il file .xlsx della sessione", "Укажите файл сессии .xlsx", "Give the session's .xlsx file"),
    ),
    "binary_excel": Message(
        Text("il file è nel formato .xlsb", "файл в формате .xlsb", "the file is in the format .xlsb"),
        Text("Salvatelo come .xlsx", "Сохраните его как .xlsx", "Save it as .xlsx"),
    ),
    "pdf": Message(
        Text("il file è un PDF", "файл в формате PDF", "the file is a PDF"),
        Text("Indicate il file .xlsx della sessione", "Укажите файл сессии .xlsx", "Give the session's .xlsx file"),
    ),
    "single_csv": Message(
        Text("un solo file CSV è un solo foglio", "один файл CSV — это один лист", "one CSV file is one sheet only"),
        Text(
            "Indicate la cartella (o lo zip) con un CSV per ogni foglio",
            "Укажите папку (или zip), где по одному CSV на лист",
            "Give the folder (or zip) that has one CSV for each sheet",
        ),
    ),
    "no_csv": Message(
        Text(
            "la cartella (o lo zip) non contiene file .csv",
            "в папке (или zip) нет файлов .csv",
            "the folder (or zip) has no .csv files",
        ),
        Text(
            "Indicate un file .xlsx, o una cartella con un CSV per ogni foglio",
            "Укажите файл .xlsx или папку, где по одному CSV на лист",
            "Give an .xlsx file, or a folder with one CSV for each sheet",
        ),
    ),
    "damaged": Message(
        Text("il file è danneggiato: {problem}", "файл повреждён: {problem}", "the file is damaged: {problem}"),
        Text(
            "Apritelo nel foglio di calcolo e salvatelo di nuovo come .xlsx",
            "Откройте его и сохраните заново как .xlsx",
            "Open it in the spreadsheet and save it again as .xlsx",
        ),
    ),
    "no_spreadsheet": Message(
        Text("il file non è un foglio di calcolo", "файл не является таблицей", "the file is no spreadsheet"),
        Text("Indicate il file .xlsx della sessione", "Укажите файл сессии .xlsx", "Give the session's .xlsx file"),
    ),
    "too_large": Message(
        Text(
            "il file è di {size} MB, al massimo {limit} MB",
            "размер файла {size} МБ, допустимо не более {limit} МБ",
            "the file has {size} MB, at most {limit} MB are read",
        ),
        Text(
            "Togliete immagini e fogli estranei", "Удалите картинки и лишние листы", "Remove pictures and other sheets"
        ),
    ),
    "too_large_unpacked": Message(
        Text(
            "il file si espande a {size} MB, al massimo {limit} MB",
            "файл распаковывается в {size} МБ, допустимо не более {limit} МБ",
            "the file unpacks to {size} MB, at most {limit} MB are read",
        ),
        Text(
            "Copiate i dati in un modello nuovo: righe vuote formattate e immagini occupano spazio",
            "Скопируйте данные в новый шаблон: место занимают пустые строки с форматом и картинки",
            "Copy the data into a fresh template: formatted empty rows and pictures take room",
        ),
    ),
    "bad_encoding": Message(
        Text(
            "{file} non è leggibile come testo (UTF-8, Windows-1252 o Windows-1251)",
            "{file} не читается как текст (UTF-8, Windows-1252 или Windows-1251)",
            "{file} cannot be read as text (UTF-8, Windows-1252 or Windows-1251)",
        ),
        Text("Salvatelo come CSV UTF-8", "Сохраните его как CSV UTF-8", "Save it as CSV UTF-8"),
    ),
    "bad_csv": Message(
        Text(
            "{file}, riga {line}: virgolette non chiuse o fuori posto",
            "{file}, строка {line}: кавычки не закрыты или стоят не на месте",
            "{file}, line {line}: quotation marks not closed or out of place",
        ),
        Text("Salvatelo di nuovo come CSV UTF-8", "Сохраните его заново как CSV UTF-8", "Save it again as CSV UTF-8"),
    ),
}
