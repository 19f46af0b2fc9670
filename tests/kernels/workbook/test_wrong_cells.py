"""Wrong cells: each with the whole message that a secretary reads."""

from datetime import date, time
from pathlib import Path

import pytest

from kernels.workbook.books import changed, complaints, moment, setting

CASES = [
    (
        "Session!B9",
        "Europe/Roma",
        "Session, row 9, column B (Time zone): found “Europe/Roma”, expected an IANA time zone such as "
        "Europe/Rome. Did you mean “Europe/Rome”?",
    ),
    (
        "Session!B9",
        "Pescara",
        "Session, row 9, column B (Time zone): found “Pescara”, expected an IANA time zone such as "
        "Europe/Rome. Correct the cell.",
    ),
    (
        "Session!B10",
        "31/02/2027",
        "Session, row 10, column B (Days): found “31/02/2027”, expected a date (day/month/year) such as "
        "29/05/2008. Write it like this, or give the cell a date format.",
    ),
    (
        "Session!B10",
        39597,
        "Session, row 10, column B (Days): found “39597”, expected a date (day/month/year) such as "
        "29/05/2008. Write it like this, or give the cell a date format.",
    ),
    (
        "Session!B11",
        "two",
        "Session, row 11, column B (Fairness): found “two”, expected a whole number, 0 or more. Correct the cell.",
    ),
    (
        "Session!B14",
        "maybe",
        "Session, row 14, column B (Break across days): found “maybe”, expected a value of the list (yes, "
        "no). Choose it from the list.",
    ),
    (
        "Session!B2",
        None,
        "Session, row 2, column B (Code): empty cell, expected a value. Fill in the cell.",
    ),
    (
        "Session!B3",
        "=A1",
        "Session, row 3, column B (Name (Italian)): found “=A1”, expected a value, not a formula. Copy the"
        " cell and paste it as a value (Paste Special, Values).",
    ),
    (
        "Slots!A2",
        date(2027, 6, 12),
        "Slots, row 2, column A (Date): found “12/06/2027”, expected one of the session's days "
        "(10/06/2027, 11/06/2027). Correct the date, or the Days in the sheet Session.",
    ),
    (
        "Slots!A2",
        "10 June",
        "Slots, row 2, column A (Date): found “10 June”, expected a date (day/month/year) such as "
        "29/05/2008. Write it like this, or give the cell a date format.",
    ),
    (
        "Slots!B2",
        "half past nine",
        "Slots, row 2, column B (Start): found “half past nine”, expected a time such as 09:30. Write it "
        "with a colon, or give the cell a time format.",
    ),
    (
        "Slots!B2",
        "25:00",
        "Slots, row 2, column B (Start): found “25:00”, expected a time such as 09:30. Write it with a "
        "colon, or give the cell a time format.",
    ),
    (
        "Slots!C2",
        time(9, 0),
        "Slots, row 2, column C (End): found “09:00”, expected a time after the start (09:30). Correct the cell.",
    ),
    (
        "Slots!E2",
        0,
        "Slots, row 2, column E (Meeting length (min)): found “0”, expected a whole number, 1 or more. "
        "Correct the cell.",
    ),
    (
        "Slots!E2",
        200,
        "Slots, row 2, column E (Meeting length (min)): found “200”, expected a length that fits between "
        "09:30 and 11:55. Correct the cell.",
    ),
    (
        "Slots!E2",
        None,
        "Slots, row 2, column F (Pause (min)): found “5”, expected a pause only together with a length. "
        "Fill in the length too, or empty the cell.",
    ),
    (
        "Slots!B3",
        time(11, 0),
        "Slots, row 3, column B (Start): found “11:00”, expected times that do not overlap those of row 2 "
        "(10/06/2027 11:00-11:25). Correct the cell.",
    ),
    (
        "Places!A3",
        "T1",
        "Places, row 3, column A (Id): found “T1”, expected a value used once only (it is already in row "
        "2). Correct the cell.",
    ),
    (
        "Places!A3",
        "Т1",
        "Places, row 3, column A (Id): found “Т1”, expected a value used once only (it is already in row "
        "2). Correct the cell.",
    ),
    (
        "Places!E2",
        "tabel",
        "Places, row 2, column E (Kind): found “tabel”, expected a value of the list (table, booth, room, "
        "remote). Did you mean “table”?",
    ),
    (
        "Places!F7",
        "=F6",
        "Places, row 7, column F (Site): found “=F6”, expected a value, not a formula. Copy the cell and "
        "paste it as a value (Paste Special, Values).",
    ),
    (
        "Places!G2",
        2,
        "Places, row 2, column G (Capacity): found “2”, expected 1 (only rooms and remote places hold "
        "several meetings). Correct the cell.",
    ),
    (
        "Places!G2",
        "1,5",
        "Places, row 2, column G (Capacity): found “1,5”, expected a whole number, 1 or more. Correct the cell.",
    ),
    (
        "Places!H2",
        "IT-01",
        "Places, row 2, column H (Owner of the booth): found “IT-01”, expected an empty cell (only booths "
        "have an owner). Empty the cell, or write “booth” as the kind.",
    ),
    (
        "Places!H5",
        None,
        "Places, row 5, column H (Owner of the booth): empty cell, expected the participant to whom the "
        "booth belongs. Fill in the cell.",
    ),
    (
        "Places!H5",
        "IT-99",
        "Places, row 5, column H (Owner of the booth): found “IT-99”, expected the id or the name of a "
        "participant. Correct the name, or add the participant to the sheet Participants.",
    ),
    (
        "Places!I2",
        "10/06/2027 12:00-11:00",
        "Places, row 2, column I (Unavailable): found “10/06/2027 12:00-11:00”, expected periods that end "
        "after they start. Correct the cell.",
    ),
    (
        "Places!I2",
        "10 giugno",
        "Places, row 2, column I (Unavailable): found “10 giugno”, expected periods such as 29/05/2008 "
        "10:00-11:30; 30/05/2008. Correct the cell.",
    ),
    (
        "Places!I2",
        "01/07/2027",
        "Places, row 2, column I (Unavailable): found “01/07/2027”, expected a time within the session "
        "(from 10/06/2027 to 11/06/2027). Correct the cell.",
    ),
    (
        "Transfers!B2",
        "Centro congressi",
        "Transfers, row 2, column B (To site): found “Centro congressi”, expected a site other than the "
        "first. Correct the cell.",
    ),
    (
        "Transfers!B2",
        "Porto turistco",
        "Transfers, row 2, column B (To site): found “Porto turistco”, expected a site of the sheet "
        "Places. Did you mean “Porto turistico”?",
    ),
    (
        "Transfers!C2",
        -5,
        "Transfers, row 2, column C (Minutes): found “-5”, expected a whole number, 0 or more. Correct the cell.",
    ),
    (
        "Participants!C2",
        "Francia",
        "Participants, row 2, column C (Party): found “Francia”, expected the code or the name of a party."
        " Correct the cell, or add the party to the sheet Parties.",
    ),
    (
        "Participants!C2",
        "Itali",
        "Participants, row 2, column C (Party): found “Itali”, expected the code or the name of a party. "
        "Did you mean “Italia”?",
    ),
    (
        "Participants!G2",
        "italiano; rusian",
        "Participants, row 2, column G (Languages): found “italiano; rusian”, expected languages, by name "
        "or code, separated by semicolons, such as Italian; ru. Did you mean “Russian”?",
    ),
    (
        "Participants!H2",
        "tedesco",
        "Participants, row 2, column H (Document language): found “tedesco”, expected a value of the list "
        "(Italian, Russian, English). Choose it from the list.",
    ),
    (
        "Participants!I2",
        "Roma",
        "Participants, row 2, column I (Home time zone): found “Roma”, expected an IANA time zone such as "
        "Europe/Rome. Did you mean “Europe/Rome”?",
    ),
    (
        "Participants!J2",
        "10/06/2027 25:00",
        "Participants, row 2, column J (Arrival): found “10/06/2027 25:00”, expected a date and time such "
        "as 29/05/2008 09:30. Write it like this, or give the cell a date format.",
    ),
    (
        "Participants!J2",
        moment(12, "09:00"),
        "Participants, row 2, column J (Arrival): found “12/06/2027 09:00”, expected a time within the "
        "session (from 10/06/2027 09:30 to 11/06/2027 11:25). Correct the cell.",
    ),
    (
        "Participants!K6",
        moment(10, "09:45"),
        "Participants, row 6, column K (Departure): found “10/06/2027 09:45”, expected a departure after "
        "the arrival (10/06/2027 10:00). Correct the cell.",
    ),
    (
        "Participants!M2",
        0,
        "Participants, row 2, column M (Most meetings): found “0”, expected a whole number, 1 or more. "
        "Correct the cell.",
    ),
    (
        "Participants!N7",
        5,
        "Participants, row 7, column N (Fewest meetings): found “5”, expected a number not above the most "
        "(3). Correct the cell.",
    ),
    (
        "Participants!O2",
        "perhaps",
        "Participants, row 2, column O (Remote): found “perhaps”, expected a value of the list (yes, no). "
        "Choose it from the list.",
    ),
    (
        "Interpreters!C2",
        "it",
        "Interpreters, row 2, column C (Languages): found “it”, expected two or more languages. Add the "
        "other languages, separated by semicolons.",
    ),
    (
        "Interpreters!F3",
        "Stazione",
        "Interpreters, row 3, column F (Sites): found “Stazione”, expected a site of the sheet Places. "
        "Correct the cell.",
    ),
    (
        "Meetings!A3",
        "M01",
        "Meetings, row 3, column A (Id): found “M01”, expected a value used once only (it is already in "
        "row 2). Correct the cell.",
    ),
    (
        "Meetings!B2",
        "Olio Maiella S.r.l.",
        "Meetings, row 2, column B (First participant): found “Olio Maiella S.r.l.”, expected the id or "
        "the name of a participant. Did you mean “Olio Majella S.r.l.”?",
    ),
    (
        "Meetings!B2",
        "ООО «Нет такого»",
        "Meetings, row 2, column B (First participant): found “ООО «Нет такого»”, expected the id or the "
        "name of a participant. Correct the name, or add the participant to the sheet Participants.",
    ),
    (
        "Meetings!C2",
        "IT-01",
        "Meetings, row 2, column C (Second participant): found “IT-01”, expected a participant other than "
        "the first. Correct the cell.",
    ),
    (
        "Meetings!C3",
        "RU-01",
        "Meetings, row 3, column C (Second participant): found “RU-01”, expected every pair once only (it "
        "is already in row 2). Delete one of the two rows.",
    ),
    (
        "Meetings!D2",
        "high",
        "Meetings, row 2, column D (Priority): found “high”, expected a value of the list (agreed, wished). "
        "Choose it from the list.",
    ),
    (
        "Meetings!E6",
        "Giorno 1, pomerigio",
        "Meetings, row 6, column E (Block): found “Giorno 1, pomerigio”, expected a block of the sheet "
        "Slots. Did you mean “Giorno 1, pomeriggio”?",
    ),
    (
        "Meetings!E6",
        "Giorno 3",
        "Meetings, row 6, column E (Block): found “Giorno 3”, expected a block of the sheet Slots. Correct the cell.",
    ),
    (
        "Meetings!F4",
        moment(10, "10:10"),
        "Meetings, row 4, column F (Fixed time): found “10/06/2027 10:10”, expected the start of a slot "
        "(the nearest: 10/06/2027 10:00). Correct the cell.",
    ),
    (
        "Meetings!F4",
        moment(11, "23:00"),
        "Meetings, row 4, column F (Fixed time): found “11/06/2027 23:00”, expected a time within the "
        "session (from 10/06/2027 09:30 to 11/06/2027 11:25). Correct the cell.",
    ),
    (
        "Meetings!F4",
        "10/06/2027",
        "Meetings, row 4, column F (Fixed time): found “10/06/2027”, expected a date and time such as "
        "29/05/2008 09:30. Write it like this, or give the cell a date format.",
    ),
    (
        "Meetings!F6",
        moment(10, "10:00"),
        "Meetings, row 6, column F (Fixed time): found “10/06/2027 10:00”, expected a time within the "
        "block “Giorno 1, pomeriggio”. Correct the cell.",
    ),
    (
        "Meetings!G4",
        "T9",
        "Meetings, row 4, column G (Place): found “T9”, expected the id or the name of a place. Correct "
        "the cell, or add the place to the sheet Places.",
    ),
    (
        "Meetings!H7",
        "M99",
        "Meetings, row 7, column H (After meetings): found “M99”, expected the id of a meeting. Correct the cell.",
    ),
    (
        "Meetings!H6",
        "M06",
        "Meetings, row 6, column H (After meetings): found “M06”, expected meetings that do not wait for "
        "each other in a circle (M05 > M06 > M05). Remove one of the references.",
    ),
    (
        "Meetings!I2",
        "#REF!",
        "Meetings, row 2, column I (Topic): found “#REF!”, expected a value, not an error. Write the right value.",
    ),
    (
        "Meetings!B2",
        "=B3",
        "Meetings, row 2, column B (First participant): found “=B3”, expected a value, not a formula. Copy"
        " the cell and paste it as a value (Paste Special, Values).",
    ),
    (
        "Meetings!K1",
        "Colour",
        "Meetings, row 1, column K: found “Colour”, expected a heading known for this sheet. Delete the "
        "column; if it is only for you, let its heading begin with _.",
    ),
    (
        "Meetings!K1",
        "Prioritty",
        "Meetings, row 1, column K: found “Prioritty”, expected a heading known for this sheet. Did you "
        "mean “Priority”?",
    ),
    (
        "Meetings!K1",
        "Importanza",
        "Meetings, row 1, column K: found “Importanza”, expected this heading once only (it is already in "
        "column D). Delete one of the two columns.",
    ),
    (
        "Meetings!K5",
        "x",
        "Meetings, row 5, column K: found “x”, expected an empty cell, since the column has no heading. "
        "Write a heading above the column, or delete the column.",
    ),
]


@pytest.mark.parametrize(("cell", "value", "message"), CASES)
def test_a_wrong_cell_is_told_with_place_value_and_remedy(
    tmp_path: Path, cell: str, value: object, message: str
) -> None:
    assert complaints(changed(tmp_path, setting(*cell.split("!"), value))) == [message]
