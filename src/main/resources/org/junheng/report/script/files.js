// Files that a page hands out: what a table holds, as CSV and as a workbook. Nothing is fetched for it.
function cellText(cell, language) {
  var copy = cell.cloneNode(true);
  copy.querySelectorAll("[lang='" + (language ? "zh-CN" : "en") + "'], button.more").forEach(function (other) { other.remove(); });
  return copy.textContent.replace(/\s+/g, " ").trim();
}
/** What a cell of the page says, in both languages where it says it in both; a number where it is one. */
function cellTexts(cell) {
  if (cell.hasAttribute("data-number")) { return +cell.dataset.number; }
  return [cellText(cell, 0), cellText(cell, 1)];
}
/** A program must not take text for a formula. */
function harmless(text) { return /^[=+@\t\r-]/.test(text) && isNaN(text) ? "'" + text : text; }
function csvFile(grid) {
  return new Blob(["\uFEFF" + grid.map(function (row) {
    return row.map(function (cell) { return typeof cell === "number" ? cell : '"' + harmless(cell).replace(/"/g, '""') + '"'; }).join(",");
  }).join("\r\n") + "\r\n"], { type: "text/csv" });
}
function download(title, name, make) {
  var button = element("button", { type: "button", "class": "csv" }, both(title));
  button.addEventListener("click", function () {
    var link = element("a", { download: name, href: URL.createObjectURL(make()) });
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
  });
  return button;
}
var CRC = (function () {
  return Array.from({ length: 256 }, function (unused, n) {
    for (var k = 0; k < 8; k++) { n = n & 1 ? 0xEDB88320 ^ (n >>> 1) : n >>> 1; }
    return n >>> 0;
  });
})();
function crc(bytes) {
  var sum = 0xFFFFFFFF;
  bytes.forEach(function (byte) { sum = CRC[(sum ^ byte) & 255] ^ (sum >>> 8); });
  return (sum ^ 0xFFFFFFFF) >>> 0;
}
/** An archive of files as they are, of the day that ZIP begins with, so that equal content gives equal bytes. */
function archive(files) {
  var parts = [], entries = [], at = 0;
  var numbers = function (sizes, values) {
    var out = [];
    sizes.forEach(function (size, i) { for (var k = 0; k < size; k++) { out.push((values[i] / Math.pow(256, k)) & 255); } });
    return new Uint8Array(out);
  };
  files.forEach(function (file) {
    var name = new TextEncoder().encode(file[0]), bytes = new TextEncoder().encode(file[1]);
    var about = [20, 0x0800, 0, 0, 33, crc(bytes), bytes.length, bytes.length, name.length, 0];
    parts.push(numbers([4, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2], [0x04034B50].concat(about)), name, bytes);
    entries.push(numbers([4, 2, 2, 2, 2, 2, 2, 4, 4, 4, 2, 2, 2, 2, 2, 4, 4], [0x02014B50, 20].concat(about, [0, 0, 0, 0, at])), name);
    at += 30 + name.length + bytes.length;
  });
  var size = entries.reduce(function (sum, part) { return sum + part.length; }, 0);
  return parts.concat(entries, numbers([4, 2, 2, 2, 2, 4, 4, 2], [0x06054B50, 0, 0, files.length, files.length, size, at, 0]));
}
/** A workbook of one sheet: texts and numbers, its first row frozen and with filters. */
function workbook(sheet, grid) {
  var xml = function (text) {
    return String(text).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  };
  var column = function (i) { return (i >= 26 ? String.fromCharCode(64 + Math.floor(i / 26)) : "") + String.fromCharCode(65 + i % 26); };
  var rows = grid.map(function (row, r) {
    return '<row r="' + (r + 1) + '">' + row.map(function (cell, c) {
      var at = ' r="' + column(c) + (r + 1) + '"';
      return typeof cell === "number" ? "<c" + at + "><v>" + cell + "</v></c>"
        : cell === "" ? "" : "<c" + at + ' t="inlineStr"><is><t xml:space="preserve">' + xml(cell) + "</t></is></c>";
    }).join("") + "</row>";
  }).join("");
  var end = column(grid[0].length - 1) + grid.length, MAIN = "http://schemas.openxmlformats.org/";
  var head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  return new Blob(archive([
    ["[Content_Types].xml", head + '<Types xmlns="' + MAIN + 'package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'],
    ["_rels/.rels", head + '<Relationships xmlns="' + MAIN + 'package/2006/relationships"><Relationship Id="r1" Type="' + MAIN + 'officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'],
    ["xl/workbook.xml", head + '<workbook xmlns="' + MAIN + 'spreadsheetml/2006/main" xmlns:r="' + MAIN + 'officeDocument/2006/relationships"><sheets><sheet name="' + xml(sheet) + '" sheetId="1" r:id="r1"/></sheets></workbook>'],
    ["xl/_rels/workbook.xml.rels", head + '<Relationships xmlns="' + MAIN + 'package/2006/relationships"><Relationship Id="r1" Type="' + MAIN + 'officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'],
    ["xl/worksheets/sheet1.xml", head + '<worksheet xmlns="' + MAIN + 'spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>' + rows + '</sheetData><autoFilter ref="A1:' + end + '"/></worksheet>']
  ]), { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" });
}
