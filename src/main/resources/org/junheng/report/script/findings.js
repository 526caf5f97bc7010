// The list of findings: drawn as far as it is looked at, filtered, and on paper complete in what fails.
function whose(finding) {
  var part = say(finding.part) ? [" "].concat([element("span", { "class": "part" }, both(finding.part))]) : [];
  return (finding.school ? [link(finding.school.id, finding.school.name)] : [element("b", {}, data.county)]).concat(part);
}
function whole(finding) {
  return [say0(finding.criterion.title) + say0(finding.statement), say1(finding.criterion.title) + say1(finding.statement)];
}
/** The figure, whose it is where it is another's, and why it cannot be used. */
function input(one, finding, language) {
  var part = say0(one.part) === say0(finding.part) || !say0(one.part) ? "" : text(one.part, language) + " ";
  var name = (one.school === finding.school ? "" : (one.school ? one.school.name : data.county) + " ") + part + text(one.name, language);
  return name + ["（" + FIGURE_STATES[one.state][0] + "）", " (" + FIGURE_STATES[one.state][1] + ")"][language];
}
function inputs(finding) {
  return [0, 1].map(function (language) {
    return finding.inputs.map(function (one) { return input(one, finding, language); }).join(["；", "; "][language])
      + (finding.more ? ["；另有" + finding.more + "个，见“待补数据”", "; and " + finding.more + " more, see Missing data"][language] : "");
  });
}
/** How many students findings of one criterion are about: each is of others. */
function concerned(findings) {
  var first = findings[0].students;
  if (findings.length === 1) { return first.told || ""; }
  var sum = function (key) { return findings.reduce(function (all, finding) { return all + (finding.students[key] || 0); }, 0); };
  var count = sum("count"), open = sum("unreported"), shown = String(count).replace(/\B(?=(\d{3})+$)/g, ",");
  if (!open) { return count ? ["共涉及学生" + shown + "人。", "Students concerned in all: " + shown + "."] : ""; }
  return count
    ? ["共涉及学生至少" + shown + "人（另有" + open + "个学段或班未报学生数）。", "Students concerned in all: at least " + shown + " (of " + open + " levels or classes the number was not reported)."]
    : ["涉及学生数不详（未报）。", "Students concerned: not reported."];
}
function remarks(finding, findings) {
  var students = concerned(findings || [finding]);
  var all = finding.notes.concat(students ? [students] : []).map(function (note) { return element("p", { "class": "note" }, both(note)); });
  if (finding.inputs.length) { all.push(element("p", { "class": "wanted" }, both(["补齐后可判定：" + inputs(finding)[0], "Needed to decide: " + inputs(finding)[1]]))); }
  finding.measures.forEach(function (measure) { all.push(element("p", { "class": "measure" }, both(["对策：" + say0(measure), "Countermeasure: " + say1(measure)]))); });
  return all;
}
function firstUp(text) { return text.replace(/^[，：:;,]\s*/, ""); }
function failedRow(finding) {
  var statement = [firstUp(say0(finding.statement)), firstUp(say1(finding.statement))];
  return element("li", { "class": "finding", "data-state": finding.state, "data-school": finding.school ? finding.school.id : "", "data-level": finding.level }, [
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
    who.append(element("span", { "class": "finding", "data-state": finding.state, "data-school": finding.school ? finding.school.id : "", "data-level": finding.level }, whose(finding)));
  });
  var part = element("div", { "class": "open" }, [who].concat(remarks(findings[0], findings)));
  if (shown.length < findings.length) {
    who.append(element("span", { "class": "rest" }, both(["等" + findings.length + "个", " and " + (findings.length - shown.length) + " more"])), " ", more(findings.length - shown.length, function () { part.replaceWith(openPart(findings, Infinity)); }));
  }
  return part;
}
function drawGroup(box, findings, most) {
  var failed = findings.filter(function (finding) { return finding.state === "FAIL"; });
  var open = findings.filter(function (finding) { return finding.state !== "FAIL"; });
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
  var form = $("filters");
  var SEVERITY = { VETO: ["一票否决", "Veto"], REQUIRED: ["必须达到", "Required"], ADVISORY: ["建议达到", "Advisory"], INFORMATION: ["仅供参考", "Information"] };
  var ofCriterion = new Map();
  data.findings.forEach(function (finding) {
    if (!ofCriterion.has(finding.criterion.id)) { ofCriterion.set(finding.criterion.id, []); }
    ofCriterion.get(finding.criterion.id).push(finding);
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
  var found = { level: function (one) { return one.level; }, criterion: function (one) { return one.criterion.id; },
    severity: function (one) { return one.criterion.severity; }, state: function (one) { return one.state; } };
  var choosable = {};
  Object.keys(found).forEach(function (name) { choosable[name] = distinct(found[name]); });
  var titles = new Map(data.criteria.map(function (criterion) { return [criterion.id, criterion.title]; }));
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
    // Asked of the form once, and not for each finding.
    var asked = Object.keys(found).filter(function (name) { return form.elements[name].value; }).map(function (name) {
      var value = form.elements[name].value;
      return function (finding) { return found[name](finding) === value; };
    });
    if (wanted) {
      asked.push(function (finding) { return (finding.school ? finding.school.name + " " + finding.school.id : data.county).toLowerCase().indexOf(wanted) >= 0; });
    }
    groups.forEach(function (group) {
      var kept = !asked.length ? group.all : group.all.filter(function (finding) { return asked.every(function (is) { return is(finding); }); });
      group.box.hidden = !kept.length;
      drawGroup(group.rows, kept, most || SCREEN);
      left = left.concat(kept);
    });
    each("#findings .severity", function (part) {
      var own = left.filter(function (finding) { return finding.criterion.severity === part.dataset.severity; });
      part.hidden = !own.length;
      part.querySelector(".number").replaceChildren.apply(part.querySelector(".number"), both(told(own)));
    });
    $("shown").replaceChildren.apply($("shown"), both([
      "显示" + told(left)[0] + "，共" + told(data.findings)[0], told(left)[1] + " shown, of " + told(data.findings)[1]]));
  }
  fill();
  var fields = ["school"].concat(Object.keys(found));
  function remember() { fields.forEach(function (name) { keep(name, form.elements[name].value.trim()); }); }
  fields.forEach(function (name) { if (chosen.has(name)) { form.elements[name].value = chosen.get(name); } });
  filter();
  form.addEventListener("input", function () { remember(); filter(); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(function () { remember(); filter(); }); });
  window.addEventListener("beforeprint", function () { filter(PAPER); });
  window.addEventListener("afterprint", function () { filter(); });
  onLanguage.push(fill);
}
