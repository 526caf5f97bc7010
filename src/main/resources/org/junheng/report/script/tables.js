// Every table of the page can be kept as CSV: what it shows, in the language that is read.
function gridOf(table) {
  return Array.prototype.filter.call(table.rows, function (row) { return !row.hidden && !row.classList.contains("space"); }).map(function (row) {
    return Array.prototype.map.call(row.cells, function (cell) { return cellText(cell, zh() ? 0 : 1); });
  });
}
function keepable(table, name) {
  return download(["下载 CSV", "Download CSV"], name + ".csv", function () { return csvFile(gridOf(table)); });
}
each("table.worklist", worklistOf);
each("main .scroll > table:not(.sortable), main table.sources", function (table) {
  var section = table.closest("section");
  (table.closest(".scroll") || table).after(keepable(table, section ? section.id : "table"));
});
