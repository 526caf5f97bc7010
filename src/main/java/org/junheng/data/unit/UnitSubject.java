package org.junheng.data.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.data.vocabulary.Header;
import org.junheng.facts.ChildGroup;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.FigureName;
import org.junheng.figures.Label;

/**
 * Of what a unit is said: 常住人口单位：万人, 运动场地面积以亩计, 金额单位：万元.
 *
 * @param names the figures, or the kinds of figures, that are named; none where it is said of all
 */
record UnitSubject(List<String> names) {
    static final UnitSubject ALL = new UnitSubject(List.of());

    /** What every county calls the people who live there, told in 万人 where nothing else is. */
    static final UnitSubject POPULATION = new UnitSubject(List.of(CountyFigure.POPULATION.zh()));

    /** Whether a column is told in a unit. */
    enum SubjectReach {
        /** The column's figure is named. */
        NAMED,
        /** A family of figures is named, of which the column's is one: 经费. */
        FAMILY,
        /** The unit is said of all figures of the column's kind. */
        KIND,
        /** Something is named that may be the column's figure or not. */
        UNCLEAR,
        /** Other figures are named. */
        OTHERS
    }

    private static final Map<String, UnitText.Quantity> KINDS = kinds();

    /** What is said of several figures, and may be meant of others of their kind as well. */
    private static final Set<String> FAMILIES =
            Set.of("经费", "资产", "资金", "投入", "工资", "费用", "支出", "收入", "拨款", "资产值", "建筑面积", "校舍面积", "用房面积", "用地面积", "土地面积");

    private static final List<String> KNOWN = known();
    /** Of English words. */
    private static final int SHORTEST = 4;

    private static final Pattern AHEAD = Pattern.compile(
            "^(?:注明?|说明|备注|除.*?外|以下|以上|本表|表[中内]|其中|上述|所有|全部|学校(?=[^数]{2})|各[项校类县区]+|全[县区校]的?|有关|相关|其余|其[他它]|\\d+[.、)]|[一二三四五六七八九]、|[a-z]\\.|[:,、;.。()\\[\\]])");
    private static final Pattern BEHIND = Pattern.compile(
            "(?:单位|计量|数据|数值|指标|均|都|一律|全部?|皆|统一|为|是|以|按照?|用|折合|的|各|在|[:,、;.。()\\[\\]]|(?:amounts?|figures?|values?|is|are|given|stated|expressed|shown|told|in|the|of|units?))$");
    /** A title of the table, and no figure in it. */
    private static final Pattern TITLE =
            Pattern.compile(".*(?:表|情况|统计|一览|名[单册]|汇总|清单|台[账帐]|信息|年|年度|[县区市省乡镇旗州]|学校|小学|中学|[局委厅]|中心|教育|报告|材料)");

    private static final Pattern NUMBER = Pattern.compile("(.{2,}?)(?:人|总)?数量?");
    private static final Set<String> STUDENTS = Set.of("学生", "在校生", "在校学生", "小学生", "初中生", "小学学生", "初中学生");
    private static final Set<String> TEACHERS = Set.of("教师", "老师", "任课教师");
    /** No list of figures before a unit is longer. */
    private static final int LONGEST = 300;

    private static final Pattern LEVEL = Pattern.compile("^(?:小学|初中|高中)(?=..)");
    private static final Set<String> FILLERS = Set.of("数量", "内容", "项目", "人民币", "rmb");
    private static final Pattern BETWEEN = Pattern.compile("[、和及与,]|以及|and");

    private static final Pattern FIGURE_LIKE =
            Pattern.compile(".*(?:面积|[值费数额量产金率款].{0,2}|投入|支出|收入|工资|拨款|用房|校舍|图书|设备|仪器|场地?|教室|用地|人[口员]|[a-z])");

    UnitSubject {
        names = List.copyOf(names);
    }

    private static Map<String, UnitText.Quantity> kinds() {
        Map<String, UnitText.Quantity> kinds = new TreeMap<>();
        for (String money : List.of("金额", "货币", "币种", "价值", "资金额", "款额", "经济", "money", "monetary", "currency")) {
            kinds.put(money, UnitText.Quantity.MONEY);
        }
        for (String area : List.of("面积", "area", "areas", "房屋面积和场地面积")) {
            kinds.put(area, UnitText.Quantity.AREA);
        }
        for (String people : List.of("人数", "人员", "人员数", "人数类", "people", "persons", "headcount")) {
            kinds.put(people, UnitText.Quantity.PEOPLE);
        }
        return kinds;
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>();
        Stream<FigureName> figures = Stream.<FigureName[]>of(
                        SchoolFigure.values(), LevelFigure.values(), CountyFigure.values(), CountyLevelFigure.values())
                .flatMap(Arrays::stream);
        figures.map(FigureName::label).flatMap(UnitSubject::names).forEach(known::add);
        for (ChildGroup group : ChildGroup.values()) {
            known.add(group.title().zh() + "人数");
        }
        return known;
    }

    private static Stream<String> names(Label label) {
        return Stream.of(label.zh(), label.id(), label.en()).map(Header::key);
    }

    /** What stands before a unit, or before the word 单位. */
    static UnitSubject of(String text) {
        List<String> names = new ArrayList<>();
        if (text.length() > LONGEST) {
            return ALL;
        }
        for (String part : parts(stripped(Header.key(text)))) {
            String name = withoutNumber(stripped(part));
            if (name.length() > 1
                    && !FILLERS.contains(name)
                    && UnitText.of(name).isEmpty()
                    && !TITLE.matcher(name).matches()) {
                names.add(name);
            }
        }
        return new UnitSubject(names);
    }

