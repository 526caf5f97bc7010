package org.junheng.data.unit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.vocabulary.Header;
import org.junheng.texts.Text;

/**
 * What a line above a table says of the unit of some of its schools only: 其中东街小学设备值为百元, （乡村学校为元）. Which rows those are is
 * for nobody to guess: the columns that it may be said of have no unit.
 *
 * @param clause the words, as they stand there
 * @param schools which schools they name
 * @param units what the units are; none where it only takes the schools out
 * @param of the figures that are named; none where it is said of all
 */
record UnitOfSome(String clause, String schools, List<UnitText> units, UnitSubject of) {
    /**
     * A text and what it says of some schools.
     *
     * @param rest the text without that
     */
    record Found(String rest, List<UnitOfSome> said) {}

    private static final Pattern STOP = Pattern.compile("[，,；;。()（）\\[\\]【】|]|\\s+");
    private static final Pattern AHEAD = Pattern.compile("^(?:注|说明|备注|\\d+[.、]|[:：]|但是?|另外?|只有|仅|因为?|而)+");
    private static final Pattern OF_WHICH = Pattern.compile("^(?:其中的?|里面的?)[:：]?");
    private static final Pattern EXCEPT = Pattern.compile("^(?:扣)?除|除外$|(?:以|之)?外$");
    private static final Pattern WITHOUT = Pattern.compile("^(?:不含|不包括|不计|含|包括)");
    /** Between what has a unit, and the unit. */
    private static final Pattern BY = Pattern.compile(
            "(?:的)?(?:计量|金额|面积|货币)?(?:单位)?(?:均|都|一律|统一|则|仍|却)*(?:以|按照?|用|[:：为是]|单位|数据|填报|填写|填)+(?<unit>[^:：为是]{1,12}?)(?:为计?量?单位|计|填[写报]?|统计|表示|核算|列示|的)*$");

    private static final String SCHOOL = "(?:小学校?|中学校?|学校|教学点|完小|村小|初中|高中|校区|学院|一中|二中|三中|附小|附中|中心校|分校|各校|几所校|所校)";
    /** Kinds of schools, by where they lie and who runs them. */
    private static final String PART =
            "(?:农村|乡村|乡镇|镇区|城区|城镇|城市|县城|县直|市直|区直|直属|民办|公办|私立|山区|偏远|边远|牧区|寄宿制|薄弱|教学点|村小|完小|村级|片区|学区|中心校)";

    private static final Pattern KIND = Pattern.compile("(?<who>" + PART + "(?:" + SCHOOL + "|各|所有|的)*)(?:的|各|在)?");
    private static final Pattern PLACE =
            Pattern.compile("^(?<who>[一-龥]{1,6}?(?:镇|(?<!城)乡|街道|苏木)(?:" + SCHOOL + "|各|所有|的)*)(?:的|在)?");
    private static final Pattern NAMED = Pattern.compile("^(?<who>(?<name>[^:：、按以为]{0,14}?)" + SCHOOL + ")(?:的|各|在)?");
    /** All schools of the table. */
    private static final Pattern ALL = Pattern.compile(
            "(?:.*(?:各|每|所有|全部|全体|全|本|该))?(?:[级类所项个])*(?:中小?|义务教育|阶段|普通|的|等)*|.*[县区市旗州省](?:域|境)?(?:内|各|所有|全部|中小?|义务教育|阶段|普通)*");

    private static final Pattern LEVEL = Pattern.compile("^(?<who>小学|初中|高中|中学)(?:的|部|段|学段|阶段|学校)*");
    private static final Pattern TITLE = Pattern.compile("表|情况|统计|一览|名[单册]|汇总|清单|台[账帐]|信息|年度|学年|报告|材料");
    private static final int LONGEST = 60;

    UnitOfSome {
        units = List.copyOf(units);
    }

    /** @param columns what the columns of the table are called */
    static Found in(String title, List<String> columns) {
        List<UnitOfSome> said = new ArrayList<>();
        StringBuilder rest = new StringBuilder();
        Matcher stop = STOP.matcher(title);
        int from = 0;
        while (from <= title.length()) {
            boolean more = stop.find(from) && stop.end() > stop.start();
            int to = more ? stop.start() : title.length();
            String clause = title.substring(from, to);
            Optional<UnitOfSome> one = of(clause, title.substring(0, from), columns);
            one.ifPresent(said::add);
            rest.append(one.isPresent() ? "" : clause).append(more ? stop.group() : "");
            from = more ? stop.end() : title.length() + 1;
        }
        return said.isEmpty() ? new Found(title, said) : new Found(rest.toString(), said);
    }

    private static Optional<UnitOfSome> of(String text, String before, List<String> columns) {
        String clause = AHEAD.matcher(text.strip()).replaceFirst("");
        boolean ofWhich = OF_WHICH.matcher(clause).find();
        boolean except = EXCEPT.matcher(clause).find();
        String bare = EXCEPT.matcher(OF_WHICH.matcher(clause).replaceFirst("")).replaceAll("");
        if (bare.isEmpty()
                || clause.length() > LONGEST
                || WITHOUT.matcher(clause).find()
                || (!ofWhich && TITLE.matcher(bare).find())) {
            return Optional.empty();
        }
        Matcher by = BY.matcher(bare);
        List<UnitText> units = new ArrayList<>();
        String subject = bare;
        boolean hasUnit = false;
        while (!hasUnit && by.find()) {
            units = units(by.group("unit"));
            hasUnit = !units.isEmpty();
            subject = hasUnit ? bare.substring(0, by.start()) : bare;
        }
        for (int at = 2; !hasUnit && at < bare.length(); at++) {
            // 东街小学万元
            Optional<UnitText> unit = UnitText.of(bare.substring(at)).filter(one -> !one.isBare());
            boolean behindName = bare.substring(0, at).matches(".*" + SCHOOL);
            if (unit.isPresent() && behindName) {
                units = List.of(unit.get());
                subject = bare.substring(0, at);
                hasUnit = true;
            }
        }
        boolean follows = opens(before) && endsWithUnit(before.substring(0, before.length() - 1));
        if (!hasUnit && !except && !ofWhich && !follows) {
            return Optional.empty();
        }
        boolean goesOn = ofWhich || except || follows;
        List<UnitText> found = units;
        UnitSubject outside = follows ? outside(before) : UnitSubject.ALL;
        boolean needsNoMore = hasUnit || except;
        return schools(subject, goesOn, columns)
                // 其中乡村学校含教学点 says nothing of units.
                .filter(who -> needsNoMore
                        || who.figure.isEmpty()
                        || UnitSubject.of(who.figure).isName())
                .map(who -> who.of(clause, found, outside));
    }

