"""The same messages in Italian and in Russian."""

from datetime import date, time
from pathlib import Path

import pytest

from fondaco.common.languages import Language
from kernels.workbook.books import changed, complaints, moment, setting

ITALIAN = [
    (
        "Sessione!B9",
        "Europe/Roma",
        "Sessione, riga 9, colonna B (Fuso orario): trovato «Europe/Roma», previsto: un fuso orario IANA "
        "come Europe/Rome. Forse intendevate «Europe/Rome»?",
    ),
    (
        "Fasce orarie!B3",
        time(11, 0),
        "Fasce orarie, riga 3, colonna B (Inizio): trovato «11:00», previsto: un orario che non si "
        "sovrapponga a quello della riga 2 (10/06/2027 11:00-11:25). Correggete la cella.",
    ),
    (
        "Fasce orarie!A2",
        date(2027, 6, 12),
        "Fasce orarie, riga 2, colonna A (Data): trovato «12/06/2027», previsto: una giornata della "
        "sessione (10/06/2027, 11/06/2027). Correggete la data, o le Giornate nel foglio Sessione.",
    ),
    (
        "Postazioni!E2",
        "tavollo",
        "Postazioni, riga 2, colonna E (Tipo): trovato «tavollo», previsto: un valore dell'elenco (tavolo,"
        " stand, sala, a distanza). Forse intendevate «tavolo»?",
    ),
    (
        "Partecipanti!M2",
        "tre",
        "Partecipanti, riga 2, colonna M (Incontri al massimo): trovato «tre», previsto: un numero intero,"
        " almeno 1. Correggete la cella.",
    ),
    (
        "Partecipanti!G2",
        "italiano; ruso",
        "Partecipanti, riga 2, colonna G (Lingue parlate): trovato «italiano; ruso», previsto: lingue, per"
        " nome o codice, separate da punto e virgola, come italiano; ru. Forse intendevate «russo»?",
    ),
    (
        "Incontri!B2",
        "Olio Maiella S.r.l.",
        "Incontri, riga 2, colonna B (Primo partecipante): trovato «Olio Maiella S.r.l.», previsto: l'id o"
        " il nome di un partecipante. Forse intendevate «Olio Majella S.r.l.»?",
    ),
    (
        "Incontri!B2",
        "Ditta Ignota",
        "Incontri, riga 2, colonna B (Primo partecipante): trovato «Ditta Ignota», previsto: l'id o il "
        "nome di un partecipante. Correggete il nome, o aggiungete il partecipante al foglio Partecipanti.",
    ),
    (
        "Incontri!C3",
        "RU-01",
        "Incontri, riga 3, colonna C (Secondo partecipante): trovato «RU-01», previsto: ogni coppia una "
        "volta sola (è già nella riga 2). Eliminate una delle due righe.",
    ),
    (
        "Incontri!F4",
        moment(10, "10:10"),
        "Incontri, riga 4, colonna F (Orario fisso): trovato «10/06/2027 10:10», previsto: l'inizio di una"
        " fascia oraria (la più vicina: 10/06/2027 10:00). Correggete la cella.",
    ),
    (
        "Incontri!B2",
        "=B3",
        "Incontri, riga 2, colonna B (Primo partecipante): trovato «=B3», previsto: un valore, non una "
        "formula. Copiate la cella e incollatela come valore (Incolla speciale, Valori).",
    ),
    (
        "Incontri!C2",
        None,
        "Incontri, riga 2, colonna C (Secondo partecipante): cella vuota, previsto: un valore. Compilate la cella.",
    ),
    (
        "Incontri!H6",
        "M06",
        "Incontri, riga 6, colonna H (Dopo gli incontri): trovato «M06», previsto: incontri che non si "
        "aspettino l'un l'altro (M05 > M06 > M05). Togliete uno dei rinvii.",
    ),
    (
        "Incontri!K1",
        "Colore",
        "Incontri, riga 1, colonna K: trovato «Colore», previsto: un'intestazione conosciuta per questo "
        "foglio. Eliminate la colonna; se serve solo a voi, fate iniziare l'intestazione con _.",
    ),
]

