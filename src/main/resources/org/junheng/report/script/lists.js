// Lists that people work with: sorted, filtered, kept as CSV and as a workbook. What is chosen stands in the address.
/** A cell as a file keeps it: a number, or the text in the language that is read. */
function plain(cell) { return typeof cell === "number" ? cell : cell === null || cell === undefined ? "" : say(cell); }
var MOST_ROWS = 100;
/**
 * Makes a table a working list.
 *
 * table: the element; columns: { title, numeric, filter }, filter where one of its values may be chosen; rows: { cells, make },
 * where make gives the row's element when it is shown; name: what the file is called; sheet: what its tab is called.
 */
function worklist(table, columns, rows, name, sheet) {
  var own = function (key) { return name + "-" + key; };
  var by = -1, down = false, most = MOST_ROWS, told = element("output", { "aria-live": "polite" });
  var find = element("input", { type: "search", autocomplete: "off" });
  find.value = chosen.get(own("find")) || "";
  var selects = columns.map(function (column, i) { return column.filter ? element("select", { "data-column": i }) : null; });
  var form = element("form", { "class": "filters" }, [element("label", {}, both(["查找", "Find"]).concat([" ", find]))]
    .concat(selects.map(function (select, i) { return select ? element("label", {}, both(columns[i].title).concat([" ", select])) : ""; }))
    .concat([told]));
  var heads = columns.map(function (column) {
    var button = element("button", { type: "button" }, both(column.title));
    return element("th", { scope: "col", "class": column.numeric ? "n" : "" }, button);
  });
  var body = table.tBodies[0] || table.appendChild(element("tbody"));
  if (table.tHead) { table.tHead.remove(); }
  table.prepend(element("thead", {}, element("tr", {}, heads)));
  table.classList.add("sortable");
  var rest = element("p", { "class": "rest-of-list" });
  function key(cell) { return typeof cell === "number" ? String(cell) : say0(cell); }
  function fill() {
    selects.forEach(function (select, i) {
      if (!select) { return; }
      var kept = select.value || chosen.get(own(i)) || "", values = new Map();
      rows.forEach(function (row) { if (plain(row.cells[i]) !== "") { values.set(key(row.cells[i]), row.cells[i]); } });
      select.replaceChildren(new Option(zh() ? "全部" : "All", ""));
      values.forEach(function (cell, of) { select.add(new Option(plain(cell), of)); });
      select.value = values.has(kept) ? kept : "";
    });
  }
  function found() {
    var wanted = find.value.trim().toLowerCase();
    var list = rows.filter(function (row) {
      return selects.every(function (select, i) { return !select || !select.value || key(row.cells[i]) === select.value; })
        && (!wanted || row.cells.some(function (cell) { return String(plain(cell)).toLowerCase().indexOf(wanted) >= 0; }));
    });
    if (by < 0) { return list; }
    var compare = new Intl.Collator("zh-CN", { numeric: true }).compare;
    return list.map(function (row, i) { return [row, i]; }).sort(function (a, b) {
      var x = plain(a[0].cells[by]), y = plain(b[0].cells[by]);
      // What has no value comes last, whichever way it is sorted.
      if (x === "" || y === "") { return (x === "" ? 1 : 0) - (y === "" ? 1 : 0) || a[1] - b[1]; }
      var order = typeof x === "number" && typeof y === "number" ? x - y : compare(x, y);
      return (down ? -order : order) || a[1] - b[1];
    }).map(function (pair) { return pair[0]; });
  }
  function draw() {
    var list = found(), shown = list.slice(0, most);
    body.replaceChildren.apply(body, shown.map(function (row) { return row.element || (row.element = row.make()); }));
    told.replaceChildren.apply(told, both(["显示" + shown.length + "条，共" + list.length + "条", shown.length + " shown, of " + list.length]));
    rest.replaceChildren();
    if (shown.length < list.length) { rest.append(more(list.length - shown.length, function () { most = Infinity; draw(); })); }
  }
  function act() {
    keep(own("find"), find.value.trim());
    selects.forEach(function (select, i) { if (select) { keep(own(i), select.value); } });
    draw();
  }
  function sort(column, turned) {
    by = column; down = turned;
    heads.forEach(function (head, i) {
      if (i === by) { head.setAttribute("aria-sort", down ? "descending" : "ascending"); } else { head.removeAttribute("aria-sort"); }
    });
    keep(own("sort"), by < 0 ? "" : by + (down ? "-" : ""));
    draw();
  }
  heads.forEach(function (head, i) {
    head.firstChild.addEventListener("click", function () { sort(i, by === i && !down); });
  });
  form.addEventListener("input", act);
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  var downloads = element("p", { "class": "downloads" }, [
    download(["下载 CSV", "Download CSV"], name + ".csv", function () { return csvFile(grid()); }),
    download(["下载 XLSX", "Download XLSX"], name + ".xlsx", function () { return workbook(say(sheet), grid()); })
  ]);
  function grid() {
    return [columns.map(function (column) { return plain(column.title); })].concat(found().map(function (row) { return row.cells.map(plain); }));
  }
  var around = table.closest(".scroll") || table;
  around.before(form);
  around.after(rest, downloads);
  onLanguage.push(function () { fill(); draw(); });
  window.addEventListener("beforeprint", function () { most = Infinity; draw(); });
  window.addEventListener("afterprint", function () { most = MOST_ROWS; draw(); });
  fill();
  var sorted = parseInt(chosen.get(own("sort")), 10);
  if (columns[sorted]) { sort(sorted, /-$/.test(chosen.get(own("sort")))); } else { draw(); }
}
/** A table that the page was written with: its rows, read once. */
function worklistOf(table) {
  var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
  var columns = heads.map(function (head) {
    return { title: cellTexts(head), numeric: head.classList.contains("n"), filter: head.hasAttribute("data-filter") };
  });
  var rows = Array.prototype.map.call(table.tBodies[0].rows, function (row) {
    return { element: row, cells: Array.prototype.map.call(row.cells, cellTexts) };
  });
  worklist(table, columns, rows, table.id, [table.dataset.zh || table.id, table.dataset.en || table.id]);
}
