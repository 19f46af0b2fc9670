"""What is expected of a file, a sheet or a heading, and what to do where it is not so: messages by code."""

from collections.abc import Mapping
from dataclasses import dataclass

from fondaco.common.languages import Language
from fondaco.common.languages import LocalisedText as Text


@dataclass(frozen=True, slots=True)
class Message:
    """What was expected (continues "found …, expected …", or says alone what is wrong) and what to do (a sentence)."""

    expected: Text
    remedy: Text


def filled(text: Text, facts: Mapping[str, str | Text]) -> Text:
    """The text with its placeholders filled, in each language."""

    def in_one(language: Language) -> str:
        known = {key: fact.in_language(language) if isinstance(fact, Text) else fact for key, fact in facts.items()}
        return str(getattr(text, language.value)).format(**known)

    return Text(in_one(Language.ITALIAN), in_one(Language.RUSSIAN), in_one(Language.ENGLISH))


DID_YOU_MEAN = Text("Forse intendevate «{suggestion}»?", "Возможно, «{suggestion}»?", "Did you mean “{suggestion}”?")
SAVE_AS_XLSX = Text("Salvatelo come .xlsx.", "Сохраните его в формате .xlsx.", "Save it as .xlsx.")
GIVE_XLSX = Text(
    "Indicate il file .xlsx della sessione.", "Укажите файл сессии в формате .xlsx.", "Give the session's .xlsx file."
)
SAVE_CSV = Text(
    "Salvatelo di nuovo come CSV UTF-8.", "Сохраните его заново как CSV UTF-8.", "Save it again as CSV UTF-8."
)

STRUCTURE: Mapping[str, Message] = {
    "missing_sheet": Message(
        Text("manca il foglio «{title}»", "нет листа «{title}»", "the sheet “{title}” is missing"),
        Text(
            "Aggiungetelo: si trova nel modello scritto da «fondaco template».",
            "Добавьте его: он есть в шаблоне, который создаёт «fondaco template».",
            "Add it: the template that “fondaco template” writes has it.",
        ),
    ),
    "unknown_sheet": Message(
        Text(
            "uno dei fogli della cartella di sessione", "один из листов книги сессии", "a sheet of the session workbook"
        ),
        Text(
            "Eliminatelo; se serve solo a voi, fate iniziare il suo nome con _.",
            "Удалите его; если он нужен только вам, начните его имя со знака _.",
            "Delete it; if it is only for you, let its name begin with _.",
        ),
    ),
    "duplicated_sheet": Message(
        Text(
            "il foglio «{title}» c'è già: «{other}» è lo stesso foglio",
            "лист «{title}» уже есть: «{other}» — тот же самый лист",
            "the sheet “{title}” is there already: “{other}” is the same sheet",
        ),
        Text("Riunite i due fogli in uno.", "Объедините оба листа в один.", "Put the two sheets together."),
    ),
    "missing_heading": Message(
        Text("manca la colonna «{heading}»", "нет столбца «{heading}»", "the column “{heading}” is missing"),
        Text(
            "Scrivete l'intestazione in questa riga, sopra i valori.",
            "Впишите этот заголовок в данную строку, над значениями.",
            "Write the heading in this row, above the values.",
        ),
    ),
    "missing_line": Message(
        Text("manca la riga «{heading}»", "нет строки «{heading}»", "the line “{heading}” is missing"),
        Text(
            "Scrivete questo nome nella colonna A e il valore nella colonna B.",
            "Впишите это название в столбец A, а значение — в столбец B.",
            "Write this name in column A and its value in column B.",
        ),
    ),
    "unknown_heading": Message(
        Text(
            "un'intestazione conosciuta per questo foglio",
            "заголовок, известный для этого листа",
            "a heading known for this sheet",
        ),
        Text(
            "Eliminate la colonna; se serve solo a voi, fate iniziare l'intestazione con _.",
            "Удалите столбец; если он нужен только вам, начните заголовок со знака _.",
            "Delete the column; if it is only for you, let its heading begin with _.",
        ),
    ),
    "unknown_line": Message(
        Text("il nome di un dato della sessione", "название сведения о сессии", "the name of a fact of the session"),
        Text(
            "Eliminate la riga; se serve solo a voi, fate iniziare il nome con _.",
            "Удалите строку; если она нужна только вам, начните название со знака _.",
            "Delete the line; if it is only for you, let its name begin with _.",
        ),
    ),
    "missing_title": Message(
        Text(
            "una cella vuota, perché la colonna non ha intestazione",
            "пустая ячейка, так как у столбца нет заголовка",
            "an empty cell, since the column has no heading",
        ),
        Text(
            "Scrivete l'intestazione sopra la colonna, o eliminate la colonna.",
            "Впишите заголовок над столбцом или удалите столбец.",
            "Write a heading above the column, or delete the column.",
        ),
    ),
    "duplicated_heading": Message(
        Text(
            "questa intestazione una volta sola (è già nella colonna {other})",
            "этот заголовок один раз (он уже есть в столбце {other})",
            "this heading once only (it is already in column {other})",
        ),
        Text("Eliminate una delle due colonne.", "Удалите один из двух столбцов.", "Delete one of the two columns."),
    ),
    "duplicated_line": Message(
        Text(
            "questo nome una volta sola (è già nella riga {other})",
            "это название один раз (оно уже есть в строке {other})",
            "this name once only (it is already in row {other})",
        ),
        Text("Eliminate una delle due righe.", "Удалите одну из двух строк.", "Delete one of the two lines."),
    ),
    "no_rows": Message(
        Text("il foglio non ha righe compilate", "на листе нет заполненных строк", "the sheet has no filled rows"),
        Text("Compilate almeno una riga.", "Заполните хотя бы одну строку.", "Fill in at least one row."),
    ),
    "merged_cells": Message(
        Text("le celle {range} sono unite", "ячейки {range} объединены", "the cells {range} are merged"),
        Text(
            "Annullate l'unione e scrivete il valore in ogni cella.",
            "Разъедините их и впишите значение в каждую ячейку.",
            "Unmerge them and write the value in every cell.",
        ),
    ),
    "too_many_rows": Message(
        Text("al massimo {limit} righe", "не более {limit} строк", "at most {limit} rows"),
        Text("Eliminate le righe che non servono.", "Удалите лишние строки.", "Delete the rows that are not needed."),
    ),
    "session_for_changes": Message(
        Text(
            "questa è la cartella di una sessione, non un foglio di modifiche",
            "это книга сессии, а не лист изменений",
            "this is the workbook of a session, not a sheet of changes",
        ),
        Text(
            "Scrivete le novità nel file di «fondaco template FILE.xlsx --changes».",
            "Запишите новости в файл, который создаёт «fondaco template FILE.xlsx --changes».",
            "Write the news into the file that “fondaco template FILE.xlsx --changes” writes.",
        ),
    ),
    "changes_for_session": Message(
        Text(
            "questo è un foglio di modifiche, non la cartella di una sessione",
            "это лист изменений, а не книга сессии",
            "this is a sheet of changes, not the workbook of a session",
        ),
        Text(
            "Indicate la cartella della sessione, oppure usate «fondaco replan».",
            "Укажите книгу сессии или используйте «fondaco replan».",
            "Name the session's workbook, or use “fondaco replan”.",
        ),
    ),
    "nothing_filled_in": Message(
        Text("non è ancora compilato nulla", "пока ничего не заполнено", "nothing is filled in yet"),
        Text(
            "Compilate i fogli come spiega il foglio Istruzioni.",
            "Заполните листы, как объяснено на листе «Инструкция».",
            "Fill in the sheets as the sheet Instructions explains.",
        ),
    ),
}

