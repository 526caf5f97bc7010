(function () {
  "use strict";
  var root = document.documentElement;
  var $ = function (id) { return document.getElementById(id); };
  var zh = function () { return root.dataset.lang === "zh"; };
  var say = function (text) { return Array.isArray(text) ? text[zh() ? 0 : 1] : text; };
  var each = function (selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); };

  /** Every text stands once in a table that all else points at; here the pointers become what they point at. */
  function decode(raw) {
    var text = function (place) { return raw.texts[place]; };
    var join = function (number, unit) { return Array.isArray(unit) ? [number + unit[0], number + unit[1]] : number + unit; };
    raw.criteria.forEach(function (criterion) {
      ["t", "u", "l", "k"].forEach(function (key) { criterion[key] = text(criterion[key]); });
    });
    function verdict(cells) {
      var criterion = raw.criteria[cells[0]], other = cells[4] || {}, state = raw.states[cells[1]];
      var own = function (key) { return other[key] === undefined ? criterion[key] : text(other[key]); };
      var unit = own("u");
      return {
        c: criterion, s: state, v: typeof cells[2] === "string" ? join(cells[2], unit) : text(cells[2]),
        x: cells[3] === null ? undefined : cells[3], u: unit, p: criterion.p, k: own("k"),
        l: state === "NOT_APPLICABLE" ? "" : own("l"), m: other.m === undefined ? criterion.m : other.m === null ? undefined : other.m,
        a: other.a === undefined ? "" : text(other.a)
      };
    }
    raw.schools.forEach(function (school) {
      school.kind = text(school.kind);
      school.sections.forEach(function (section) {
        section.title = text(section.t);
        section.verdicts = section.v.map(verdict);
        section.figures = section.f.map(function (cells) {
          var known = typeof cells[2] !== "number";
          return { name: text(cells[0]), part: text(cells[1]), value: known ? cells[2] : "", state: known ? "REPORTED" : raw.figureStates[cells[2]] };
        });
      });
    });
    raw.dispersions.forEach(function (row) {
      row.c = raw.criteria[row.c]; row.s = raw.states[row.s]; row.v = text(row.v);
    });
    var inputs = raw.inputs.map(function (cells) {
      return { school: raw.schools[cells[0]] || null, part: text(cells[1]), name: text(cells[2]), state: raw.figureStates[cells[3]] };
    });
    raw.findings = raw.findings.map(function (cells) {
      var subject = raw.subjects[cells[2]];
      return {
        c: raw.criteria[cells[0]], s: raw.states[cells[1]], school: raw.schools[subject[0]] || null, part: text(subject[1]), level: subject[2],
        statement: text(cells[3]), notes: cells[4].map(text), inputs: cells[5].map(function (place) { return inputs[place]; }), more: cells[6], measures: cells[7].map(text)
      };
    });
    return raw;
  }

  /** An element with text in it; text is never read as HTML. */
  function element(name, attributes, content) {
    var made = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { made.setAttribute(key, attributes[key]); });
    [].concat(content === undefined ? [] : content).forEach(function (part) {
      made.append(part);
    });
    return made;
  }
  /** Both languages at once, of which the style shows one. */
  function both(text) {
    if (!Array.isArray(text)) { return [text]; }
    return [element("span", { lang: "zh-CN" }, text[0]), element("span", { lang: "en" }, text[1])];
  }
  var STATES = {
    PASS: ["达标", "pass"], FAIL: ["未达标", "fail"], UNDECIDED: ["待定", "undecided"], NOT_APPLICABLE: ["不适用", "not applicable"]
  };
  var FIGURE_STATES = { NOT_REPORTED: ["未报", "not reported"], UNREADABLE: ["无法识别", "unreadable"], CONTRADICTED: ["与其他数据矛盾", "contradicts others"] };
  function state(name) { return element("span", { "class": "state " + name.toLowerCase() }, both(STATES[name])); }
  function link(school, text) { return element("a", { "class": "school", href: "#school=" + encodeURIComponent(school) }, text); }

  var data = $("county-data") ? decode(JSON.parse($("county-data").textContent)) : null;
  var charts = [];

  // ---- language, theme, print
  var onLanguage = [];
  function language(to) {
    root.dataset.lang = to;
    root.lang = to === "zh" ? "zh-CN" : "en";
    document.title = to === "zh" ? root.dataset.zh : root.dataset.en;
    $("language").textContent = to === "zh" ? "English" : "中文";
    $("language").lang = to === "zh" ? "en" : "zh-CN";
    onLanguage.forEach(function (act) { act(); });
  }
  function theme(to) {
    root.dataset.theme = to;
    $("theme").replaceChildren.apply($("theme"), both(to === "dark" ? ["浅色", "Light"] : ["深色", "Dark"]));
    charts.forEach(function (chart) { chart.draw(); });
  }
  $("language").addEventListener("click", function () { language(zh() ? "en" : "zh"); });
  $("theme").addEventListener("click", function () { theme(root.dataset.theme === "dark" ? "light" : "dark"); });
  $("print").addEventListener("click", function () { window.print(); });
  theme(window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

  // ---- charts
  function colour(name) { return getComputedStyle(root).getPropertyValue("--" + name).trim(); }
  var TONE = { PASS: "pass", FAIL: "fail", UNDECIDED: "open", NOT_APPLICABLE: "none" };
  var SHAPE = { PASS: "circle", FAIL: "diamond", UNDECIDED: "triangle", NOT_APPLICABLE: "rect" };

  /** A chart that is drawn when it comes into view, and again when colours, language or width change. */
  function chart(box, height, options, onClick) {
    var made = {
      drawn: false,
      draw: function (width) {
        if (!made.drawn && width === undefined) { return; }
        if (!made.instance) {
          made.instance = echarts.init(box, null, { renderer: "svg" });
          if (onClick) { made.instance.on("click", onClick); }
        }
        made.drawn = true;
        made.instance.resize(typeof width === "number" && width > 0 ? { width: width } : { width: "auto" });
        made.instance.setOption(options(made.instance.getWidth()), true);
      }
    };
    box.style.height = height + "px";
    charts.push(made);
    new IntersectionObserver(function (seen, observer) {
      if (seen.some(function (entry) { return entry.isIntersecting; })) {
        observer.disconnect();
        if (!made.drawn) { made.draw(0); }
      }
    }, { rootMargin: "600px" }).observe(box);
    return made;
  }
  var waiting = 0;
  window.addEventListener("resize", function () {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(function () { charts.forEach(function (one) { one.draw(); }); });
  });
  onLanguage.push(function () { charts.forEach(function (one) { one.draw(); }); });
  window.addEventListener("beforeprint", function () { charts.forEach(function (one) { one.draw(318); }); });
  window.addEventListener("afterprint", function () { charts.forEach(function (one) { one.draw(0); }); });

  function aria(text) { return { enabled: true, label: { description: text } }; }
  function tip() {
    return {
      confine: true, backgroundColor: colour("card"), borderColor: colour("line"),
      textStyle: { color: colour("ink"), fontFamily: "inherit" }, renderMode: "richText"
    };
  }
  function number(x) { return x.toFixed(3); }
  function shortName(text) { return text.replace(/^(小学|初中)/, "").replace(/校际差异系数$/, "").replace(/^Dispersion of /, ""); }

  function dispersionChart(box, rows) {
    chart(box, 40 + rows.length * 34, function (width) {
      var labelled = Math.min(width * 0.52, zh() ? 215 : 260);
      var top = Math.max.apply(null, rows.map(function (row) { return 1.6 * (row.m || 0); }).concat(
        rows.map(function (row) { return row.x === undefined ? Math.min(row.high || 0, 2.2 * (row.m || 0.5)) : row.x * 1.08; })));
      var names = rows.map(function (row) { return shortName(say(row.c.t)); });
      return {
        animation: false, textStyle: { fontFamily: "inherit" },
        aria: aria(rows.map(function (row) { return say(row.c.t) + " " + say(row.v) + " " + say(STATES[row.s]); }).join("; ")),
        grid: { left: labelled, right: 14, top: 6, bottom: 24 },
        tooltip: Object.assign(tip(), { formatter: function (hit) {
          var row = rows[hit.dataIndex];
          return say(row.c.t) + "\n" + say(row.v) + "\n" + say(STATES[row.s]) + (row.m === undefined ? "" : "  ≤ " + row.m);
        } }),
        xAxis: { type: "value", min: 0, max: top, axisLabel: { color: colour("soft"), showMaxLabel: false, formatter: function (x) { return x.toFixed(1); } }, splitLine: { lineStyle: { color: colour("hair") } } },
        yAxis: { type: "category", inverse: true, data: names, axisTick: { show: false }, axisLine: { lineStyle: { color: colour("line") } },
          axisLabel: { color: colour("ink"), width: labelled - 36, overflow: "break", lineHeight: 13, fontSize: 11.5 } },
        series: [
          { type: "bar", stack: "a", silent: true, barWidth: 13, itemStyle: { color: "transparent" },
            data: rows.map(function (row) { return row.x === undefined ? row.low || 0 : 0; }) },
          { type: "bar", stack: "a", barWidth: 13, data: rows.map(function (row) {
            var known = row.x !== undefined;
            var end = row.high === undefined ? top : Math.min(row.high, top);
            return { value: known ? row.x : Math.max(end - (row.low || 0), 0), itemStyle: {
              color: colour(TONE[row.s]), opacity: known ? 1 : 0.85,
              decal: known ? { symbol: "none" } : { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: colour("card") } },
              label: { show: known, position: "right", color: colour("ink"), formatter: known ? number(row.x) : "" } };
          }) },
          { type: "scatter", silent: true, symbol: "rect", symbolSize: [3, 25], itemStyle: { color: colour("ink") },
            data: rows.map(function (row, i) { return row.m === undefined ? null : [row.m, i]; }).filter(Boolean) }
        ]
      };
    });
  }

  /** Marks side by side where they would lie upon each other. */
  function lanes(values, low, high, width, size) {
    var last = [];
    return values.map(function (x) {
      var at = (x - low) / (high - low || 1) * width;
      for (var lane = 0; ; lane++) {
        if (last[lane] === undefined || at - last[lane] >= size) { last[lane] = at; return lane; }
      }
    });
  }
  function strip(box, points, unit, percent) {
    var sorted = points.slice().sort(function (a, b) { return a.x - b.x; });
    var scale = percent ? 100 : 1;
    var xs = sorted.map(function (point) { return point.x * scale; });
    var limits = points.map(function (point) { return point.m; }).filter(function (m) { return m !== undefined; })
      .map(function (m) { return m * scale; }).filter(function (m, i, all) { return all.indexOf(m) === i; });
    var low = Math.min.apply(null, xs.concat(limits)), high = Math.max.apply(null, xs.concat(limits));
    var pad = (high - low || Math.abs(high) || 1) * 0.06;
    low = Math.max(low - pad, low < 0 ? -Infinity : 0); high += pad;
    var narrow = lanes(xs, low, high, 300, 8);
    var height = Math.min(64 + 8 * (Math.max.apply(null, narrow) + 1), 170);
    chart(box, height, function (width) {
      var lane = lanes(xs, low, high, Math.max(width - 34, 60), 8);
      var most = Math.max.apply(null, lane.concat([2]));
      return {
        animation: false, textStyle: { fontFamily: "inherit" },
        aria: aria(sorted.length + " · " + limits.join(", ")),
        grid: { left: 14, right: 20, top: 20, bottom: 24 },
        tooltip: Object.assign(tip(), { formatter: function (hit) {
          var point = sorted[hit.dataIndex];
          return hit.componentType === "markLine" ? "" : point.name + "\n" + say(point.title) + "  " + say(point.v) + "\n" + say(STATES[point.s]) + (say(point.l) ? "  " + say(point.l) : "") + (point.a ? "\n" + say(point.a) : "");
        } }),
        xAxis: { type: "value", min: low, max: high, axisLabel: { color: colour("soft"), hideOverlap: true, showMinLabel: false, showMaxLabel: false, formatter: function (x) { return +x.toFixed(2) + (percent ? "%" : ""); } },
          splitLine: { lineStyle: { color: colour("hair") } }, axisLine: { show: true, lineStyle: { color: colour("line") } } },
        yAxis: { type: "value", show: false, min: -0.7, max: most + 0.7 },
        series: [{
          type: "scatter", symbolSize: 8, cursor: "pointer", data: sorted.map(function (point, i) {
            return { value: [xs[i], lane[i]], symbol: SHAPE[point.s], symbolSize: point.s === "PASS" ? 7 : 10, itemStyle: { color: colour(TONE[point.s]), opacity: point.s === "PASS" ? 0.7 : 1 } };
          }),
          markLine: { silent: true, symbol: "none", animation: false, data: limits.map(function (m) { return { xAxis: m }; }),
            lineStyle: { color: colour("ink"), width: 1.5, type: "solid" }, label: { position: "end", distance: 3, color: colour("ink"), formatter: function (line) { return +line.value.toFixed(4) + (percent ? "%" : ""); } } }
        }]
      };
    }, function (hit) { if (hit.componentType === "series") { location.hash = "school=" + encodeURIComponent(sorted[hit.dataIndex].school); } });
  }

  function table(heads, rows) {
    return element("table", {}, [
      element("thead", {}, element("tr", {}, heads.map(function (head) { return element("th", { scope: "col" }, both(head)); }))),
      element("tbody", {}, rows)
    ]);
  }
  function stripTable(points) {
    return table([["学校", "School"], ["数值", "Value"], ["判定", "Verdict"]], points.map(function (point) {
      return element("tr", {}, [
        element("th", { scope: "row" }, link(point.school, point.name)), element("td", { "class": "n" }, both(point.v)), element("td", {}, state(point.s))
      ]);
    }));
  }
  function stripFigure(criterion, points) {
    var drawn = points.filter(function (point) { return point.x !== undefined; });
    var missing = points.length - drawn.length;
    var unit = criterion.u;
    var caption = element("figcaption", {}, both(criterion.t));
    var fails = points.filter(function (point) { return point.s === "FAIL"; }).length;
    caption.append(element("span", { "class": "small" }, both([
      (say0(unit) ? "单位：" + say0(unit) + "；" : "") + points.length + "个学段，未达标" + fails + "个" + (missing ? "；" + missing + "个缺数据，未画出" : ""),
      (say1(unit) ? "Unit: " + say1(unit).trim() + "; " : "") + points.length + " in all, " + fails + " not met" + (missing ? "; " + missing + " lack data and are not drawn" : "")
    ])));
    var box = element("div", { "class": "chart" });
    var details = element("details", {}, element("summary", {}, both(["以表格查看", "As a table"])));
    details.addEventListener("toggle", function () {
      if (details.open && details.children.length === 1) {
        var worst = points.slice().sort(function (a, b) { return (a.x === undefined ? -1 : a.x) - (b.x === undefined ? -1 : b.x); });
        details.append(stripTable(worst));
      }
    });
    var figure = element("figure", {}, [caption, box, details]);
    if (drawn.length) {
      strip(box, drawn, unit, drawn[0].p);
    } else {
      box.className = "small";
      box.append.apply(box, both(["所需数据均未报或不能使用，没有可画的数值。", "No value can be drawn: the figures are missing or cannot be used."]));
    }
    return figure;
  }
  function say0(text) { return Array.isArray(text) ? text[0] : text; }
  function say1(text) { return Array.isArray(text) ? text[1] : text; }

  // ---- findings
  function whose(finding) {
    var part = say(finding.part) ? [" "].concat([element("span", { "class": "part" }, both(finding.part))]) : [];
    return (finding.school ? [link(finding.school.id, finding.school.name)] : [element("b", {}, data.county)]).concat(part);
  }
  function whole(finding) {
    return [say0(finding.c.t) + say0(finding.statement), say1(finding.c.t) + say1(finding.statement)];
  }
  /** The figure, whose it is where it is another's, and why it cannot be used. */
  function input(one, finding, language) {
    var part = say0(one.part) === say0(finding.part) || !say0(one.part) ? "" : text(one.part, language) + " ";
    var name = (one.school === finding.school ? "" : (one.school ? one.school.name : data.county) + " ") + part + text(one.name, language);
    return name + ["（" + FIGURE_STATES[one.state][0] + "）", " (" + FIGURE_STATES[one.state][1] + ")"][language];
  }
  function text(both, language) { return Array.isArray(both) ? both[language] : both; }
  function inputs(finding) {
    return [0, 1].map(function (language) {
      return finding.inputs.map(function (one) { return input(one, finding, language); }).join(["；", "; "][language])
        + (finding.more ? ["；另有" + finding.more + "个，见“待补数据”", "; and " + finding.more + " more, see Missing data"][language] : "");
    });
  }
  function remarks(finding) {
    var all = finding.notes.map(function (note) { return element("p", { "class": "note" }, both(note)); });
    if (finding.inputs.length) { all.push(element("p", { "class": "wanted" }, both(["补齐后可判定：" + inputs(finding)[0], "Would decide it: " + inputs(finding)[1]]))); }
    finding.measures.forEach(function (measure) { all.push(element("p", { "class": "measure" }, both(["对策：" + say0(measure), "Countermeasure: " + say1(measure)]))); });
    return all;
  }
  function firstUp(text) { return text.replace(/^[，：:;,]\s*/, ""); }
  function failedRow(finding) {
    var statement = [firstUp(say0(finding.statement)), firstUp(say1(finding.statement))];
    return element("li", { "class": "finding", "data-state": finding.s, "data-school": finding.school ? finding.school.id : "", "data-level": finding.level }, [
      element("p", { "class": "head" }, whose(finding).concat([" ", element("span", { "class": "statement" }, both(statement))]))
    ].concat(remarks(finding)));
  }
  /** What is undecided for the same reason is said once, with all of whom it is said. */
  function openParts(open) {
    var same = new Map();
    open.forEach(function (finding) {
      var why = JSON.stringify([finding.notes, finding.inputs.map(function (one) {
        return [one.school === finding.school ? "" : one.school ? one.school.id : "-", say0(one.part) === say0(finding.part) ? "" : one.part, one.name, one.state];
      }), finding.more]);
      if (!same.has(why)) { same.set(why, []); }
      same.get(why).push(finding);
    });
    return Array.from(same.values());
  }
  function openPart(findings, most) {
    var shown = findings.slice(0, most);
    var who = element("p", { "class": "who" }, [state("UNDECIDED"), " "]);
    shown.forEach(function (finding, i) {
      if (i) { who.append.apply(who, both(["、", ", "])); }
      who.append(element("span", { "class": "finding", "data-state": finding.s, "data-school": finding.school ? finding.school.id : "", "data-level": finding.level }, whose(finding)));
    });
    var part = element("div", { "class": "open" }, [who].concat(remarks(findings[0])));
    if (shown.length < findings.length) {
      who.append(element("span", { "class": "rest" }, both(["等" + findings.length + "个", " and " + (findings.length - shown.length) + " more"])), " ", more(findings.length - shown.length, function () { part.replaceWith(openPart(findings, Infinity)); }));
    }
    return part;
  }
  function more(count, act) {
    var button = element("button", { type: "button", "class": "more" }, both(["另有" + count + "个，全部显示", count + " more: show all"]));
    button.addEventListener("click", act);
    return button;
  }
  function drawGroup(box, findings, most) {
    var failed = findings.filter(function (finding) { return finding.s === "FAIL"; });
    var open = findings.filter(function (finding) { return finding.s !== "FAIL"; });
    var shown = failed.slice(0, most.failed);
    var parts = [];
    if (shown.length) { parts.push(element("ul", { "class": "list" }, shown.map(failedRow))); }
    if (shown.length < failed.length) {
      parts.push(element("p", {}, more(failed.length - shown.length, function () { drawGroup(box, findings, { failed: Infinity, open: most.open }); })));
    }
    openParts(open).forEach(function (same) { parts.push(openPart(same, most.open)); });
    box.replaceChildren.apply(box, parts);
  }
  if (data) {
    var byCriterion = new Map(), levels = new Map(), schools = new Map();
    data.schools.forEach(function (school) {
      schools.set(school.id, school);
      school.sections.forEach(function (section) {
        levels.set(section.level, section.title);
        section.verdicts.forEach(function (verdict) {
          var isMeasured = verdict.x !== undefined || verdict.m !== undefined;
          if (!isMeasured || verdict.s === "NOT_APPLICABLE") { return; }
          if (!byCriterion.has(verdict.c)) { byCriterion.set(verdict.c, { level: section.level, points: [] }); }
          byCriterion.get(verdict.c).points.push(Object.assign({ school: school.id, name: school.name, title: section.title }, verdict));
        });
      });
    });
    var legend = element("p", { "class": "legend", "aria-hidden": "true" }, [["●", "PASS"], ["◆", "FAIL"]].map(function (pair) {
      var mark = element("span", {}, pair[0] + " ");
      mark.style.color = "var(--" + TONE[pair[1]] + ")";
      return element("span", {}, [mark].concat(both(STATES[pair[1]])));
    }));
    $("strips").append(legend);
    levels.forEach(function (title, level) {
      var dispersions = data.dispersions.filter(function (row) { return row.level === level; });
      if (dispersions.length) {
        var box = element("div", { "class": "chart" });
        $("dispersion-charts").append(element("figure", {}, [element("figcaption", {}, both(title)), box]));
        dispersionChart(box, dispersions);
      }
      var figures = [];
      data.criteria.forEach(function (criterion) {
        var found = byCriterion.get(criterion);
        if (found && found.level === level) { figures.push(stripFigure(criterion, found.points)); }
      });
      if (figures.length) {
        $("strips").append(element("h3", { "class": "strips-level" }, both(title)), element("div", { "class": "strips" }, figures));
      }
    });

    // ---- school card
    var card = $("card");
    function sectionCard(section) {
      var rows = section.verdicts.map(function (verdict) {
        return element("tr", {}, [
          element("th", { scope: "row" }, both(verdict.c.t)),
          element("td", { "class": "n " + verdict.s.toLowerCase() }, both(verdict.v)),
          element("td", { "class": "n" }, both(verdict.k || "")),
          element("td", {}, both(verdict.l)),
          element("td", {}, [state(verdict.s)].concat(verdict.a ? [element("span", { "class": "source" }, both(verdict.a))] : []))
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
      return element("li", { "class": "finding", "data-state": finding.s }, [
        element("p", { "class": "head" }, [state(finding.s), " "].concat(both(finding.part))),
        element("p", { "class": "statement" }, both(finding.s === "FAIL" ? whole(finding) : finding.c.t))
      ].concat(remarks(finding), [
        element("p", { "class": "source" }, both(["依据：" + finding.c.source, "Source: " + finding.c.source]).concat([" ", element("code", {}, finding.c.id)]))
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

    // ---- findings: drawn as far as they are looked at
    var form = $("filters");
    var SEVERITY = { VETO: ["一票否决", "Veto"], REQUIRED: ["必须达到", "Required"], ADVISORY: ["建议达到", "Advisory"], INFORMATION: ["仅供参考", "Information"] };
    var ofCriterion = new Map();
    data.findings.forEach(function (finding) {
      if (!ofCriterion.has(finding.c.id)) { ofCriterion.set(finding.c.id, []); }
      ofCriterion.get(finding.c.id).push(finding);
    });
    var groups = Array.prototype.map.call(document.querySelectorAll("#findings .group"), function (box) {
      return { box: box, rows: box.querySelector(".rows"), all: ofCriterion.get(box.dataset.criterion) || [] };
    });
    function choices(name, values, text) {
      var select = form.elements[name];
      var kept = select.value;
      select.replaceChildren(new Option(zh() ? "全部" : "All", ""));
      values.forEach(function (value) { select.add(new Option(text(value), value)); });
      select.value = kept;
    }
    function distinct(key) {
      return Array.from(new Set(data.findings.map(key))).filter(Boolean);
    }
    var found = { level: function (one) { return one.level; }, criterion: function (one) { return one.c.id; },
      severity: function (one) { return one.c.sev; }, state: function (one) { return one.s; } };
    var choosable = {};
    Object.keys(found).forEach(function (name) { choosable[name] = distinct(found[name]); });
    var titles = new Map(data.criteria.map(function (criterion) { return [criterion.id, criterion.t]; }));
    function fill() {
      choices("level", choosable.level, function (level) { return levels.has(level) ? say(levels.get(level)) : level; });
      choices("criterion", choosable.criterion, function (id) { return say(titles.get(id)); });
      choices("severity", choosable.severity, function (name) { return say(SEVERITY[name]); });
      choices("state", choosable.state, function (name) { return say(STATES[name]); });
    }
    function schoolsOf(findings) { return new Set(findings.map(function (finding) { return finding.school; }).filter(Boolean)).size; }
    function told(findings) {
      var of = schoolsOf(findings);
      return [(of ? of + "所学校、" : "") + findings.length + "个问题", (of ? of + " schools, " : "") + findings.length + " findings"];
    }
    /** On paper is everything that fails; of what is undecided for one reason the first, and their number. */
    var SCREEN = { failed: 8, open: 24 }, PAPER = { failed: Infinity, open: 24 };
    function filter(most) {
      var wanted = form.elements.school.value.trim().toLowerCase(), left = [];
      groups.forEach(function (group) {
        var kept = group.all.filter(function (finding) {
          return Object.keys(found).every(function (name) { return !form.elements[name].value || found[name](finding) === form.elements[name].value; })
            && (finding.school ? finding.school.name + " " + finding.school.id : data.county).toLowerCase().indexOf(wanted) >= 0;
        });
        group.box.hidden = !kept.length;
        drawGroup(group.rows, kept, most || SCREEN);
        left = left.concat(kept);
      });
      each("#findings .severity", function (part) {
        var own = left.filter(function (finding) { return finding.c.sev === part.dataset.severity; });
        part.hidden = !own.length;
        part.querySelector(".number").replaceChildren.apply(part.querySelector(".number"), both(told(own)));
      });
      $("shown").replaceChildren.apply($("shown"), both([
        "显示" + told(left)[0] + "，共" + told(data.findings)[0], told(left)[1] + " shown, of " + told(data.findings)[1]]));
    }
    fill(); filter();
    form.addEventListener("input", function () { filter(); });
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("reset", function () { setTimeout(filter); });
    window.addEventListener("beforeprint", function () { filter(PAPER); });
    window.addEventListener("afterprint", function () { filter(); });
    onLanguage.push(fill);
    search($("find-school"), "#schools tbody tr", function () {});
  }

  function search(box, rows, told) {
    if (!box) { return; }
    var all = Array.prototype.slice.call(document.querySelectorAll(rows));
    var act = function () {
      var wanted = box.value.trim().toLowerCase(), count = 0;
      all.forEach(function (row) {
        row.hidden = row.dataset.name.toLowerCase().indexOf(wanted) < 0;
        if (!row.hidden) { count++; }
      });
      told(count, all.length);
    };
    box.addEventListener("input", act);
    onLanguage.push(act);
    act();
  }

  // ---- many counties
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
  each("table.sortable", function (sorted) {
    var box = $("find-county");
    var all = Array.prototype.slice.call(sorted.tBodies[0].rows);
    var show = windowed(sorted, all);
    var act = function () {
      var wanted = box.value.trim().toLowerCase();
      var found = all.filter(function (row) { return row.dataset.name.toLowerCase().indexOf(wanted) >= 0; });
      $("shown").textContent = zh() ? "显示" + found.length + "个县，共" + all.length + "个" : found.length + " of " + all.length + " shown";
      show(found);
    };
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
        act();
      });
    });
    act();
  });
  language(root.dataset.lang);
  root.dataset.ready = "yes";
})();
