// Charts. A new one is a function that hands its options to chart( box, height, options ), and is called below for each county.
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

/** The good side of the limit that all rows share; where they differ the upright lines alone tell. */
function good(rows, top) {
  var bounds = Array.from(new Set(rows.map(function (row) { return row.bound; })));
  if (bounds.length !== 1 || bounds[0] === undefined) { return { data: [] }; }
  return { silent: true, itemStyle: { color: colour("pass-soft"), opacity: 0.55 }, data: [[{ xAxis: 0 }, { xAxis: Math.min(bounds[0], top) }]] };
}
function dispersionChart(box, rows) {
  // Two documents may call theirs alike: then each says whose it is.
  var titled = function (row) { return say(row.criterion.title) + (say(row.document) ? "\n" + say(row.document) : ""); };
  var labels = function (row) { return shortName(say(row.criterion.title)) + (say(row.document) ? "\n" + say(row.document).split(/[\s，,；;]/)[0] : ""); };
  chart(box, 40 + rows.length * (rows.some(function (row) { return row.document; }) ? 46 : 34), function (width) {
    var labelled = Math.min(width * 0.52, zh() ? 215 : 260);
    var top = Math.max.apply(null, rows.map(function (row) { return 1.6 * (row.bound || 0); }).concat(
      rows.map(function (row) { return row.number === undefined ? Math.min(row.high || 0, 2.2 * (row.bound || 0.5)) : row.number * 1.08; })));
    var names = rows.map(labels);
    /** A bar that goes on beyond the axis says where it ends. */
    var leaves = function (row) { return row.number === undefined && (row.high === undefined || row.high > top); };
    return {
      animation: false, textStyle: { fontFamily: "inherit" },
      aria: aria(rows.map(function (row) { return titled(row).replace("\n", " ") + " " + say(row.value) + " " + say(STATES[row.state]); }).join("; ")),
      grid: { left: labelled, right: rows.some(leaves) ? 56 : 14, top: 6, bottom: 24 },
      tooltip: Object.assign(tip(), { formatter: function (hit) {
        var row = rows[hit.dataIndex];
        return titled(row) + "\n" + say(row.value) + "\n" + say(STATES[row.state]) + (row.bound === undefined ? "" : "  ≤ " + row.bound);
      } }),
      xAxis: { type: "value", min: 0, max: top, axisLabel: { color: colour("soft"), showMaxLabel: false, formatter: function (x) { return x.toFixed(1); } }, splitLine: { lineStyle: { color: colour("hair") } } },
      yAxis: { type: "category", inverse: true, data: names, axisTick: { show: false }, axisLine: { lineStyle: { color: colour("line") } },
        axisLabel: { color: colour("ink"), width: labelled - 36, overflow: "break", lineHeight: 13, fontSize: 11.5 } },
      series: [
        { type: "bar", stack: "a", silent: true, barWidth: 13, itemStyle: { color: "transparent" },
          data: rows.map(function (row) { return row.number === undefined ? row.low || 0 : 0; }) },
        { type: "bar", stack: "a", barWidth: 13, data: rows.map(function (row) {
          var known = row.number !== undefined;
          var end = row.high === undefined ? top : Math.min(row.high, top);
          return { value: known ? row.number : Math.max(end - (row.low || 0), 0), itemStyle: {
            color: colour(TONE[row.state]), opacity: known ? 1 : 0.85,
            decal: known ? { symbol: "none" } : { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: colour("card") } },
            label: known ? { show: true, position: "right", color: colour("ink"), formatter: number(row.number) }
              : leaves(row) ? { show: true, position: "right", color: colour("ink"), formatter: row.high === undefined ? "→" : "→ " + number(row.high) } : { show: false } };
        }), markArea: good(rows, top) },
        { type: "scatter", silent: true, symbol: "rect", symbolSize: [3, 25], itemStyle: { color: colour("ink") },
          data: rows.map(function (row, i) { return row.bound === undefined ? null : [row.bound, i]; }).filter(Boolean) }
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
/** The good side of a limit that all share, by what its relation says. */
function side(points, limits, low, high) {
  var sign = (points.map(function (point) { return say0(point.limit); }).filter(Boolean)[0] || "").charAt(0);
  if (limits.length !== 1 || "≥>≤<".indexOf(sign) < 0 || !sign) { return { data: [] }; }
  var up = sign === "≥" || sign === ">";
  return { silent: true, itemStyle: { color: colour("pass-soft"), opacity: 0.55 }, data: [[{ xAxis: up ? limits[0] : low }, { xAxis: up ? high : limits[0] }]] };
}
function strip(box, points, unit, percent) {
  var sorted = points.slice().sort(function (a, b) { return a.number - b.number; });
  var scale = percent ? 100 : 1;
  var xs = sorted.map(function (point) { return point.number * scale; });
  var limits = points.map(function (point) { return point.bound; }).filter(function (m) { return m !== undefined; })
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
        return hit.componentType === "markLine" ? "" : point.name + "\n" + say(point.title) + "  " + say(point.value) + "\n" + say(STATES[point.state]) + (say(point.limit) ? "  " + say(point.limit) : "") + (point.allowance ? "\n" + say(point.allowance) : "");
      } }),
      xAxis: { type: "value", min: low, max: high, axisLabel: { color: colour("soft"), hideOverlap: true, showMinLabel: false, showMaxLabel: false, formatter: function (x) { return +x.toFixed(2) + (percent ? "%" : ""); } },
        splitLine: { lineStyle: { color: colour("hair") } }, axisLine: { show: true, lineStyle: { color: colour("line") } } },
      yAxis: { type: "value", show: false, min: -0.7, max: most + 0.7 },
      series: [{
        type: "scatter", symbolSize: 8, cursor: "pointer", data: sorted.map(function (point, i) {
          return { value: [xs[i], lane[i]], symbol: SHAPE[point.state], symbolSize: point.state === "PASS" ? 7 : 10, itemStyle: { color: colour(TONE[point.state]), opacity: point.state === "PASS" ? 0.7 : 1 } };
        }),
        markArea: side(points, limits, low, high),
        markLine: { silent: true, symbol: "none", animation: false, data: limits.map(function (m) { return { xAxis: m }; }),
          lineStyle: { color: colour("ink"), width: 1.5, type: "solid" }, label: { position: "end", distance: 3, color: colour("ink"), formatter: function (line) { return +line.value.toFixed(4) + (percent ? "%" : ""); } } }
      }]
    };
  }, function (hit) { if (hit.componentType === "series") { location.hash = "school=" + encodeURIComponent(sorted[hit.dataIndex].school); } });
}

