package org.junheng.data.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.facts.Level;

/** The labels by which rows are grouped, each brought to one form: 三, 小三, 3年级, G3 are 三年级. What is not known stays as it is. */
public final class Labels {
    private static final String DIGITS = "一二三四五六七八九";
    private static final int PRIMARY_GRADES = 6;
    private static final int JUNIOR_GRADES = 3;

    private static final String NUMBER = "(?<n>[0-9]{1,2}|[一二三四五六七八九壹贰叁肆伍陆柒捌玖])";
    private static final Pattern GRADE =
            Pattern.compile("(?:(?<level>小学|初中|初|小|中学|junior|primary|j|p)|grade|g|year|y)?第?" + NUMBER
                    + "(?:年级|年|级)?(?:[(]?(?:上|下|第[一二12]|上学期|下学期|第[一二]学期)?(?:学期|册)?[)]?)?(?:[(]毕业班[)])?");
    private static final Pattern CLASS = Pattern.compile(
            "(?:(?<grade>.*?)(?:年级|年|级)?[(.·,、-])?(?:第|class|班)?(?<n>[0-9]{1,2}|[一二三四五六七八九十]{1,3})[)]?班?");
    /** 一年级1班, 一年一班, 小一1班: the number of the class behind a whole grade. */
    private static final Pattern NAMED =
            Pattern.compile("(?<grade>.*?(?:年级|年)|小[一二三四五六]|初[一二三])(?<n>[0-9]{1,2}|[一二三四五六七八九十]{1,3})班?");

    /** 三1班 */
    private static final Pattern BY_DIGIT = Pattern.compile("(?<grade>[一二三四五六七八九])(?<n>[0-9]{1,2})班?");

    private static final Pattern JOINED = Pattern.compile("(?<grade>[1-9])(?<n>[0-9]{2})班?");

    private static final Pattern SENIOR =
            Pattern.compile("(高中|高|senior)(一|二|三|[123])(年级)?|(高中)?(十|十一|十二|1[0-2])年级|g1[0-2]");
    private static final Pattern BLANKS =
            Pattern.compile("(?<=[\\p{IsHan}）)])[\\s\\p{Z}]+|[\\s\\p{Z}]+(?=[\\p{IsHan}（(])");
    private static final String TRADITIONAL = "語數學英體歷樂與勞動術題實驗級班園區縣鎮鄉國華東興業電話廠礦農場績總評滿試聽寫選";
    private static final String SIMPLIFIED = "语数学英体历乐与劳动术题实验级班园区县镇乡国华东兴业电话厂矿农场绩总评满试听写选";

    private Labels() {}

