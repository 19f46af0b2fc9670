// What pages do better with scripts: nothing here is needed to use them.
"use strict";

const changedForms = new Set();

/** Warn before a form marked data-unsaved is left with changes in it. */
function watchChanges(event) {
  const form = event.target.closest("form[data-unsaved]");
  if (form) changedForms.add(form);
}

function warnOfChanges(event) {
  for (const form of changedForms) if (!form.isConnected) changedForms.delete(form);
  if (changedForms.size) event.preventDefault();
}

/** Rows selected in a table: the box in the head selects all, and [data-selected-count] tells how many are. */
function selectRows(event) {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || !box.closest("[data-selection]")) return;
  const area = box.closest("[data-selection]");
  const rows = [...area.querySelectorAll("input[type=checkbox][data-select-row]")];
  if (box.matches("[data-select-all]")) rows.forEach((row) => (row.checked = box.checked));
  const selected = rows.filter((row) => row.checked).length;
  const all = area.querySelector("[data-select-all]");
  if (all) {
    all.checked = selected === rows.length && selected > 0;
    all.indeterminate = selected > 0 && selected < rows.length;
  }
  area.querySelectorAll("[data-selected-count]").forEach((place) => (place.textContent = String(selected)));
}

/** Add a row to a set of forms from its empty one. */
function addRow(button) {
  const set = button.closest("[data-formset]");
  const total = set.querySelector("input[name$=TOTAL_FORMS]");
  const empty = set.querySelector("template[data-empty-row]");
  const holder = document.createElement("div");
  holder.append(empty.content.cloneNode(true));
  const number = total.value;
  for (const element of holder.querySelectorAll("*")) {
    for (const attribute of [...element.attributes]) {
      if (attribute.value.includes("__prefix__")) element.setAttribute(attribute.name, attribute.value.replaceAll("__prefix__", number));
    }
  }
  holder.querySelectorAll("[data-row-number]").forEach((place) => (place.textContent = String(Number(number) + 1)));
  const row = holder.firstElementChild;
  set.querySelector("[data-rows]").append(row);
  total.value = String(Number(number) + 1);
  row.querySelector("input:not([type=hidden]), select, textarea")?.focus();
}

function onClick(event) {
  const button = event.target.closest("[data-add-row], [data-print]");
  if (!button) return;
  if (button.matches("[data-add-row]")) addRow(button);
  else window.print();
}

/** A select marked data-submit sends its form when changed. */
function submitOnChange(event) {
  if (event.target.matches("[data-submit]")) event.target.form.requestSubmit();
}

/** htmx sends the token of the form, or any on the page, that guards against forged requests. */
function addToken(event) {
  const form = event.detail.elt.closest("form") ?? document;
  const token = (form.querySelector("[name=csrfmiddlewaretoken]") ?? document.querySelector("[name=csrfmiddlewaretoken]"))?.value;
  if (token && event.detail.verb !== "get") event.detail.headers["X-CSRFToken"] = token;
}

document.addEventListener("input", watchChanges);
document.addEventListener("change", (event) => { watchChanges(event); selectRows(event); submitOnChange(event); });
document.addEventListener("submit", (event) => changedForms.delete(event.target));
document.addEventListener("click", onClick);
document.addEventListener("htmx:configRequest", addToken);
window.addEventListener("beforeunload", warnOfChanges);

if (window.matchMedia("(max-width: 767.98px)").matches) {
  document.querySelectorAll("details.filters:not([data-active])").forEach((filters) => filters.removeAttribute("open"));
}
document.querySelector("form[data-unsaved] [aria-invalid=true]")?.closest("form").dispatchEvent(new Event("input", { bubbles: true }));
document.querySelector(".error-summary")?.focus();
