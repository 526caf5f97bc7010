// The working list: drawn when it is looked at; what is kept of it is read back by --ledger.
if (data && $("ledger-list")) {
  var LEDGER = [
    { title: ["县代码", "County id"] }, { title: ["问题编号", "Finding id"] }, { title: ["对象", "Subject"] }, { title: ["问题", "Finding"], filter: true },
    { title: ["判定", "Verdict"], filter: true }, { title: ["数值", "Value"], numeric: true }, { title: ["限值", "Limit"], numeric: true },
    { title: ["差额", "Gap"], numeric: true }, { title: ["差到85%", "Gap to 85 %"], numeric: true }, { title: ["单位", "Unit"] }, { title: ["手段", "Means"] },
    { title: ["依据", "Basis"] }, { title: ["责任人", "Owner"], filter: true }, { title: ["期限", "Due"] }, { title: ["状态", "State"], filter: true },
    { title: ["备注", "Remark"] }, { title: ["核对", "Checked"], filter: true }
  ];
  var ledgerRow = function (line) {
    var joined = [0, 1].map(function (language) { return line.means.map(function (one) { return text(one, language); }).join(["；", "; "][language]); });
    var cells = [data.countyId, line.finding, line.subject, line.title, line.state ? STATES[line.state] : "", line.value, line.limitNumber === null ? line.limit : line.limitNumber,
      line.gap, line.floorGap, line.unit, joined, line.basis, line.owner, line.due, line.told, line.remark, line.standing];
    return { cells: cells, make: function () {
      return element("tr", {}, cells.map(function (cell, i) {
        if (typeof cell === "number") { return element("td", { "class": "n" }, i === 6 ? both(line.limit) : String(+cell.toFixed(3))); }
        if (i === 2 && line.school) { return element("th", { scope: "row" }, element("a", { "class": "school", href: "#school=" + encodeURIComponent(line.school.id) }, both(cell))); }
        if (i === 2) { return element("th", { scope: "row" }, both(cell)); }
        if (i === 4 && line.state) { return element("td", {}, state(line.state)); }
        return element("td", { "class": LEDGER[i].numeric ? "n" : i < 2 ? "id" : "" }, cell === null ? "" : both(cell));
      }));
    } };
  };
  var drawLedger = function () {
    if (drawLedger.done) { return; }
    drawLedger.done = true;
    worklist($("ledger-list"), LEDGER, data.ledger.map(ledgerRow), "ledger", ["台账", "Ledger"]);
  };
  if (Array.from(chosen.keys()).some(function (key) { return key.indexOf("ledger-") === 0; })) {
    drawLedger();
  } else {
    new IntersectionObserver(function (seen, observer) {
      if (seen.some(function (entry) { return entry.isIntersecting; })) { observer.disconnect(); drawLedger(); }
    }, { rootMargin: "800px" }).observe($("ledger"));
    $("print-all").addEventListener("click", drawLedger);
  }
}
