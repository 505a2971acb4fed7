/* A table that behaves like a spreadsheet: arrows, Tab, Enter, typing, ranges, copy and paste as Excel does it, undo and redo.
   It draws only the rows in sight, so that ten thousand of them stay quick. It knows nothing of scenarios. */
(function () {
  "use strict";
  const ROW = 34, SPARE = 20;

  class Grid {
    /** host: the element to draw in; columns: [{key, heading, kind, mandatory, choices: Map code→label, list, title}];
        onChange(rows) after each change; onMove(row, column) when another cell is the active one. */
    constructor(host, label, columns, rows, options) {
      Object.assign(this, { host, label, columns, rows, onChange: options.onChange, onMove: options.onMove, describedBy: options.describedBy, single: options.single });
      this.faults = new Map();
      this.past = []; this.future = [];
      this.row = 0; this.column = 0; this.anchor = null; this.editor = null; this.leaving = false;
      this.build();
    }

    build() {
      this.host.textContent = "";
      this.scroller = document.createElement("div");
      this.scroller.className = "grid-scroll";
      this.table = document.createElement("table");
      this.table.className = "grid";
      this.table.setAttribute("role", "grid");
      this.table.setAttribute("aria-label", this.label);
      this.table.setAttribute("aria-multiselectable", "true");
      this.table.setAttribute("aria-describedby", this.describedBy);
      this.table.setAttribute("aria-colcount", String(this.columns.length + 1));
      const head = this.table.createTHead().insertRow();
      head.setAttribute("aria-rowindex", "1");
      const corner = document.createElement("th");
      corner.scope = "col"; corner.className = "number"; corner.textContent = "#";
      head.append(corner);
      for (const column of this.columns) {
        const cell = document.createElement("th");
        cell.scope = "col";
        cell.textContent = column.heading + (column.mandatory ? " *" : "");
        if (column.title) cell.title = column.title;
        if (column.kind === "NUMBER") cell.className = "n";
        head.append(cell);
      }
      this.body = this.table.createTBody();
      this.scroller.append(this.table);
      this.host.append(this.scroller);
      this.scroller.addEventListener("scroll", () => { if (!this.editor) this.draw(); });
      this.table.addEventListener("keydown", e => this.key(e));
      this.table.addEventListener("mousedown", e => this.press(e));
      this.table.addEventListener("mouseover", e => { if (e.buttons === 1 && !this.editor) { const at = this.at(e.target); if (at) { this.anchor ??= [this.row, this.column]; this.go(at[0], at[1], true); } } });
      this.table.addEventListener("dblclick", e => { if (this.at(e.target)) this.edit(); });
      for (const name of ["copy", "cut", "paste"]) this.table.addEventListener(name, e => this.clip(e, name));
      this.table.addEventListener("focusin", () => { this.focused = true; });
      this.table.addEventListener("focusout", e => { if (!this.table.contains(e.relatedTarget)) { this.focused = false; this.leaving = false; } });
      this.pad();
      this.draw();
    }

    /** There is always an empty last row to type in, but for tables of one row. */
    pad() {
      if (this.single) { while (this.rows.length < 1) this.rows.push(this.blank()); return; }
      while (this.rows.length === 0 || this.rows[this.rows.length - 1].some(cell => cell !== "")) this.rows.push(this.blank());
    }

    blank() { return this.columns.map(() => ""); }

    draw() {
      const top = Math.max(0, Math.floor(this.scroller.scrollTop / ROW) - SPARE);
      const bottom = Math.min(this.rows.length, top + Math.ceil((this.scroller.clientHeight || 600) / ROW) + 2 * SPARE);
      this.table.setAttribute("aria-rowcount", String(this.rows.length + 1));
      const drawn = document.createDocumentFragment();
      if (top > 0) drawn.append(this.gap(top));
      for (let row = top; row < bottom; row++) drawn.append(this.drawRow(row));
      if (bottom < this.rows.length) drawn.append(this.gap(this.rows.length - bottom));
      const had = this.focused;
      this.body.replaceChildren(drawn);
      if (had && this.keepFocus !== false) this.cell(this.row, this.column)?.focus({ preventScroll: true });
    }

    gap(rows) {
      const line = document.createElement("tr");
      line.setAttribute("aria-hidden", "true");
      const cell = document.createElement("td");
      cell.colSpan = this.columns.length + 1;
      cell.className = "gap";
      cell.style.height = rows * ROW + "px";
      line.append(cell);
      return line;
    }

    drawRow(row) {
      const line = document.createElement("tr");
      line.setAttribute("aria-rowindex", String(row + 2));
      const number = document.createElement("th");
      number.scope = "row"; number.className = "number"; number.textContent = String(row + 1);
      line.append(number);
      this.columns.forEach((column, index) => {
        const cell = document.createElement("td");
        cell.setAttribute("role", "gridcell");
        cell.dataset.row = row; cell.dataset.column = index;
        cell.tabIndex = row === this.row && index === this.column ? 0 : -1;
        const text = this.rows[row][index] ?? "";
        cell.textContent = column.choices.get(text) ?? text;
        if (column.kind === "NUMBER") cell.classList.add("n");
        if (this.selected(row, index)) { cell.classList.add("selected"); cell.setAttribute("aria-selected", "true"); }
        if (this.faults.has(row + "!" + column.key) || this.faults.has(row + "!")) cell.setAttribute("aria-invalid", "true");
        line.append(cell);
      });
      return line;
    }

    cell(row, column) { return this.body.querySelector(`td[data-row="${row}"][data-column="${column}"]`); }
    at(element) { const cell = element.closest("td[data-row]"); return cell ? [Number(cell.dataset.row), Number(cell.dataset.column)] : null; }

    range() {
      const [row, column] = this.anchor ?? [this.row, this.column];
      return { top: Math.min(row, this.row), bottom: Math.max(row, this.row), left: Math.min(column, this.column), right: Math.max(column, this.column) };
    }

    selected(row, column) { const r = this.range(); return row >= r.top && row <= r.bottom && column >= r.left && column <= r.right; }

    /** Makes another cell the active one; extend keeps the other end of the range. */
    go(row, column, extend) {
      if (extend) this.anchor ??= [this.row, this.column]; else this.anchor = null;
      this.row = Math.max(0, Math.min(this.rows.length - 1, row));
      this.column = Math.max(0, Math.min(this.columns.length - 1, column));
      const y = this.row * ROW, head = this.table.tHead.offsetHeight, seen = this.scroller.clientHeight - head;
      if (y < this.scroller.scrollTop) this.scroller.scrollTop = y;
      else if (y + ROW > this.scroller.scrollTop + seen) this.scroller.scrollTop = y + ROW - seen;
      this.draw();
      const cell = this.cell(this.row, this.column);
      cell?.focus({ preventScroll: true });
      if (cell) {
        const box = cell.getBoundingClientRect(), frame = this.scroller.getBoundingClientRect();
        if (box.right > frame.right) this.scroller.scrollLeft += box.right - frame.right;
        if (box.left < frame.left + 44) this.scroller.scrollLeft -= frame.left + 44 - box.left;
      }
      this.onMove(this.row, this.columns[this.column].key);
    }

    press(e) {
      const at = this.at(e.target);
      if (!at || e.target.closest("input,select")) return;
      e.preventDefault();
      if (this.editor) this.commit();
      this.go(at[0], at[1], e.shiftKey);
    }

    key(e) {
      if (this.editor) return this.keyWhileEditing(e);
      const command = e.ctrlKey || e.metaKey;
      const moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
      if (moves[e.key]) {
        const [down, right] = moves[e.key];
        const far = command ? Math.max(this.rows.length, this.columns.length) : 1;
        this.go(this.row + down * far, this.column + right * far, e.shiftKey);
      } else if (e.key === "Home") this.go(command ? 0 : this.row, 0, e.shiftKey);
      else if (e.key === "End") this.go(command ? this.rows.length - 1 : this.row, this.columns.length - 1, e.shiftKey);
      else if (e.key === "PageDown" || e.key === "PageUp") this.go(this.row + (e.key === "PageDown" ? 15 : -15), this.column, e.shiftKey);
      else if (e.key === "Tab") { if (this.leaving || !this.step(e.shiftKey ? -1 : 1)) { this.leaving = false; return; } }
      else if (e.key === "Escape") { this.leaving = true; this.anchor = null; this.draw(); return; }
      else if (e.key === "Enter" || e.key === "F2") this.edit();
      else if (e.key === "Delete" || e.key === "Backspace") this.clear();
      else if (command && e.key.toLowerCase() === "z") e.shiftKey ? this.redo() : this.undo();
      else if (command && e.key.toLowerCase() === "y") this.redo();
      else if (command && e.key.toLowerCase() === "a") { this.anchor = [0, 0]; this.go(this.rows.length - 1, this.columns.length - 1, true); }
      else if (!command && !e.altKey && e.key.length === 1) this.edit(e.key);
      else return;
      this.leaving = false;
      e.preventDefault();
    }

    /** To the next cell, row by row; false at the end, where Tab leaves the table. */
    step(by) {
      const next = this.row * this.columns.length + this.column + by;
      if (next < 0 || next >= this.rows.length * this.columns.length) return false;
      this.go(Math.floor(next / this.columns.length), next % this.columns.length, false);
      return true;
    }

    keyWhileEditing(e) {
      if (e.key === "Enter") { this.commit(); this.go(this.row + (e.shiftKey ? -1 : 1), this.column, false); }
      else if (e.key === "Tab") { this.commit(); this.step(e.shiftKey ? -1 : 1); }
      else if (e.key === "Escape") this.cancel();
      else { e.stopPropagation(); return; }
      e.preventDefault();
    }

    edit(first) {
      const column = this.columns[this.column], cell = this.cell(this.row, this.column);
      if (!cell) return;
      this.anchor = null;
      const text = this.rows[this.row][this.column];
      const editor = document.createElement(column.choices.size ? "select" : "input");
      editor.setAttribute("aria-label", column.heading);
      if (column.choices.size) {
        for (const [code, label] of [["", ""], ...column.choices]) editor.add(new Option(label, code, false, code === text));
        if (![...column.choices.keys(), ""].includes(text)) editor.add(new Option(text, text, false, true));
        if (first !== undefined) { const fits = [...column.choices].find(([, label]) => label.toLowerCase().startsWith(first.toLowerCase())); if (fits) editor.value = fits[0]; }
      } else {
        editor.value = first ?? text;
        editor.spellcheck = false;
        editor.autocomplete = "off";
        if (column.list) editor.setAttribute("list", column.list);
      }
      cell.textContent = "";
      cell.append(editor);
      this.editor = editor;
      editor.focus();
      editor.addEventListener("blur", () => { if (this.editor === editor) { this.keepFocus = false; this.commit(); this.keepFocus = true; } });
    }

    commit() {
      const editor = this.editor;
      if (!editor) return;
      this.editor = null;
      this.change([[this.row, this.column, editor.value.trim()]]);
    }

    cancel() { this.editor = null; this.focused = true; this.draw(); this.cell(this.row, this.column)?.focus(); }

    clear() {
      const r = this.range(), changes = [];
      for (let row = r.top; row <= r.bottom; row++) for (let column = r.left; column <= r.right; column++) changes.push([row, column, ""]);
      this.change(changes);
    }

    clip(e, what) {
      if (this.editor) return;
      e.preventDefault();
      const r = this.range();
      if (what === "paste") return this.paste(e.clipboardData.getData("text/plain"));
      const lines = [];
      for (let row = r.top; row <= r.bottom; row++) lines.push(this.columns.slice(r.left, r.right + 1).map((column, i) => quoted(column.choices.get(this.rows[row][r.left + i]) ?? this.rows[row][r.left + i])).join("\t"));
      e.clipboardData.setData("text/plain", lines.join("\n"));
      if (what === "cut") this.clear();
    }

    /** Puts lines of tab-separated cells at the active cell; one value fills the whole range. */
    paste(text) {
      const lines = split(text), r = this.range(), changes = [];
      if (lines.length === 0) return;
      const fill = lines.length === 1 && lines[0].length === 1;
      const height = fill ? r.bottom - r.top + 1 : lines.length;
      for (let down = 0; down < height; down++) {
        const cells = fill ? Array(r.right - r.left + 1).fill(lines[0][0]) : lines[down];
        cells.forEach((cell, right) => {
          const column = this.columns[r.left + right];
          if (column && !(this.single && r.top + down > 0)) changes.push([r.top + down, r.left + right, coded(column, cell.trim())]);
        });
      }
      this.change(changes);
      this.anchor = [r.top, r.left];
      this.go(r.top + height - 1, r.left + Math.max(...lines.map(line => line.length)) - 1, true);
    }

    addRows() {
      const r = this.range(), count = r.bottom - r.top + 1;
      this.remember();
      this.rows.splice(r.bottom + 1, 0, ...Array.from({ length: count }, () => this.blank()));
      this.changed();
      this.go(r.bottom + 1, this.column, false);
    }

    removeRows() {
      const r = this.range();
      this.remember();
      this.rows.splice(r.top, r.bottom - r.top + 1);
      this.pad();
      this.changed();
      this.go(r.top, this.column, false);
    }

    change(changes) {
      const real = changes.filter(([row, column, text]) => (this.rows[row]?.[column] ?? "") !== text);
      if (real.length === 0) { this.draw(); return; }
      this.remember();
      for (const [row, column, text] of real) {
        while (this.rows.length <= row) this.rows.push(this.blank());
        this.rows[row][column] = text;
      }
      this.pad();
      this.changed();
    }

    remember() { this.past.push(this.rows.map(row => [...row])); if (this.past.length > 100) this.past.shift(); this.future = []; }
    undo() { this.travel(this.past, this.future); }
    redo() { this.travel(this.future, this.past); }

    travel(from, to) {
      if (from.length === 0) return;
      to.push(this.rows.map(row => [...row]));
      this.rows = from.pop();
      this.changed();
      this.go(this.row, this.column, false);
    }

    changed() { this.draw(); this.onChange(this.filled()); }

    /** The rows without the empty ones at the end. */
    filled() { const rows = this.rows.map(row => [...row]); while (rows.length && rows[rows.length - 1].every(cell => cell === "")) rows.pop(); return rows; }

    setFaults(faults) { this.faults = faults; if (!this.editor) this.draw(); }
  }

  function quoted(text) { return /[\t\n"]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text; }

  /** Excel's clipboard: tabs between cells, lines between rows, quotes around cells that hold either. */
  function split(text) {
    const rows = [[]]; let cell = "", inside = false, start = true;
    for (let i = 0; i < text.length; i++) {
      const c = text[i];
      if (inside) { if (c === '"' && text[i + 1] === '"') { cell += '"'; i++; } else if (c === '"') inside = false; else cell += c; }
      else if (c === '"' && start) inside = true;
      else if (c === "\t") { rows[rows.length - 1].push(cell); cell = ""; start = true; continue; }
      else if (c === "\n" || c === "\r") { if (c === "\r" && text[i + 1] === "\n") i++; rows[rows.length - 1].push(cell); cell = ""; rows.push([]); start = true; continue; }
      else cell += c;
      start = false;
    }
    rows[rows.length - 1].push(cell);
    if (rows.length > 1 && rows[rows.length - 1].length === 1 && rows[rows.length - 1][0] === "") rows.pop();
    return rows;
  }

  /** The code of a choice that was pasted by its label. */
  function coded(column, text) {
    for (const [code, label] of column.choices) if (label.toLowerCase() === text.toLowerCase()) return code;
    return text;
  }

  window.BeffroiGrid = Grid;
})();
