// Language, colours, print.
var charts = [];
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
