// The table of many counties.
/** Of a long table only the rows in view, and a screen above and below them, are in the page; on paper all of them are. */
function windowed(table, all) {
  var body = table.tBodies[0], heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
  var shown = all, from = 0, to = 0, height = 0, waiting = 0, top = space(), bottom = space();
  function space() {
    return element("tr", { "aria-hidden": "true", "class": "space" }, element("td", { colspan: heads.length }));
  }
  /** Columns as wide as their longest text, and fixed: else the browser looks at every row again when one is put in. */
  function measure() {
    if (!all.length) { return; }
    var widest = heads.map(function (head, column) {
      return all.reduce(function (a, b) { return b.cells[column].textContent.length > a.cells[column].textContent.length ? b : a; });
    });
    loosen();
    body.replaceChildren.apply(body, widest.concat(all.slice(0, 30)));
    var widths = heads.map(function (head) { return head.getBoundingClientRect().width; });
    height = all[0].getBoundingClientRect().height;
    heads.forEach(function (head, i) { head.style.width = widths[i] + "px"; });
    table.style.tableLayout = "fixed";
    from = to = 0;
    body.replaceChildren(top, bottom);
  }
  function loosen() {
    table.style.tableLayout = "";
    heads.forEach(function (head) { head.style.width = ""; });
  }
  /** Rows that stay are not touched. */
  function put(first, last) {
    if (first >= to || last <= from) {
      body.replaceChildren.apply(body, [top].concat(shown.slice(first, last), [bottom]));
    } else {
      shown.slice(from, first).concat(shown.slice(last, to)).forEach(function (row) { row.remove(); });
      top.after.apply(top, shown.slice(first, from));
      bottom.before.apply(bottom, shown.slice(to, last));
    }
    from = first; to = last;
    [[top, first], [bottom, shown.length - last]].forEach(function (one) {
      one[0].hidden = !one[1];
      one[0].firstChild.style.height = one[1] * height + "px";
    });
  }
  function draw() {
    waiting = 0;
    if (shown.length <= 200 || !height) { put(0, shown.length); return; }
    var seen = Math.ceil(window.innerHeight / height);
    // By so many rows at a time, lest every step of scrolling puts new ones in.
    var step = Math.max(10, seen >> 1);
    var at = Math.floor(-body.getBoundingClientRect().top / height / step) * step;
    var first = Math.min(Math.max(0, at - seen), Math.max(0, shown.length - 3 * seen));
    put(first, Math.min(shown.length, first + 3 * seen + step));
  }
  function soon() { if (!waiting) { waiting = requestAnimationFrame(draw); } }
  function again() { measure(); draw(); }
  window.addEventListener("scroll", soon, { passive: true });
  window.addEventListener("resize", again);
  window.addEventListener("beforeprint", function () { loosen(); put(0, shown.length); });
  window.addEventListener("afterprint", again);
  onLanguage.push(again);
  measure();
  return function (rows) { shown = rows; from = to = 0; draw(); };
}
each("table.counties", function (sorted) {
  var box = $("find-county");
  var filtered = [];
  var all = Array.prototype.slice.call(sorted.tBodies[0].rows);
  var show = windowed(sorted, all);
  var act = function () {
    var wanted = box.value.trim().toLowerCase();
    var found = all.filter(function (row) { return row.dataset.name.toLowerCase().indexOf(wanted) >= 0; });
    $("shown").textContent = zh() ? "显示" + found.length + "个县，共" + all.length + "个" : found.length + " of " + all.length + " shown";
    filtered = found;
    show(found);
  };
  sorted.closest(".scroll").after(download(["下载 CSV", "Download CSV"], "counties.csv", function () {
    return csvFile([sorted.tHead.rows[0]].concat(filtered, [sorted.tFoot.rows[0]]).map(function (row) {
      return Array.prototype.map.call(row.cells, function (cell) { return cellText(cell, zh() ? 0 : 1); });
    }));
  }));
  box.value = chosen.get(box.id) || "";
  box.addEventListener("input", function () { keep(box.id, box.value.trim()); });
  box.addEventListener("input", act);
  onLanguage.push(act);
  var heads = Array.prototype.slice.call(sorted.tHead.rows[0].cells);
  heads.forEach(function (head, column) {
    head.querySelector("button").addEventListener("click", function () {
      var down = head.getAttribute("aria-sort") === "ascending";
      heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      var numeric = head.classList.contains("n");
      var key = function (row) { return row.cells[column].dataset.sort || row.cells[column].textContent.trim(); };
      var compare = new Intl.Collator("zh-CN").compare;
      var keys = new Map(all.map(function (row) { return [row, numeric ? +key(row) : key(row)]; }));
      all.sort(function (a, b) {
        var order = numeric ? keys.get(a) - keys.get(b) : compare(keys.get(a), keys.get(b));
        return down ? -order : order;
      });
      keep("sort", column + (down ? "-" : ""));
      act();
    });
  });
  act();
  var by = parseInt(chosen.get("sort"), 10);
  if (heads[by]) {
    var twice = /-$/.test(chosen.get("sort"));
    heads[by].querySelector("button").click();
    if (twice) { heads[by].querySelector("button").click(); }
  }
});