RUSSIAN = [
    (
        "Сессия!B9",
        "Москва",
        "Сессия, строка 9, столбец B (Часовой пояс): найдено «Москва», ожидается: часовой пояс IANA, "
        "например Europe/Moscow. Исправьте ячейку.",
    ),
    (
        "Интервалы!B3",
        time(11, 0),
        "Интервалы, строка 3, столбец B (Начало): найдено «11:00», ожидается: время, которое не "
        "пересекается со строкой 2 (10/06/2027 11:00-11:25). Исправьте ячейку.",
    ),
    (
        "Интервалы!A2",
        date(2027, 6, 12),
        "Интервалы, строка 2, столбец A (Дата): найдено «12/06/2027», ожидается: один из дней сессии "
        "(10/06/2027, 11/06/2027). Исправьте дату или дни на листе «Сессия».",
    ),
    (
        "Места!E2",
        "стул",
        "Места, строка 2, столбец E (Вид): найдено «стул», ожидается: значение из списка (стол, стенд, "
        "зал, дистанционно). Возможно, «стол»?",
    ),
    (
        "Участники!M2",
        "три",
        "Участники, строка 2, столбец M (Не более встреч): найдено «три», ожидается: целое число не меньше"
        " 1. Исправьте ячейку.",
    ),
    (
        "Участники!G2",
        "русский; итальянски",
        "Участники, строка 2, столбец G (Языки): найдено «русский; итальянски», ожидается: языки (названия"
        " или коды) через точку с запятой, например русский; it. Возможно, «итальянский»?",
    ),
    (
        "Встречи!B2",
        "ООО «Липецкий сад»",
        "Встречи, строка 2, столбец B (Первый участник): найдено «ООО «Липецкий сад»», ожидается: "
        "обозначение или название участника. Возможно, «ООО «Липецкие сады»»?",
    ),
    (
        "Встречи!B2",
        "Неизвестная фирма",
        "Встречи, строка 2, столбец B (Первый участник): найдено «Неизвестная фирма», ожидается: "
        "обозначение или название участника. Исправьте название или добавьте участника на лист "
        "«Участники».",
    ),
    (
        "Встречи!C3",
        "RU-01",
        "Встречи, строка 3, столбец C (Второй участник): найдено «RU-01», ожидается: каждая пара один раз "
        "(она уже есть в строке 2). Удалите одну из двух строк.",
    ),
    (
        "Встречи!F4",
        moment(10, "10:10"),
        "Встречи, строка 4, столбец F (Назначенное время): найдено «10/06/2027 10:10», ожидается: начало "
        "интервала (ближайшее: 10/06/2027 10:00). Исправьте ячейку.",
    ),
    (
        "Встречи!B2",
        "=B3",
        "Встречи, строка 2, столбец B (Первый участник): найдено «=B3», ожидается: значение, а не формула."
        " Скопируйте ячейку и вставьте её как значение (Специальная вставка, Значения).",
    ),
    (
        "Встречи!C2",
        None,
        "Встречи, строка 2, столбец C (Второй участник): пустая ячейка, ожидается: значение. Заполните ячейку.",
    ),
    (
        "Встречи!H6",
        "M06",
        "Встречи, строка 6, столбец H (После встреч): найдено «M06», ожидается: встречи, которые не ждут "
        "друг друга по кругу (M05 > M06 > M05). Уберите одну из ссылок.",
    ),
    (
        "Встречи!K1",
        "Цвет",
        "Встречи, строка 1, столбец K: найдено «Цвет», ожидается: заголовок, известный для этого листа. "
        "Удалите столбец; если он нужен только вам, начните заголовок со знака _.",
    ),
]


@pytest.mark.parametrize(("cell", "value", "message"), ITALIAN)
def test_messages_are_italian_where_the_headings_are(tmp_path: Path, cell: str, value: object, message: str) -> None:
    assert complaints(changed(tmp_path, setting(*cell.split("!"), value), Language.ITALIAN)) == [message]


@pytest.mark.parametrize(("cell", "value", "message"), RUSSIAN)
def test_messages_are_russian_where_the_headings_are(tmp_path: Path, cell: str, value: object, message: str) -> None:
    assert complaints(changed(tmp_path, setting(*cell.split("!"), value), Language.RUSSIAN)) == [message]
