package org.junheng.data.json;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junheng.data.official.CountyHeaders;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Indicator;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Named;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The schema of counties in JSON, made from the names in the code. */
final class CountySchema {
    private final JsonMapper json = JsonMapper.builder().build();

    /** The schema as it is to be published. */
    static String text() {
        CountySchema schema = new CountySchema();
        return schema.json.writerWithDefaultPrettyPrinter().writeValueAsString(schema.file()) + "\n";
    }

    private ObjectNode file() {
        ObjectNode file = json.createObjectNode();
        file.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        file.put("title", "Counties, version " + JsonCounty.VERSION);
        file.put(
                "description",
                "What Junheng reads and writes of counties and their schools: one county, a list of them, or one after"
                        + " the other (JSON lines). What is absent or null was not reported; it is never nought.");
        ArrayNode either = file.putArray("anyOf");
        either.addObject().put("$ref", "#/$defs/county");
        ObjectNode list = either.addObject().put("type", "array");
        list.putObject("items").put("$ref", "#/$defs/county");
        ObjectNode defs = file.putObject("$defs");
        defs.set("county", county());
        defs.set("school", school());
        defs.set("classGroup", classGroup());
        defs.set("results", results());
        defs.set("score", score());
        defs.set("figure", figure());
        defs.set("coefficient", coefficient());
        defs.set("answer", answer());
        defs.set("extras", extras());
        return file;
    }

    private ObjectNode object(String description, String... required) {
        ObjectNode object = json.createObjectNode().put("type", "object").put("description", description);
        if (required.length > 0) {
            ArrayNode names = object.putArray("required");
            List.of(required).forEach(names::add);
        }
        object.put("additionalProperties", false);
        object.putObject("properties");
        return object;
    }

    private static ObjectNode properties(ObjectNode object) {
        return (ObjectNode) object.get("properties");
    }

    private void text(ObjectNode object, String name, String description) {
        ObjectNode text = properties(object).putObject(name);
        text.putArray("type").add("string").add("integer");
        text.put("description", description);
    }

    private ObjectNode coefficient() {
        ObjectNode coefficient = json.createObjectNode();
        coefficient.put(
                "description",
                "A coefficient, or the two numbers that it lies between where it was rounded: \"0.4995..0.5005\".");
        ArrayNode either = coefficient.putArray("anyOf");
        either.addObject().put("$ref", "#/$defs/figure");
        either.addObject().put("type", "string").put("pattern", "^[0-9]+(\\.[0-9]+)?\\.\\.[0-9]+(\\.[0-9]+)?$");
        return coefficient;
    }

    private static void figures(ObjectNode object, Stream<? extends Named> names) {
        figures(object, "figure", names);
    }

    private static void figures(ObjectNode object, String sort, Stream<? extends Named> names) {
        names.forEach(name -> properties(object)
                .putObject(name.id())
                .put("$ref", "#/$defs/" + sort)
                .put("description", name.zh() + " · " + name.en()));
    }

    private void list(ObjectNode object, String name, String of) {
        ObjectNode list = properties(object).putObject(name).put("type", "array");
        list.putObject("items").put("$ref", "#/$defs/" + of);
    }

    private void flags(ObjectNode of, Stream<? extends Named> names) {
        ObjectNode flags = object("是非题；依据写在括号里 · yes or no; the document that proves it in brackets");
        names.forEach(name -> properties(flags)
                .putObject(name.id())
                .put("$ref", "#/$defs/answer")
                .put("description", name.zh() + " · " + name.en()));
        properties(of).set("flags", flags);
    }

    private void levels(ObjectNode county, String key, String sort, String description, List<? extends Named> names) {
        ObjectNode levels = object(description);
        for (Level level : List.of(Level.PRIMARY, Level.JUNIOR)) {
            ObjectNode ofLevel = object(level.title().zh() + " · " + level.label());
            figures(ofLevel, sort, names.stream());
            properties(levels).set(level.label(), ofLevel);
        }
        properties(county).set(key, levels);
    }

    private ObjectNode answer() {
        ObjectNode answer = json.createObjectNode();
        answer.put("description", "true, false, or with the document: \"yes (…)\"; null where not reported");
        ArrayNode either = answer.putArray("anyOf");
        either.addObject().put("type", "boolean");
        either.addObject().put("type", "string").put("pattern", "^(yes|no)( \\(.+\\))?$");
        either.addObject().put("const", CountyListJson.UNREADABLE);
        either.addObject().put("type", "null");
        return answer;
    }

