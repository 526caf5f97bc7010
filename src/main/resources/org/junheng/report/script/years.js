// Lines over the years: one chart for each value, its limit as a broken line, and a gap where a year has no figure.
function yearsChart(box, axis, line) {
  var known = line.points.filter(function (value) { return value !== null; }).concat(line.bounds.filter(function (value) { return value !== null; }));
  var most = Math.max.apply(null, known), least = Math.min.apply(null, known.concat([0]));
  chart(box, 150, function () {
    return {
      animation: false, textStyle: { fontFamily: "inherit" },
      aria: aria(say(line.title) + " " + axis.map(function (year, i) { return year + " " + line.shown[i]; }).join(", ") + " " + say(line.limit)),
      grid: { left: 52, right: 14, top: 10, bottom: 24 },
      tooltip: Object.assign(tip(), { trigger: "axis", formatter: function (hits) {
        var i = hits[0].dataIndex;
        return axis[i] + "\n" + line.shown[i] + (line.bounds[i] === null ? "" : "\n" + say(line.limit));
      } }),
      xAxis: { type: "category", data: axis.map(String), axisLabel: { color: colour("soft") }, axisLine: { lineStyle: { color: colour("line") } } },
      yAxis: { type: "value", min: least, max: most * 1.1 || 1, splitNumber: 3, axisLabel: { color: colour("soft"), formatter: function (x) { return +x.toPrecision(3); } }, splitLine: { lineStyle: { color: colour("hair") } } },
      series: [
        { type: "line", data: line.points, connectNulls: false, symbol: "circle", symbolSize: 7, lineStyle: { color: colour("accent"), width: 2 }, itemStyle: { color: colour("accent") } },
        { type: "line", data: line.bounds, connectNulls: false, symbol: "none", silent: true, lineStyle: { color: colour("fail"), width: 1.5, type: "dashed" } }
      ]
    };
  });
}
function yearsFigures(box, axis, lines) {
  lines.forEach(function (line) {
    var drawn = element("div", { "class": "chart" });
    box.append(element("figure", {}, [element("figcaption", {}, both(line.title)), drawn]));
    yearsChart(drawn, axis, line);
  });
}
if ($("years-data")) {
  JSON.parse($("years-data").textContent).forEach(function (county, place) {
    yearsFigures($("coefficients-" + place), county.axis, county.coefficients);
    yearsFigures($("values-" + place), county.axis, county.values);
  });
}