function stripTable(points) {
  return table([["学校", "School"], ["数值", "Value"], ["判定", "Verdict"]], points.map(function (point) {
    return element("tr", {}, [
      element("th", { scope: "row" }, link(point.school, point.name)), element("td", { "class": "n" }, both(point.value)), element("td", {}, state(point.state))
    ]);
  }));
}
function stripFigure(criterion, points) {
  var drawn = points.filter(function (point) { return point.number !== undefined; });
  var missing = points.length - drawn.length;
  var unit = criterion.unit;
  var caption = element("figcaption", {}, both(criterion.title));
  var fails = points.filter(function (point) { return point.state === "FAIL"; }).length;
  caption.append(element("span", { "class": "small" }, both([
    (say0(unit) ? "单位：" + say0(unit) + "；" : "") + points.length + "个学段，未达标" + fails + "个" + (missing ? "；" + missing + "个缺数据，未画出" : ""),
    (say1(unit) ? "Unit: " + say1(unit).trim() + "; " : "") + points.length + " in all, " + fails + " not met" + (missing ? "; " + missing + " lack data and are not drawn" : "")
  ])));
  var box = element("div", { "class": "chart" });
  var details = element("details", {}, element("summary", {}, both(["以表格查看", "As a table"])));
  details.addEventListener("toggle", function () {
    if (details.open && details.children.length === 1) {
      var worst = points.slice().sort(function (a, b) { return (a.number === undefined ? -1 : a.number) - (b.number === undefined ? -1 : b.number); });
      details.append(stripTable(worst));
    }
  });
  var figure = element("figure", {}, [caption, box, details]);
  if (drawn.length) {
    strip(box, drawn, unit, drawn[0].percent);
  } else {
    box.className = "small";
    box.append.apply(box, both(["所需数据均未报或不能使用，没有可画的数值。", "No value can be drawn: the figures are missing or cannot be used."]));
  }
  return figure;
}

if (data) {
  var byCriterion = new Map();
  data.schools.forEach(function (school) {
    school.sections.forEach(function (section) {
      section.verdicts.forEach(function (verdict) {
        var isMeasured = verdict.number !== undefined || verdict.bound !== undefined;
        if (!isMeasured || verdict.state === "NOT_APPLICABLE") { return; }
        if (!byCriterion.has(verdict.criterion)) { byCriterion.set(verdict.criterion, { level: section.level, points: [] }); }
        byCriterion.get(verdict.criterion).points.push(Object.assign({ school: school.id, name: school.name, title: section.title }, verdict));
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
    // First those that a coefficient compares: the indicators that the document is about.
    data.criteria.slice().sort(function (a, b) { return (b.compared ? 1 : 0) - (a.compared ? 1 : 0); }).forEach(function (criterion) {
      var found = byCriterion.get(criterion);
      if (found && found.level === level) { figures.push(stripFigure(criterion, found.points)); }
    });
    if (figures.length) {
      $("strips").append(element("h3", { "class": "strips-level" }, both(title)), element("div", { "class": "strips" }, figures));
    }
  });
}