    private ObjectNode county() {
        ObjectNode county = object("区县 · a county", "id");
        properties(county)
                .putObject("schemaVersion")
                .put("const", JsonCounty.VERSION)
                .put("description", "the version of this format");
        text(county, "id", "区县代码 · unique among counties");
        text(county, "name", "县名 · its name");
        flags(county, Stream.of(CountyFlag.values()));
        levels(county, "levels", "figure", "各学段的数 · figures by level", List.of(CountyLevelFigure.values()));
        levels(
                county,
                "coefficients",
                "coefficient",
                "自报的差异系数 · coefficients that the county reports in place of its schools' figures",
                List.of(Indicator.values()));
        ObjectNode figures = object("全县的数 · figures of the county");
        figures(figures, Stream.of(CountyFigure.values()));
        properties(county).set("figures", figures);
        ObjectNode children = object("各类儿童 · groups of children");
        for (ChildGroup group : ChildGroup.values()) {
            ObjectNode counts =
                    object(group.title().zh() + " · " + group.title().en());
            figures(counts, Stream.of(Enrolment.OF_AGE, Enrolment.ENROLLED));
            properties(children).set(CountyHeaders.idOf(group), counts);
        }
        properties(county).set("children", children);
        properties(county).putObject("extras").put("$ref", "#/$defs/extras");
        list(county, "schools", "school");
        list(county, "classes", "classGroup");
        list(county, "results", "results");
        list(county, "scores", "score");
        return county;
    }

    private ObjectNode school() {
        ObjectNode school = object("学校 · a school", "id");
        text(school, "id", "学校代码 · unique within the county");
        text(school, "name", "学校名称 · its name");
        ObjectNode kind = properties(school).putObject("kind").put("description", "办学类型 · what it is");
        ArrayNode kinds = kind.putArray("enum");
        Arrays.stream(SchoolKind.values())
                .filter(value -> value != SchoolKind.UNKNOWN)
                .forEach(value -> kinds.add(value.name()));
        text(school, "level", "学段 · its level, where its kind does not say");
        text(school, "mainSchool", "主校 · the id of the school that this is a campus of");
        flags(school, Stream.of(SchoolFlag.values()));
        ObjectNode figures = object("全校的数 · figures of the whole school");
        figures(figures, Stream.of(SchoolFigure.values()));
        properties(school).set("figures", figures);
        ObjectNode ofLevel = object("一个学段的数 · figures of a level");
        figures(ofLevel, Stream.of(LevelFigure.values()));
        properties(school)
                .putObject("levels")
                .put("type", "object")
                .put("description", "分学段的数：primary、junior、senior 或自定 · figures by level, or by any label of a level")
                .set("additionalProperties", ofLevel);
        properties(school).putObject("extras").put("$ref", "#/$defs/extras");
        return school;
    }

    private ObjectNode ofSchool(String description, String... required) {
        ObjectNode object = object(description, required);
        text(object, "school", "学校代码 · the id of the school");
        text(object, "level", "学段 · the level; may be left out for schools with one");
        text(object, "grade", "年级 · the grade");
        return object;
    }

    private ObjectNode classGroup() {
        ObjectNode group = ofSchool("班级 · a class", "school", "class");
        text(group, "class", "班级 · the class within the grade");
        figures(group, Stream.of(ClassGroup.SIZE, ClassGroup.MIGRANT_STUDENTS));
        return group;
    }

    private ObjectNode results() {
        ObjectNode results = ofSchool("成绩 · the results of a grade in a subject", "school", "subject");
        text(results, "subject", "学科 · the subject");
        figures(results, ListFigures.RESULTS.stream());
        properties(results)
                .putObject("cutOffs")
                .put("type", "string")
                .put(
                        "description",
                        "合格、良好、优秀线（满分的百分数），如 60/80/90 · at what lines they were counted, in percent of the full mark");
        return results;
    }

    private ObjectNode score() {
        ObjectNode score = ofSchool("学生成绩 · the mark of a student", "school", "student", "subject");
        text(score, "student", "学号 · the student");
        text(score, "subject", "学科 · the subject");
        ObjectNode mark = properties(score).putObject("mark");
        mark.putArray("type").add("number").add("string").add("null");
        mark.put("description", "成绩；缺考写 absent · the mark, or \"absent\"");
        properties(score).putObject("fullMark").put("type", "number").put("description", "满分 · the full mark");
        return score;
    }

    private ObjectNode figure() {
        ObjectNode figure = json.createObjectNode();
        figure.put(
                "description",
                "A number, not below 0; a fraction as text (\"20000/3\") where no decimal expresses it; or \""
                        + CountyListJson.UNREADABLE + "\" for what was reported and could not be read.");
        ArrayNode either = figure.putArray("anyOf");
        either.addObject().put("type", "number").put("minimum", 0);
        either.addObject().put("type", "string").put("pattern", "^[0-9]+/[0-9]+$");
        either.addObject().put("const", CountyListJson.UNREADABLE);
        either.addObject().put("type", "null");
        return figure;
    }

    private ObjectNode extras() {
        ObjectNode extras = json.createObjectNode().put("type", "object");
        extras.put("description", "自有列 · columns of your own, by their headers");
        extras.putObject("additionalProperties")
                .putArray("type")
                .add("string")
                .add("number")
                .add("boolean")
                .add("null");
        return extras;
    }
}