FILES: Mapping[str, Message] = {
    "missing_file": Message(
        Text("il file non esiste", "файл не найден", "there is no such file"),
        Text("Controllate il nome e il percorso.", "Проверьте имя файла и путь к нему.", "Check its name and folder."),
    ),
    "forbidden": Message(
        Text("il file non si può aprire", "файл нельзя открыть", "the file may not be opened"),
        Text(
            "Chiudetelo negli altri programmi e controllate i permessi.",
            "Закройте его в других программах и проверьте права доступа.",
            "Close it in other programs and check its permissions.",
        ),
    ),
    "empty_file": Message(
        Text("il file è vuoto (0 byte)", "файл пуст (0 байт)", "the file is empty (0 bytes)"),
        Text(
            "Salvatelo di nuovo dal foglio elettronico.",
            "Сохраните его заново в редакторе таблиц.",
            "Save it again from the spreadsheet program.",
        ),
    ),
    "old_excel": Message(
        Text("il file è nel vecchio formato .xls", "файл в старом формате .xls", "the file is in the old .xls format"),
        SAVE_AS_XLSX,
    ),
    "binary_excel": Message(
        Text("il file è nel formato .xlsb", "файл в формате .xlsb", "the file is in the .xlsb format"), SAVE_AS_XLSX
    ),
    "open_document": Message(
        Text(
            "il file è un OpenDocument (.ods)",
            "файл в формате OpenDocument (.ods)",
            "the file is an OpenDocument spreadsheet (.ods)",
        ),
        SAVE_AS_XLSX,
    ),
    "web_page": Message(
        Text(
            "il file è una pagina web o XML, anche se il nome sembra quello di un foglio elettronico",
            "файл — веб-страница или XML, хотя по имени похож на таблицу",
            "the file is a web page or XML, whatever its name says",
        ),
        Text(
            "Apritelo nel foglio elettronico e salvatelo come .xlsx.",
            "Откройте его в редакторе таблиц и сохраните в формате .xlsx.",
            "Open it in the spreadsheet program and save it as .xlsx.",
        ),
    ),
    "encrypted": Message(
        Text("il file è protetto da password", "файл защищён паролем", "the file is protected by a password"),
        Text("Salvatelo senza password.", "Сохраните его без пароля.", "Save it without a password."),
    ),
    "document": Message(
        Text(
            "il file è un documento o una presentazione, non un foglio elettronico",
            "файл — документ или презентация, а не таблица",
            "the file is a document or a presentation, not a spreadsheet",
        ),
        GIVE_XLSX,
    ),
    "pdf": Message(Text("il file è un PDF", "файл в формате PDF", "the file is a PDF"), GIVE_XLSX),
    "no_spreadsheet": Message(
        Text(
            "il file non è un foglio elettronico", "файл не является электронной таблицей", "the file is no spreadsheet"
        ),
        GIVE_XLSX,
    ),
    "damaged": Message(
        Text("il file è danneggiato o incompleto", "файл повреждён или неполон", "the file is damaged or incomplete"),
        Text(
            "Apritelo nel foglio elettronico e salvatelo di nuovo come .xlsx.",
            "Откройте его в редакторе таблиц и сохраните заново в формате .xlsx.",
            "Open it in the spreadsheet program and save it again as .xlsx.",
        ),
    ),
    "too_large": Message(
        Text(
            "il file è di {size} MB; se ne leggono al massimo {limit}",
            "размер файла {size} МБ, допускается не более {limit} МБ",
            "the file is {size} MB large; at most {limit} MB are read",
        ),
        Text(
            "Togliete immagini e fogli estranei.",
            "Уберите картинки и посторонние листы.",
            "Remove pictures and other sheets.",
        ),
    ),
    "too_large_unpacked": Message(
        Text(
            "il file decompresso è di {size} MB; se ne leggono al massimo {limit}",
            "размер файла после распаковки {size} МБ, допускается не более {limit} МБ",
            "the file unpacks to {size} MB; at most {limit} MB are read",
        ),
        Text(
            "Copiate i dati in un modello nuovo: occupano spazio immagini e righe vuote con formati.",
            "Скопируйте данные в новый шаблон: место занимают картинки и пустые строки с форматами.",
            "Copy the data into a fresh template: pictures and formatted empty rows take room.",
        ),
    ),
    "too_many_cells": Message(
        Text(
            "il file ha più di {limit} celle compilate",
            "в файле заполнено более {limit} ячеек",
            "the file has more than {limit} filled cells",
        ),
        Text(
            "Copiate solo i dati della sessione in un modello nuovo.",
            "Скопируйте в новый шаблон только данные сессии.",
            "Copy only the session's data into a fresh template.",
        ),
    ),
    "single_csv": Message(
        Text(
            "un solo file CSV contiene un solo foglio",
            "один файл CSV содержит только один лист",
            "a single CSV file holds one sheet only",
        ),
        Text(
            "Indicate la cartella (o lo zip) che contiene un CSV per ogni foglio.",
            "Укажите папку (или zip), где для каждого листа есть свой CSV.",
            "Give the folder (or zip) that has one CSV file for each sheet.",
        ),
    ),
    "no_csv": Message(
        Text(
            "la cartella (o lo zip) non contiene file .csv",
            "в папке (или zip) нет файлов .csv",
            "the folder (or zip) has no .csv files",
        ),
        Text(
            "Indicate un file .xlsx, o una cartella con un CSV per ogni foglio.",
            "Укажите файл .xlsx или папку, где для каждого листа есть свой CSV.",
            "Give an .xlsx file, or a folder with one CSV file for each sheet.",
        ),
    ),
    "bad_encoding": Message(
        Text(
            "il file non si legge come testo (UTF-8, Windows-1252 o Windows-1251)",
            "файл не читается как текст (UTF-8, Windows-1252 или Windows-1251)",
            "the file cannot be read as text (UTF-8, Windows-1252 or Windows-1251)",
        ),
        SAVE_CSV,
    ),
    "mixed_encoding": Message(
        Text(
            "riga {line}: i caratteri sono codificati diversamente che nelle righe precedenti",
            "строка {line}: кодировка символов не та, что в предыдущих строках",
            "line {line}: its characters are encoded differently from the lines before",
        ),
        SAVE_CSV,
    ),
    "bad_csv": Message(
        Text(
            "riga {line}: virgolette non chiuse o fuori posto",
            "строка {line}: кавычки не закрыты или стоят не на месте",
            "line {line}: quotation marks not closed or out of place",
        ),
        SAVE_CSV,
    ),
}
