"""What the template says to the person who fills it in."""

from fondaco.common.languages import LocalisedText as Text

INSTRUCTIONS = Text("Istruzioni", "Инструкция", "Instructions")
LISTS = "_lists"
TITLE = Text(
    "Cartella di una sessione: come si compila",
    "Книга сессии: как её заполнить",
    "Workbook of a session: how to fill it in",
)
CHANGES_TITLE = Text(
    "Modifiche alla sessione: come si compilano",
    "Изменения в сессии: как их указать",
    "Changes of a session: how to fill them in",
)
STEPS = (
    Text(
        "Compilate i fogli da sinistra a destra: prima la sessione e le fasce orarie, poi postazioni, partecipanti, "
        "interpreti e infine gli incontri.",
        "Заполняйте листы слева направо: сначала сессию и интервалы, затем места, участников, переводчиков и, "
        "наконец, встречи.",
        "Fill in the sheets from left to right: first the session and its slots, then places, participants, "
        "interpreters and finally the meetings.",
    ),
    Text(
        "Le colonne con l'intestazione scura sono obbligatorie, quelle chiare facoltative. Le celle rosa sono ancora "
        "da compilare.",
        "Столбцы с тёмным заголовком обязательны, со светлым — по желанию. Розовые ячейки ещё нужно заполнить.",
        "Columns with dark headings are required, those with light ones may stay empty. Pink cells are still "
        "to be filled in.",
    ),
    Text(
        "Selezionando una cella compare una spiegazione; dove c'è una freccia si sceglie da un elenco.",
        "При выборе ячейки появляется пояснение; где есть стрелка, выбирайте из списка.",
        "Select a cell and an explanation appears; where there is an arrow, choose from the list.",
    ),
    Text(
        "Date e orari sono nel fuso della sede: 29/05/2008, 09:30, 29/05/2008 09:30. Il giorno viene prima del mese.",
        "Даты и время указывайте по месту проведения: 29.05.2008, 09:30, 29.05.2008 09:30. Сначала день, затем месяц.",
        "Dates and times are those of the host: 29/05/2008, 09:30, 29/05/2008 09:30. The day comes before the month.",
    ),
    Text(
        "Più valori in una cella si separano con il punto e virgola: 29/05/2008 10:00-11:30; 30/05/2008.",
        "Несколько значений в ячейке разделяйте точкой с запятой: 29.05.2008 10:00-11:30; 30.05.2008.",
        "Several values in a cell are separated by semicolons: 29/05/2008 10:00-11:30; 30/05/2008.",
    ),
    Text(
        "Niente formule e niente celle unite. Le righe nascoste vengono lette; non i fogli e le colonne il cui nome "
        "comincia con _ e le colonne Note.",
        "Без формул и объединённых ячеек. Скрытые строки читаются; листы и столбцы, имя которых начинается с _, "
        "и столбцы «Примечания» не читаются.",
        "No formulas and no merged cells. Hidden rows are read; sheets and columns whose name begins with _ are not, "
        "nor are the columns Notes.",
    ),
    Text(
        "Poi: fondaco plan sessione.xlsx --out CARTELLA. Se qualcosa non va, ogni errore è indicato con foglio, riga e "
        "colonna.",
        "Затем: fondaco plan сессия.xlsx --out ПАПКА. Если что-то не так, каждая ошибка указана с листом, строкой и "
        "столбцом.",
        "Then: fondaco plan session.xlsx --out FOLDER. If anything is wrong, every error is told with sheet, row and "
        "column.",
    ),
)
CHANGE_STEPS = (
    Text(
        "Una riga per ogni novità dopo che la sessione è stata pianificata.",
        "Строка на каждое изменение после того, как сессия запланирована.",
        "One row for each piece of news after the session was planned.",
    ),
    Text(
        "Ritardo: fino a quando. Assenza, postazione o interprete: da quando e fino a quando, o vuoto per tutto il "
        "tempo. Incontri: i due lati, o l'id dell'incontro.",
        "Опоздание: до какого времени. Отсутствие, место или переводчик: с какого и до какого времени, или пусто: "
        "всё время. Встречи: оба участника или ид встречи.",
        "Late: until when. Away, place or interpreter: from when until when, or empty for the whole time. "
        "Meetings: the two sides, or the id of the meeting.",
    ),
)
COLUMN_CAPTIONS = (
    Text("Colonna", "Столбец", "Column"),
    Text("Obbligatoria", "Обязателен", "Required"),
    Text("Che cosa scrivere", "Что писать", "What to write"),
    Text("Valori o esempio", "Значения или пример", "Values or example"),
)
LINE_CAPTIONS = (
    Text("Dato", "Сведение", "Fact"),
    Text("Valore", "Значение", "Value"),
    Text("Che cosa scrivere", "Что писать", "What to write"),
)
REQUIRED = Text("sì", "да", "yes")
SHEET_LABEL = Text("Foglio «{title}»", "Лист «{title}»", "Sheet “{title}”")
EXAMPLE_NOTE = Text(
    "Esempio compilato, con organizzazioni inventate: guardatelo, poi compilate il modello vuoto.",
    "Заполненный пример с вымышленными организациями: посмотрите его, затем заполните пустой шаблон.",
    "A filled example with invented organisations: look at it, then fill in the empty template.",
)
