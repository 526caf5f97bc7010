// The list of schools, and the card of one.
if (data) {
  var card = $("card");
  function sectionCard(section) {
    var rows = section.verdicts.map(function (verdict) {
      return element("tr", {}, [
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
  };
  window.addEventListener("hashchange", route);
  route();
  search($("find-school"), "#schools tbody tr", function () {});
}
