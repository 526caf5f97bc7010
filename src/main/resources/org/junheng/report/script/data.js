// The data of a county: written short, read here into things with names.

/** A row of cells as an object; the names of its cells stand in the data, once for all rows. */
function named(names, cells) {
  var row = {};
  names.forEach(function (name, i) { row[name] = cells[i]; });
  return row;
}
/** Every text stands once in a table that all else points at; here the pointers become what they point at. */
function decode(raw) {
  var columns = raw.columns;
  var text = function (place) { return raw.texts[place]; };
  var join = function (number, unit) { return Array.isArray(unit) ? [number + unit[0], number + unit[1]] : number + unit; };
  raw.criteria.forEach(function (criterion) {
    ["title", "unit", "limit", "county"].forEach(function (key) { criterion[key] = text(criterion[key]); });
  });
  function verdict(cells) {
    var row = named(columns.verdict, cells), other = row.other || {};
    var criterion = raw.criteria[row.criterion], state = raw.states[row.state];
    var own = function (key) { return other[key] === undefined ? criterion[key] : text(other[key]); };
    return {
      criterion: criterion, state: state, unit: own("unit"), percent: criterion.percent, county: own("county"),
      value: typeof row.value === "string" ? join(row.value, own("unit")) : text(row.value),
      number: row.number === null ? undefined : row.number,
      limit: state === "NOT_APPLICABLE" ? "" : own("limit"),
      bound: other.bound === undefined ? criterion.bound : other.bound === null ? undefined : other.bound,
      allowance: other.allowance === undefined ? "" : text(other.allowance)
    };
  }
  function figure(cells) {
    var row = named(columns.figure, cells), known = typeof row.value !== "number";
    return { name: text(row.name), part: text(row.part), value: known ? row.value : "", state: known ? "REPORTED" : raw.figureStates[row.value] };
  }
  raw.schools.forEach(function (school) {
    school.kind = text(school.kind);
    school.sections.forEach(function (section) {
      section.title = text(section.title);
      section.verdicts = section.verdicts.map(verdict);
      section.figures = section.figures.map(figure);
    });
  });
  raw.dispersions.forEach(function (row) {
    row.criterion = raw.criteria[row.criterion]; row.state = raw.states[row.state]; row.value = text(row.value);
    row.document = row.document === undefined ? "" : text(row.document);
  });
  var subjects = raw.subjects.map(function (cells) { return named(columns.subject, cells); });
  var inputs = raw.inputs.map(function (cells) {
    var row = named(columns.input, cells);
    return { school: raw.schools[row.school] || null, part: text(row.part), name: text(row.name), state: raw.figureStates[row.state] };
  });
  raw.findings = raw.findings.map(function (cells) {
    var row = named(columns.finding, cells), subject = subjects[row.subject];
    if (row.students.length) { row.students[0] = text(row.students[0]); }
    return {
      criterion: raw.criteria[row.criterion], state: raw.states[row.state],
      school: raw.schools[subject.school] || null, part: text(subject.part), level: subject.level, subject: text(subject.title),
      id: raw.criteria[row.criterion].id + "@" + subject.id,
      statement: text(row.statement), notes: row.notes.map(text), students: named(columns.students, row.students), measures: row.measures.map(text),
      inputs: row.inputs.map(function (place) { return inputs[place]; }), more: row.more
    };
  });
  raw.ledger = raw.ledger.map(function (cells) {
    var row = named(columns.ledger, cells);
    var finding = raw.findings[row.finding], numbers = named(columns.numbers, row.numbers || []), written = named(columns.written, row.written || []);
    var number = function (value) { return value === undefined ? null : value; };
    return {
      finding: finding ? finding.id : written.id, school: finding ? finding.school : null, subject: finding ? finding.subject : text(written.subject),
      title: finding ? finding.criterion.title : text(written.title), state: finding ? finding.state : "",
      value: number(numbers.value), limit: row.numbers ? text(numbers.limit) : finding ? finding.criterion.limit : "", limitNumber: number(numbers.limitNumber),
      gap: number(numbers.gap), floorGap: number(numbers.floorGap), unit: numbers.unit === undefined ? "" : text(numbers.unit),
      means: finding ? finding.measures : [], basis: finding ? finding.criterion.source : "",
      owner: written.owner || "", due: written.due || "", told: written.told || "", remark: written.remark || "",
      standing: written.standing === undefined ? ["在办", "open"] : text(written.standing)
    };
  });
  return raw;
}

var data = $("county-data") ? decode(JSON.parse($("county-data").textContent)) : null;
var levels = new Map(), schools = new Map();
if (data) {
  data.schools.forEach(function (school) {
    schools.set(school.id, school);
    school.sections.forEach(function (section) { levels.set(section.level, section.title); });
  });
}
