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
$("language").addEventListener("click", function () {
  language(zh() ? "en" : "zh");
  keep("lang", root.dataset.lang);
});
$("theme").addEventListener("click", function () { theme(root.dataset.theme === "dark" ? "light" : "dark"); });
/**
 * A jump arrives: what is far away is laid out only when it comes near, so the place is looked for until it stays. The focus goes
 * along.
 */
function jump(id) {
  var target = $(id), left = 30;
  if (!target) { return; }
  if (!target.hasAttribute("tabindex")) { target.setAttribute("tabindex", "-1"); }
  (function look() {
    target.scrollIntoView({ behavior: "instant", block: "start" });
    if (--left) { requestAnimationFrame(look); } else { target.focus({ preventScroll: true }); }
  })();
}
function isPlace(hash) { return hash.length > 1 && hash.indexOf("#school=") !== 0; }
document.addEventListener("click", function (event) {
  var link = event.target.closest ? event.target.closest("a[href^='#']") : null;
  if (!link || !isPlace(link.hash) || event.ctrlKey || event.metaKey || event.shiftKey) { return; }
  event.preventDefault();
  if (location.hash !== link.hash) { history.pushState(null, "", link.hash); }
  jump(link.hash.slice(1));
});
window.addEventListener("popstate", function () { if (isPlace(location.hash)) { jump(location.hash.slice(1)); } });
$("print").addEventListener("click", function () { root.classList.remove("print-all"); window.print(); });
each("#print-all", function (button) {
  button.addEventListener("click", function () { root.classList.add("print-all"); window.print(); });
});
window.addEventListener("beforeprint", function () {
  each("details:not([open])", function (closed) {
    if (closed.closest(root.classList.contains("print-all") ? "main" : "#wanted, #countermeasures, #plan")) { closed.open = true; closed.dataset.printed = "yes"; }
  });
});
window.addEventListener("afterprint", function () {
  each("details[data-printed]", function (opened) { opened.open = false; delete opened.dataset.printed; });
});