    /** What a text lists; 教学及辅助用房面积 is one figure, and 占地面积及运动场地面积 are two. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher between = BETWEEN.matcher(text);
        int from = 0;
        while (between.find()) {
            String left = text.substring(from, between.start());
            String right = BETWEEN.split(text.substring(between.end()), 2)[0];
            boolean isName = left.length() > 1
                    && right.length() > 1
                    && KNOWN.stream().anyMatch(known -> isShorter(left + between.group() + stripped(right), known));
            if (!isName) {
                parts.add(left);
                from = between.end();
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** 人口数 is 人口. */
    private static String withoutNumber(String name) {
        Matcher number = NUMBER.matcher(name);
        return KINDS.containsKey(name) || !number.matches() ? name : number.group(1);
    }

    private static String stripped(String text) {
        String name = text;
        String before;
        do {
            before = name;
            name = BEHIND.matcher(AHEAD.matcher(name).replaceFirst("")).replaceFirst("");
        } while (!name.equals(before));
        return name;
    }

    /** What is said of either. */
    UnitSubject and(UnitSubject other) {
        return names.isEmpty() || other.names.isEmpty()
                ? ALL
                : new UnitSubject(Stream.concat(names.stream(), other.names.stream())
                        .distinct()
                        .toList());
    }

    /** Whether all that is named are figures of the library's, or kinds of them. */
    boolean isKnown() {
        return !names.isEmpty()
                && names.stream()
                        .allMatch(name ->
                                isKind(name) || STUDENTS.contains(name) || TEACHERS.contains(name) || isFigure(name));
    }

    private static boolean isKind(String name) {
        return KINDS.containsKey(name) || FAMILIES.contains(name);
    }

    private static boolean isFigure(String name) {
        String ofAny = LEVEL.matcher(name).replaceFirst("");
        return KNOWN.stream().anyMatch(known -> isOf(name, known) || isOf(ofAny, known));
    }

    /** Whether all that is named are figures, by their names or shorter ones, and nothing else is said of them. */
    boolean isName() {
        return isKnown()
                && names.stream()
                        .allMatch(name -> isKind(name)
                                || STUDENTS.contains(name)
                                || TEACHERS.contains(name)
                                || KNOWN.stream().anyMatch(known -> known.contains(name) || isShorter(name, known))
                                || LEVEL.matcher(name).find());
    }

    /** Whether what is named is what a figure is called, or a shorter name of it. */
    boolean isFigureItself(List<String> columns) {
        return !names.isEmpty()
                && names.stream()
                        .allMatch(name -> Stream.concat(KNOWN.stream(), columns.stream())
                                .anyMatch(figure -> isShorter(name, figure)));
    }

    /** Whether all that is named reads like something that is measured, and not like somebody who tells it. */
    boolean readsLikeFigures() {
        return names.stream().allMatch(name -> FIGURE_LIKE.matcher(name).matches());
    }

    /** Whether every name is that of some column. */
    boolean isAmong(List<String> columns) {
        return names.stream().allMatch(name -> isOneOf(name, columns));
    }

    /**
     * What it says of a column.
     *
     * @param called what its figure is called, in the header and by the library
     * @param columns what all columns of the table are called; a name that is none of theirs may mean any of its kind
     */
    SubjectReach reach(UnitText.Quantity kind, List<String> called, List<String> columns) {
        if (names.isEmpty()) {
            return SubjectReach.KIND;
        }
        SubjectReach nearest = SubjectReach.OTHERS;
        for (String name : names) {
            SubjectReach one = reach(name, kind, called, columns);
            nearest = one.compareTo(nearest) < 0 ? one : nearest;
        }
        return nearest;
    }

    private static SubjectReach reach(String name, UnitText.Quantity kind, List<String> called, List<String> columns) {
        UnitText.Quantity named = KINDS.get(name);
        if (named != null) {
            return named == kind ? SubjectReach.KIND : SubjectReach.OTHERS;
        }
        boolean ofStudents = STUDENTS.contains(name);
        if (ofStudents || TEACHERS.contains(name)) {
            boolean teachers = called.stream().anyMatch(figure -> figure.contains("教师"));
            boolean students = !teachers && called.stream().anyMatch(figure -> figure.indexOf('生') >= 0);
            return (ofStudents ? students : teachers) ? SubjectReach.NAMED : SubjectReach.OTHERS;
        }
        boolean fits = isOneOf(name, called);
        if (FAMILIES.contains(name)) {
            return fits ? SubjectReach.FAMILY : SubjectReach.UNCLEAR;
        }
        boolean isAnother = isOneOf(name, columns) || KNOWN.contains(name);
        return fits ? SubjectReach.NAMED : isAnother ? SubjectReach.OTHERS : SubjectReach.UNCLEAR;
    }

    private static boolean isOneOf(String name, List<String> figures) {
        return figures.stream().map(Header::key).anyMatch(figure -> isOf(name, figure));
    }

    /** Whether one is the other with some words left out: 设备值, 教学仪器设备资产值. */
    private static boolean isOf(String name, String figure) {
        if (name.chars().allMatch(c -> c < 0x80)) {
            return name.length() >= SHORTEST
                    && (figure.contains(name) || (figure.length() >= SHORTEST && name.contains(figure)));
        }
        if (name.length() <= 2) {
            return figure.contains(name);
        }
        return isShorter(name, figure) || (figure.length() > 2 && isShorter(figure, name));
    }

    private static boolean isShorter(String shorter, String longer) {
        int at = 0;
        for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
            at += longer.charAt(i) == shorter.charAt(at) ? 1 : 0;
        }
        return at == shorter.length();
    }
}
