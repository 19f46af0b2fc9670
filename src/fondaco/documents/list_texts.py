"""The words of the lists: table cards, sign-in list, interpreters' sheet."""

from fondaco.common.languages import LocalisedText as Text

CARDS_TITLE = Text("Cartelli delle postazioni: {session}", "Таблички мест: {session}", "Place cards: {session}")
CARDS_EMPTY = Text("Nessun incontro in programma", "Встреч не запланировано", "No meetings planned")
TIME = Text("Ora", "Время", "Time")
SIDES = Text("Chi si incontra", "Кто встречается", "Who meets")
INTERPRETER = Text("Interprete", "Переводчик", "Interpreter")

SIGN_IN_TITLE = Text("Registrazione dei partecipanti", "Регистрация участников", "Sign-in list")
NUMBER = Text("N.", "№", "No.")
ORGANISATION = Text("Organizzazione", "Организация", "Organisation")
PERSON = Text("Nome e cognome", "Имя и фамилия", "Name")
SIGNATURE = Text("Firma", "Подпись", "Signature")
NO_PARTY = Text("Altri", "Прочие", "Others")
REMOTE = Text("a distanza", "дистанционно", "remote")

INTERPRETERS_TITLE = Text("Piano degli interpreti", "План переводчиков", "Interpreters' plan")
OVERVIEW = Text("Quadro d'insieme", "Общий план", "Overview")
NO_INTERPRETERS = Text(
    "Alla sessione non sono previsti interpreti.",
    "На сессии переводчики не предусмотрены.",
    "The session has no interpreters.",
)
PLACE = Text("Dove", "Где", "Where")
FIRST_SIDE = Text("Prima parte", "Первая сторона", "First side")
SECOND_SIDE = Text("Seconda parte", "Вторая сторона", "Second side")
REST = Text("riposo", "отдых", "rest")
AWAY = Text("non disponibile", "недоступен", "not available")
WORKS_BETWEEN = Text("Lingue: {languages}", "Языки: {languages}", "Languages: {languages}")
SITES = Text("Sedi: {sites}", "Площадки: {sites}", "Sites: {sites}")
LONGEST_RUN = Text("al massimo {n} di seguito", "не более {n} подряд", "at most {n} in a row")
OVERVIEW_NOTE = Text(
    "In ogni casella la postazione; vuota: nessun incontro; ×: non disponibile.",
    "В клетке указано место; пусто: нет встречи; ×: недоступен.",
    "Each cell names the place; empty: no meeting; ×: not available.",
)
