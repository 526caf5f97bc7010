// The list of schools, and the card of one.
if (data) {
  var card = $("card");
  function sectionCard(section) {
    var rows = section.verdicts.map(function (verdict) {
      return element("tr", { "data-state": verdict.state }, [
        element("th", { scope: "row" }, both(verdict.criterion.title)),
        element("td", { "class": "n " + verdict.state.toLowerCase() }, both(verdict.value)),
        element("td", { "class": "n" }, both(verdict.county || "")),
        element("td", {}, both(verdict.limit)),
        element("td", {}, [state(verdict.state)].concat(verdict.allowance ? [element("span", { "class": "source" }, both(verdict.allowance))] : []))
      ]);
    });
    var figures = section.figures.map(function (figure) {
      var known = figure.state === "REPORTED";
      return element("tr", {}, [
        element("th", { scope: "row" }, both(figure.name).concat(say(figure.part) ? [" ", element("small", {}, both(figure.part))] : [])),
        element("td", { "class": "n" + (known ? "" : " undecided") }, both(known ? figure.value : FIGURE_STATES[figure.state]))
      ]);
    });
    var reported = element("details", {}, [
      element("summary", {}, both(["填报数据（" + figures.length + "项）", "Reported figures (" + figures.length + ")"])),
      table([["数据", "Figure"], ["填报值", "Reported"]], figures)
    ]);
    return element("section", {}, [
      element("h3", {}, both(section.title)),
      element("div", { "class": "scroll", tabindex: "0", role: "region", "aria-label": say(section.title) }, table([["指标", "Indicator"], ["本校", "School"], ["县均", "County"], ["要求", "Limit"], ["判定", "Verdict"]], rows)),
      reported
    ]);
  }
  function cardFinding(finding) {
    return element("li", { "class": "finding", "data-state": finding.state }, [
      element("p", { "class": "head" }, [state(finding.state), " "].concat(both(finding.part))),
      element("p", { "class": "statement" }, both(finding.state === "FAIL" ? whole(finding) : finding.criterion.title))
    ].concat(remarks(finding), [
      element("p", { "class": "source" }, both(["依据：" + finding.criterion.source, "Source: " + finding.criterion.source]).concat([" ", element("code", {}, finding.criterion.id)]))
    ]));
  }
  /** On paper what is undecided is told by the figures that would decide it. */
  function onPaper(school, found) {
    var missing = [new Set(), new Set()], open = 0;
    found.forEach(function (finding) {
      if (finding.state === "UNDECIDED") { open++; }
      finding.inputs.forEach(function (one) { [0, 1].forEach(function (language) { missing[language].add(input(one, finding, language)); }); });
    });
    var names = missing.map(function (set, language) {
      var all = Array.from(set), first = all.slice(0, 12).join(["；", "; "][language]);
      return all.length > 12 ? first + ["；另有" + (all.length - 12) + "个", "; and " + (all.length - 12) + " more"][language] : first;
    });
    return open ? ["待定" + open + "项，要补的数据：" + names[0] + "。", open + " are undecided; data to report: " + names[1] + "."] : ["没有待定的。", "Nothing is undecided."];
  }
  /** A card is one page of paper: its letters are as small as it takes. A4 without its margins is 695 by 1016 dots. */
  function fit() {
    if (!card.open) { return; }
    root.classList.add("fits");
    card.style.width = "695px";
    for (var size = 8.6; size > 4; size -= 0.2) {
      card.style.fontSize = size + "pt";
      if ($("card-body").offsetHeight <= 930) { break; }
    }
  }
  window.addEventListener("beforeprint", fit);
  window.addEventListener("afterprint", function () {
    root.classList.remove("fits");
    card.style.width = card.style.fontSize = "";
  });
  function showCard(id) {
    var school = schools.get(id);
    if (!school) { return; }
    var close = element("button", { type: "button", "class": "close" }, both(["关闭", "Close"]));
    close.addEventListener("click", function () { card.close(); });
    var body = [
      element("h2", {}, [element("span", { id: "card-title" }, school.name), close]),
      element("p", { "class": "small" }, both(school.kind).concat([" · " + school.id]))
    ].concat(school.sections.map(sectionCard));
    var found = data.findings.filter(function (finding) { return finding.school === school; });
    body.push(element("h3", {}, both(["问题与对策", "Findings"])));
    body.push(found.length ? element("ul", { "class": "list" }, found.map(cardFinding)) : element("p", {}, both(["没有问题。", "None."])));
    body.push(element("p", { "class": "on-paper" }, both(onPaper(school, found))));
    $("card-body").replaceChildren.apply($("card-body"), body);
    root.classList.add("card-open");
    if (!card.open) { card.showModal(); }
    card.scrollTop = 0;
  }
  card.addEventListener("close", function () {
    root.classList.remove("card-open");
    if (location.hash.indexOf("#school=") === 0) { history.replaceState(null, "", location.pathname + location.search); }
  });
  card.addEventListener("click", function (event) { if (event.target === card) { card.close(); } });
  var route = function () {
    if (location.hash.indexOf("#school=") === 0) { showCard(decodeURIComponent(location.hash.slice(8))); }
    else if (card.open) { card.close(); }
  };
  window.addEventListener("hashchange", route);
  route();
  var rows = Array.prototype.slice.call(document.querySelectorAll("#schools tbody tr"));
  var find = $("find-school"), verdict = $("school-state"), sorted = "";
  /** The gravest first, else in the order of the data. */
  var ORDER = { FAIL: 0, UNDECIDED: 1, PASS: 2, NOT_APPLICABLE: 3 };
  var schoolsShown = function () {
    var wanted = find.value.trim().toLowerCase();
    rows.forEach(function (row) {
      row.hidden = row.dataset.name.toLowerCase().indexOf(wanted) < 0 || (verdict.value !== "" && row.dataset.state !== verdict.value);
    });
    keep("find-school", find.value.trim()); keep("school-state", verdict.value);
  };
  var sortSchools = function (by) {
    sorted = by;
    var list = by ? rows.slice().sort(function (a, b) { return ORDER[a.dataset.state] - ORDER[b.dataset.state]; }) : rows;
    if (list.length) { list[0].parentNode.append.apply(list[0].parentNode, list); }
    $("sort-schools").setAttribute("aria-pressed", by ? "true" : "false");
    keep("sort-schools", by);
  };
  var states = function () {
    var kept = verdict.value || chosen.get("school-state") || "";
    verdict.replaceChildren(new Option(zh() ? "全部" : "All", ""));
    Object.keys(ORDER).forEach(function (name) { verdict.add(new Option(say(STATES[name]), name)); });
    verdict.value = kept;
  };
  states();
  find.value = chosen.get("find-school") || "";
  find.addEventListener("input", schoolsShown);
  verdict.addEventListener("input", schoolsShown);
  $("sort-schools").addEventListener("click", function () { sortSchools(sorted ? "" : "verdict"); });
  onLanguage.push(states);
  if (chosen.get("sort-schools")) { sortSchools("verdict"); }
  schoolsShown();
}
