/* The tables of a scenario: tabs, what is saved as one types, and what the engine's reader says to each cell. */
(function () {
  "use strict";
  const page = document.getElementById("tableaux");
  if (!page) return;
  const words = page.dataset, api = words.api;
  const headers = JSON.parse(document.body.getAttribute("hx-headers") || "{}");
  const tabs = [...page.querySelectorAll("[role=tab]")];
  const host = page.querySelector(".sheet"), saving = page.querySelector(".saving"), says = page.querySelector(".cell-says");
  const faultTitle = page.querySelector(".fault-title"), faultList = page.querySelector(".fault-list");
  const forms = new Map([...page.querySelectorAll("template[data-sheet]")].map(t => [t.dataset.sheet, [...t.content.querySelectorAll("span")].map(head => ({
    key: head.dataset.key, heading: head.dataset.heading, kind: head.dataset.kind, mandatory: head.dataset.mandatory === "true", refersTo: head.dataset.refers, title: head.title,
    choices: new Map([...head.querySelectorAll("i")].map(choice => [choice.dataset.code, choice.textContent]))
  }))]));
  let tables = {}, revision = 0, faults = [], grid = null, sheet = tabs[0].dataset.sheet, timer = 0, busy = false;
  const dirty = new Set();

  const fill = (text, ...values) => text.replace(/\{(\d)}/g, (_, i) => values[i]);
  const title = key => tabs.find(tab => tab.dataset.sheet === key)?.firstElementChild.textContent ?? key;

  async function load() {
    const answer = await fetch(api, { headers: { Accept: "application/json" } });
    if (!answer.ok) { saving.textContent = words.lost; return; }
    const draft = await answer.json();
    tables = draft.tables;
    page.hidden = false;
    take(draft.check);
    const wanted = location.hash.slice(1);
    open(forms.has(wanted) ? wanted : sheet, false);
  }

  function open(key, focus) {
    sheet = key;
    for (const tab of tabs) { const on = tab.dataset.sheet === key; tab.setAttribute("aria-selected", on); tab.tabIndex = on ? 0 : -1; if (on && focus) tab.focus(); }
    host.setAttribute("aria-labelledby", "onglet-" + key);
    history.replaceState(null, "", "#" + key);
    const width = forms.get(key).length;
    const columns = forms.get(key).map(column => ({ ...column, list: offered(column.refersTo) }));
    const rows = (tables[key] ?? []).map(row => Array.from({ length: width }, (_, i) => row[i] ?? ""));
    grid = new BeffroiGrid(host, title(key), columns, rows, { single: key === "settings", describedBy: "grille-aide", onChange: changed => { tables[key] = changed; dirty.add(key); count(); later(); }, onMove: speak });
    showFaults();
    says.textContent = "";
  }

  /** The ids of another table, as a list to pick from. */
  function offered(other) {
    if (!other) return null;
    const id = "ids-" + other;
    document.getElementById(id)?.remove();
    const list = document.createElement("datalist");
    list.id = id;
    const name = forms.get(other).findIndex(column => column.key === "name");
    for (const row of tables[other] ?? []) if (row[0]) list.append(Object.assign(document.createElement("option"), { value: row[0], label: row[name] ?? "" }));
    page.append(list);
    return id;
  }

  function later() {
    saving.textContent = words.saving;
    clearTimeout(timer);
    timer = setTimeout(save, 500);
  }

  async function save() {
    if (busy || dirty.size === 0) return;
    busy = true;
    const changed = {};
    for (const key of dirty) changed[key] = tables[key];
    dirty.clear();
    try {
      const answer = await fetch(api, { method: "PUT", headers: { ...headers, "Content-Type": "application/json", Accept: "application/json" }, body: JSON.stringify({ revision, tables: changed }) });
      if (answer.status === 409) { saving.textContent = words.stale; saving.classList.add("wrong"); busy = false; return; }
      if (!answer.ok) throw new Error(String(answer.status));
      take(await answer.json());
      saving.textContent = words.saved;
    } catch (e) {
      Object.keys(changed).forEach(key => dirty.add(key));
      saving.textContent = words.lost;
      timer = setTimeout(save, 4000);
    }
    busy = false;
    if (dirty.size) later();
  }

  function take(check) {
    revision = check.revision;
    faults = check.faults;
    count();
    showFaults();
    faultTitle.textContent = faults.length === 0 ? words.noFault : faults.length === 1 ? words.oneFault : fill(words.faults, faults.length);
    faultTitle.classList.toggle("key", faults.length > 0);
    faultList.replaceChildren(...faults.slice(0, 200).map(line), ...check.warnings.map(text => Object.assign(document.createElement("li"), { className: "small", textContent: text })));
  }

  function line(fault) {
    const item = document.createElement("li"), jump = document.createElement("button");
    jump.type = "button";
    jump.className = "jump";
    const column = forms.get(fault.sheet)?.find(one => one.key === fault.column);
    jump.textContent = [title(fault.sheet), fault.row >= 0 && fault.sheet !== "settings" ? fill(words.row, fault.row + 1) : "", column?.heading ?? ""].filter(Boolean).join(", ");
    jump.addEventListener("click", () => { if (!forms.has(fault.sheet)) return; open(fault.sheet, false); grid.go(Math.max(0, fault.row), Math.max(0, forms.get(fault.sheet).findIndex(one => one.key === fault.column)), false); });
    item.append(jump, " " + sentence(fault));
    return item;
  }

  function sentence(fault) { return fill(words.expected, fault.found, fault.expected) + (fault.hint ? " " + fill(words.hint, fault.hint) : ""); }

  function count() {
    for (const tab of tabs) {
      const key = tab.dataset.sheet, wrong = faults.filter(fault => fault.sheet === key).length, rows = (tables[key] ?? []).length;
      const badge = tab.querySelector(".count");
      badge.textContent = wrong ? wrong + " !" : key === "settings" ? "" : String(rows);
      badge.classList.toggle("bad", wrong > 0);
    }
  }

  function showFaults() {
    grid?.setFaults(new Map(faults.filter(fault => fault.sheet === sheet && fault.row >= 0).map(fault => [fault.row + "!" + (fault.column ?? ""), fault])));
  }

  function speak(row, column) {
    const found = faults.filter(fault => fault.sheet === sheet && fault.row === row && (fault.column === column || !fault.column));
    says.textContent = found.map(sentence).join(" ");
  }

  tabs.forEach((tab, at) => {
    tab.addEventListener("click", () => open(tab.dataset.sheet, false));
    tab.addEventListener("keydown", e => {
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[e.key];
      if (to === undefined) return;
      e.preventDefault();
      open(tabs[(to + tabs.length) % tabs.length].dataset.sheet, true);
    });
  });
  page.querySelectorAll("[data-do]").forEach(button => button.addEventListener("click", () => {
    ({ undo: () => grid.undo(), redo: () => grid.redo(), add: () => grid.addRows(), remove: () => grid.removeRows() })[button.dataset.do]();
  }));
  /* Nothing is published that is not saved. */
  page.querySelector(".publish").addEventListener("submit", async e => {
    if (dirty.size || busy) { e.preventDefault(); clearTimeout(timer); await save(); if (!dirty.size) e.target.submit(); }
  });
  addEventListener("beforeunload", e => { if (dirty.size) e.preventDefault(); });
  load();
})();