    /** Whether a text ends with a unit. */
    private static boolean endsWithUnit(String text) {
        String[] words = text.split("[^\\p{L}\\d㎡²]|为|位", -1);
        return UnitText.of(words[words.length - 1]).isPresent();
    }

    /** Of what the unit is that a bracket stands behind: 占地面积 of 占地面积单位为平方米（高岭小学为亩. */
    private static UnitSubject outside(String before) {
        String[] clauses = STOP.split(before.substring(0, before.length() - 1), -1);
        Matcher by = BY.matcher(clauses[clauses.length - 1]);
        UnitSubject of =
                by.find() ? UnitSubject.of(clauses[clauses.length - 1].substring(0, by.start())) : UnitSubject.ALL;
        return of.isKnown() ? of : UnitSubject.ALL;
    }

    private static boolean opens(String before) {
        return !before.isEmpty() && "(（[【".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private static List<UnitText> units(String text) {
        Optional<UnitText> whole = UnitText.of(text);
        return whole.isPresent()
                ? List.of(whole.get())
                : Arrays.stream(text.split("[、/／和及或]", -1))
                        .map(UnitText::of)
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** Schools that are named, and what else is. */
    private record Schools(String who, String figure) {
        UnitOfSome of(String clause, List<UnitText> units, UnitSubject outside) {
            UnitSubject own = UnitSubject.of(figure);
            return new UnitOfSome(clause, who, units, own.names().isEmpty() ? outside : own);
        }
    }

    /** @param goesOn whether it stands behind what is said of all */
    private static Optional<Schools> schools(String subject, boolean goesOn, List<String> columns) {
        Matcher kind = KIND.matcher(subject);
        Matcher place = PLACE.matcher(subject);
        Matcher named = NAMED.matcher(subject);
        Matcher level = LEVEL.matcher(subject);
        if (kind.find()) {
            String figure = subject.substring(0, kind.start()) + subject.substring(kind.end());
            boolean isFigure = kind.start() == 0 && kind.end() < subject.length() && isCalled(subject, columns);
            return isFigure ? Optional.empty() : Optional.of(new Schools(kind.group("who"), figure));
        }
        if (level.find() && (goesOn || level.end() < subject.length())) {
            String figure = subject.substring(level.end());
            boolean isAll = !goesOn || (!figure.isEmpty() && isCalled(subject, columns));
            return isAll ? Optional.empty() : Optional.of(new Schools(level.group("who"), figure));
        }
        if (place.find()) {
            String figure = subject.substring(place.end());
            boolean ofFigure = figure.isEmpty() || UnitSubject.of(figure).isKnown();
            return ofFigure ? Optional.of(new Schools(place.group("who"), figure)) : Optional.empty();
        }
        // 设备值：东街小学
        int colon = Math.max(subject.lastIndexOf(':'), Math.max(subject.lastIndexOf('：'), subject.lastIndexOf('、')));
        Matcher behind = NAMED.matcher(subject.substring(colon + 1));
        if (named.find() && !ALL.matcher(named.group("name")).matches()) {
            return Optional.of(new Schools(named.group("who"), subject.substring(named.end())));
        }
        if (colon > 0 && behind.find() && !ALL.matcher(behind.group("name")).matches()) {
            String figure = subject.substring(0, colon) + subject.substring(colon + 1 + behind.end());
            return Optional.of(new Schools(behind.group("who"), figure));
        }
        return Optional.empty();
    }

    /** Whether a figure of the library or of the table is called so, or longer: 农村留守儿童. */
    private static boolean isCalled(String subject, List<String> columns) {
        UnitSubject whole = UnitSubject.of(subject);
        return whole.isFigureItself(columns.stream().map(Header::key).toList());
    }

    /** Whether a column of that kind may be among those that it is said of. */
    boolean concerns(AskedColumn asked, List<String> columns, boolean matters) {
        boolean fits = units.isEmpty()
                ? matters
                : units.stream()
                        .anyMatch(unit -> (unit.fits(asked.kind()) || unit.fits(UnitText.Quantity.FOREIGN_MONEY))
                                && !(asked.kind() == UnitText.Quantity.PEOPLE && unit.isPlain()));
        return fits && of.reach(asked.kind(), asked.called(), columns) != UnitSubject.SubjectReach.OTHERS;
    }

    /** Why a column that it is said of has no unit. */
    Text why() {
        return new Text(
                "表上方写的“" + clause + "”只说了部分学校（" + schools + "），不知哪些行是什么单位，整列按未报处理。请把各行换算成同一单位，在列名末尾用括号写明，并删去这句话。",
                "\"" + clause + "\" above the table is said of some schools only (" + schools
                        + "), and it is not known in what which rows are told; the whole column counts as missing. Convert all rows to"
                        + " one unit, write that in brackets at the end of the header, and take the words away.");
    }
}
