"""The words of checklist and dossier, in Italian, Russian and English."""

from fondaco.common.languages import LocalisedText as Text
from fondaco.territory.feasibility.result import Cause
from fondaco.territory.feasibility.rule import Comparison, EvidenceKind

YES = Text("sì", "да", "yes")
NO = Text("no", "нет", "no")
DOCUMENT = Text("documento", "документ", "document")
SIGNS = {Comparison.AT_LEAST: "≥", Comparison.ABOVE: ">", Comparison.AT_MOST: "≤", Comparison.BELOW: "<"}
DATE_SIGNS = {
    Comparison.AT_LEAST: Text("non prima del {date}", "не ранее {date}", "not before {date}"),
    Comparison.ABOVE: Text("dopo il {date}", "после {date}", "after {date}"),
    Comparison.AT_MOST: Text("non oltre il {date}", "не позднее {date}", "not after {date}"),
    Comparison.BELOW: Text("prima del {date}", "до {date}", "before {date}"),
}
RELAXED = Text(
    "vale {then} se: {asks} {sign} {threshold}",
    "действует {then}, если: {asks} {sign} {threshold}",
    "{then} counts where: {asks} {sign} {threshold}",
)
KINDS = {
    EvidenceKind.NUMBER: Text("numero", "число", "number"),
    EvidenceKind.SHARE: Text("quota", "доля", "share"),
    EvidenceKind.YES_NO: Text("sì o no", "да или нет", "yes or no"),
    EvidenceKind.DATE: Text("data", "дата", "date"),
    EvidenceKind.DOCUMENT: DOCUMENT,
}

REASONS = {
    Cause.THRESHOLD_REACHED: Text(
        "Valore {value}, richiesto {threshold}; dato al {dated}{paper}.",
        "Значение {value}, требуется {threshold}; данные на {dated}{paper}.",
        "Value {value}, required {threshold}; as of {dated}{paper}.",
    ),
    Cause.AS_ASKED: Text(
        "Risposta: {value}, come richiesto; dato al {dated}{paper}.",
        "Ответ: {value}, как требуется; данные на {dated}{paper}.",
        "Answer: {value}, as required; as of {dated}{paper}.",
    ),
    Cause.DOCUMENT_EXISTS: Text(
        "Il documento esiste, in data {dated}{paper}.",
        "Документ имеется, дата: {dated}{paper}.",
        "The document exists, dated {dated}{paper}.",
    ),
    Cause.APPROVAL_STILL_VALID: Text(
        "Vale la decisione del {dated}, anteriore alla modifica: resta valida fino al {until} compreso.",
        "Действует решение, принятое до внесения изменений (дата: {dated}): оно сохраняет силу до {until} "
        "включительно.",
        "The decision of {dated}, taken before the amendment, counts: it stays valid up to and including {until}.",
    ),
    Cause.EXEMPT: Text(
        "La norma non osta: {asks} – {answer}; dato al {dated}{paper}.",
        "Норма не препятствует: {asks} – {answer}; данные на {dated}{paper}.",
        "The rule does not stand in the way: {asks} – {answer}; as of {dated}{paper}.",
    ),
    Cause.ALL_MET: Text(
        "Tutti i requisiti sono soddisfatti.", "Все требования выполнены.", "All requirements are met."
    ),
    Cause.THRESHOLD_MISSED: Text(
        "Valore {value}, richiesto {threshold}: la soglia non è raggiunta; dato al {dated}{paper}.",
        "Значение {value}, требуется {threshold}: порог не достигнут; данные на {dated}{paper}.",
        "Value {value}, required {threshold}: the threshold is not reached; as of {dated}{paper}.",
    ),
    Cause.NOT_AS_ASKED: Text(
        "Risposta: {value}, richiesto: {threshold}; dato al {dated}{paper}.",
        "Ответ: {value}, требуется: {threshold}; данные на {dated}{paper}.",
        "Answer: {value}, required: {threshold}; as of {dated}{paper}.",
    ),
    Cause.NO_DOCUMENT: Text(
        "Il documento non esiste, secondo quanto accertato al {dated}{paper}.",
        "Документа нет по состоянию на {dated}{paper}.",
        "The document does not exist, as found on {dated}{paper}.",
    ),
    Cause.NO_EVIDENCE: Text(
        "Nessun elemento fornito.",
        "Сведения не представлены.",
        "No evidence given.",
    ),
    Cause.EVIDENCE_IS_LATER: Text(
        "L'elemento fornito è successivo alla data di valutazione ({on}) e non è stato considerato.",
        "Представленные сведения датированы позднее даты оценки ({on}) и не учтены.",
        "The evidence given is dated after the date of evaluation ({on}) and was not used.",
    ),
    Cause.RELAXATION_UNKNOWN: Text(
        "Valore {value} al {dated}, richiesto {threshold}; basterebbe {easier} se fosse dimostrata la condizione che "
        "riduce la soglia, non nota.",
        "Значение {value} на {dated}, требуется {threshold}; значение {easier} было бы достаточным при условии, "
        "снижающем порог, но оно не подтверждено.",
        "Value {value} as of {dated}, required {threshold}; {easier} would be enough under the condition that lowers "
        "the threshold, which is not known.",
    ),
    Cause.NOT_YET_IN_FORCE: Text(
        "La norma entra in vigore il {limit}: alla data di valutazione ({on}) non si applicava ancora.",
        "Норма вступает в силу с {limit}: на дату оценки ({on}) она ещё не применялась.",
        "The rule enters into force on {limit}: on the date of evaluation ({on}) it did not yet apply.",
    ),
    Cause.NO_LONGER_IN_FORCE: Text(
        "La norma è stata in vigore fino al {limit} compreso: alla data di valutazione ({on}) non si applica più.",
        "Норма действовала до {limit} включительно: на дату оценки ({on}) она больше не применяется.",
        "The rule was in force up to and including {limit}: on the date of evaluation ({on}) it applies no longer.",
    ),
    Cause.EVIDENCE_TOO_OLD: Text(
        "L'elemento del {dated}{paper} contava fino al {until} compreso.",
        "Сведения от {dated}{paper} учитывались до {until} включительно.",
        "The evidence of {dated}{paper} counted up to and including {until}.",
    ),
    Cause.EVIDENCE_RAN_OUT: Text(
        "Il documento del {dated}{paper} era valido fino al {until} compreso.",
        "Документ от {dated}{paper} действовал до {until} включительно.",
        "The document of {dated}{paper} was valid up to and including {until}.",
    ),
    Cause.APPROVAL_EXPIRED: Text(
        "La decisione del {dated}, anteriore alla modifica, era valida fino al {until} compreso e non ha più effetto.",
        "Решение, принятое до внесения изменений (дата: {dated}), действовало до {until} включительно и "
        "больше не имеет силы.",
        "The decision of {dated}, taken before the amendment, was valid up to and including {until} and has no "
        "effect any more.",
    ),
}

STATISTICS_OFFICE = Text(
    "Istituto nazionale di statistica", "Национальный орган статистики", "National statistical office"
)

DISCLAIMER = Text(
    "Questo fascicolo informa e non è un parere legale: prima di ogni decisione le risposte vanno esaminate da un "
    "consulente legale, sui testi ufficiali in vigore.",
    "Настоящее досье носит информационный характер и не является юридическим заключением: до принятия любых решений "
    "ответы должен проверить юрист по действующим официальным текстам.",
    "This dossier informs and is not legal advice: before any decision counsel must review the answers against the "
    "official texts in force.",
)
