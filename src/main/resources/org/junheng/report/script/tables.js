// Every table of the page can be kept as CSV: what it shows, in the language that is read.
function csv(table) {
  var quoted = function (cell) {
    var copy = cell.cloneNode(true);
    copy.querySelectorAll("[lang='" + (zh() ? "en" : "zh-CN") + "']").forEach(function (other) { other.remove(); });
    var text = copy.textContent.replace(/\s+/g, " ").trim();
    // A program must not take text for a formula.
    if (/^[=+@-]/.test(text) && isNaN(text)) { text = "'" + text; }
    return '"' + text.replace(/"/g, '""') + '"';
  };
  return Array.prototype.map.call(table.rows, function (row) {
    return row.hidden ? "" : Array.prototype.map.call(row.cells, quoted).join(",");
  }).filter(Boolean).join("\r\n") + "\r\n";
}
each("main .scroll > table:not(.sortable)", function (table) {
  var button = element("button", { type: "button", "class": "csv" }, both(["下载 CSV", "Download CSV"]));
  button.addEventListener("click", function () {
    var section = table.closest("section");
    var link = element("a", { download: (section ? section.id : "table") + ".csv", href: URL.createObjectURL(new Blob(["\uFEFF" + csv(table)], { type: "text/csv" })) });
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  });
  table.parentNode.after(button);
});