    /** A label in narrow small letters, in simplified characters, without blanks and marks. */
    static String key(String text) {
        String key = Header.key(text);
        StringBuilder simple = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            int at = TRADITIONAL.indexOf(key.charAt(i));
            simple.append(at < 0 ? key.charAt(i) : SIMPLIFIED.charAt(at));
        }
        return simple.toString();
    }

    /** A name as names are compared: brackets of every sort are one. */
    public static String name(String text) {
        return FootnoteMarks.bare(key(text)).replaceAll("[\\[【〔﹙{]", "(").replaceAll("[\\]】〕﹚}]", ")");
    }

    /** A county in one form: without marks of notes, and without the blanks that stand between Chinese characters. */
    public static String county(String text) {
        String bare = FootnoteMarks.bare(text);
        boolean blank = bare.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
        return blank ? BLANKS.matcher(bare).replaceAll("") : bare;
    }

    /**
     * A grade in its usual form; the text as it is where it is none of 一年级 to 九年级.
     *
     * @param level the level it is of, where that is known: 一年级 of a junior school is 七年级
     */
    public static String grade(String text, Optional<Level> level) {
        return number(text, level).map(Labels::grade).orElse(text);
    }

    /** The number of a grade from the first of primary school, 7 for 七年级; empty where it is none of nine. */
    public static Optional<Integer> gradeNumber(String text, Level level) {
        return number(text, Optional.of(level));
    }

    /** Whether a grade is known. */
    public static boolean isGrade(String text) {
        return text.isEmpty() || number(text, Optional.empty()).isPresent();
    }

    /** The level that a grade is of: 一年级 to 六年级 are primary, 七年级 to 九年级 junior, 高一 to 高三 senior; empty where it is none. */
    public static Optional<Level> level(String grade) {
        if (SENIOR.matcher(key(grade)).matches()) {
            return Optional.of(Level.SENIOR);
        }
        return grade.isEmpty()
                ? Optional.empty()
                : number(grade, Optional.empty())
                        .map(number -> number <= PRIMARY_GRADES ? Level.PRIMARY : Level.JUNIOR);
    }

    /** Whether a grade is of another level where primary schools have five years and junior ones four. */
    public static boolean isSixth(String grade) {
        return number(grade, Optional.empty())
                        .filter(number -> number == PRIMARY_GRADES)
                        .isPresent()
                && !key(grade).startsWith("小");
    }

    /**
     * Whether a grade is surely none of the level: 七年级 or 高一 of primary, 小三 or 五年级 of junior. The first three grades of a
     * junior school may be written 一年级, and its sixth where primary schools have five years.
     */
    public static boolean isOfAnother(String grade, Level level) {
        Optional<Level> of = level(grade);
        if (of.isEmpty() || of.get().equals(level) || isSixth(grade)) {
            return false;
        }
        boolean plain = number(grade, Optional.empty())
                        .filter(number -> number <= JUNIOR_GRADES)
                        .isPresent()
                && !key(grade).matches("(?:小|p).*");
        return level.equals(Level.PRIMARY)
                || (level.equals(Level.JUNIOR) && !plain)
                || (level.equals(Level.SENIOR) && !plain);
    }

    private static String grade(int number) {
        return DIGITS.charAt(number - 1) + "年级";
    }

    private static Optional<Integer> number(String text, Optional<Level> level) {
        Matcher grade = GRADE.matcher(key(text));
        if (!grade.matches()) {
            return Optional.empty();
        }
        int number = number(grade.group("n"));
        String own = grade.group("level") == null ? "" : grade.group("level");
        boolean junior = List.of("初中", "初", "中学", "junior", "j").contains(own);
        boolean primary = List.of("小学", "小", "primary", "p").contains(own);
        if (junior && number <= PRIMARY_GRADES && number > JUNIOR_GRADES) {
            return Optional.empty();
        }
        boolean ofJunior =
                junior || (!primary && level.filter(Level.JUNIOR::equals).isPresent());
        int all = ofJunior && number <= JUNIOR_GRADES ? number + PRIMARY_GRADES : number;
        boolean known = number >= 1 && all <= PRIMARY_GRADES + JUNIOR_GRADES && !(primary && number > PRIMARY_GRADES);
        return known ? Optional.of(all) : Optional.empty();
    }

    /** 3, 03, 三, 叁, 十二; 0 where it is none. */
    private static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.length() > 1 ? 0 : digit(text.charAt(0));
        }
        int tens = ten == 0 ? 1 : digit(text.charAt(0));
        return 10 * tens + (ten == text.length() - 1 ? 0 : digit(text.charAt(ten + 1)));
    }

    private static int digit(char c) {
        return Math.max(DIGITS.indexOf(c), "壹贰叁肆伍陆柒捌玖".indexOf(c)) + 1;
    }

    /**
     * A class within its grade.
     *
     * @param grade the grade that it names itself, or the empty text
     * @param name its number or its name, without the word
     */
    public record OfGrade(String grade, String name) {}

    /** What a class is called: 一（1）班, 101, 一年级1班 are class 1 of the first grade. */
    public static OfGrade ofGrade(String text, String grade, Optional<Level> level) {
        String key = uncircled(key(text));
        Optional<Integer> of = number(grade, level);
        Matcher joined = JOINED.matcher(key);
        if (joined.matches()
                && of.isPresent()
                && isOf(of.get(), joined.group("grade"))
                && !joined.group("n").equals("00")) {
            return new OfGrade("", Integer.toString(number(joined.group("n"))));
        }
        for (Pattern pattern : List.of(NAMED, BY_DIGIT, CLASS)) {
            Matcher named = pattern.matcher(key);
            if (named.matches()) {
                String own = named.group("grade") == null ? "" : named.group("grade");
                Optional<Integer> ownGrade = own.isEmpty() ? of : number(own, level);
                boolean fits = own.isEmpty() || (ownGrade.isPresent() && (of.isEmpty() || of.equals(ownGrade)));
                int number = number(named.group("n"));
                if (fits && number > 0) {
                    return new OfGrade(
                            own.isEmpty() ? "" : ownGrade.map(Labels::grade).orElse(""), Integer.toString(number));
                }
            }
        }
        return new OfGrade("", bare(text));
    }

    /** A class that says its grade beyond doubt; 601 may be the number of a class. */
    private static final Pattern SAYS_GRADE = Pattern.compile(
            "(?:小|初)?[一二三四五六七八九](?:年级|年|级)?[(.·、-]?[0-9一二三四五六七八九十]+[)]?班?|[1-9](?:年级|年|级).+|[1-9][(][0-9]{1,2}[)]班?");

    /** The grade that a class names, where it is another one than that beside it: 五（1）班 in 六年级; empty where they agree. */
    public static Optional<String> otherGrade(String schoolClass, String grade, Optional<Level> level) {
        String own = ofGrade(schoolClass, "", level).grade();
        Optional<Integer> named = number(own, level);
        Optional<Integer> given = number(grade, level);
        boolean known =
                SAYS_GRADE.matcher(uncircled(key(schoolClass))).matches() && named.isPresent() && given.isPresent();
        // 初一 is the seventh grade, or the first one of a junior school.
        boolean differ = known && Math.abs(named.get() - given.get()) % PRIMARY_GRADES != 0;
        return differ ? Optional.of(own) : Optional.empty();
    }

    /** ① as 1. */
    private static String uncircled(String key) {
        char first = key.isEmpty() ? ' ' : key.charAt(0);
        return first >= '①' && first <= '⑳' ? first - '①' + 1 + key.substring(1) : key;
    }

    private static boolean isOf(int grade, String digit) {
        int number = Integer.parseInt(digit);
        return grade == number || (grade > PRIMARY_GRADES && grade == number + PRIMARY_GRADES);
    }

    private static String bare(String name) {
        return name.endsWith("班") && name.length() > 1 ? name.substring(0, name.length() - 1) : name;
    }
}
