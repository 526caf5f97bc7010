// What a page is built of: elements, texts in two languages, states, tables, lists that are cut short.
var root = document.documentElement;
var $ = function (id) { return document.getElementById(id); };
var zh = function () { return root.dataset.lang === "zh"; };
var say = function (text) { return Array.isArray(text) ? text[zh() ? 0 : 1] : text; };
var each = function (selector, act) { Array.prototype.forEach.call(document.querySelectorAll(selector), act); };

/** What the reader has chosen stands in the address, so that it comes back, and can be sent on. */
var chosen = new URLSearchParams(location.search);
function keep(name, value) {
  if (value) { chosen.set(name, value); } else { chosen.delete(name); }
  var query = chosen.toString();
  try { history.replaceState(history.state, "", location.pathname + (query ? "?" + query : "") + location.hash); } catch (refused) { /* some viewers allow no other address */ }
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
function table(heads, rows) {
  return element("table", {}, [
    element("thead", {}, element("tr", {}, heads.map(function (head) { return element("th", { scope: "col" }, both(head)); }))),
    element("tbody", {}, rows)
  ]);
}

function say0(text) { return Array.isArray(text) ? text[0] : text; }
function say1(text) { return Array.isArray(text) ? text[1] : text; }
function text(both, language) { return Array.isArray(both) ? both[language] : both; }
function more(count, act) {
  var button = element("button", { type: "button", "class": "more" }, both(["另有" + count + "个，全部显示", count + " more: show all"]));
  button.addEventListener("click", act);
  return button;
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
  box.value = chosen.get(box.id) || "";
  box.addEventListener("input", function () { keep(box.id, box.value.trim()); act(); });
  onLanguage.push(act);
  act();
}
