package org.junheng.data.official;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.vocabulary.Kinds;
import org.junheng.facts.Level;
import org.junheng.facts.SchoolKind;

/** The words of official headers in one form: 本科毕业 and 大学本科学历 are 本科, 分课程专任教师 is 专任教师 and 按授课课程分. */
final class OfficialWords {
    /** A degree, however it is said that teachers hold it. */
    private static final Pattern DEGREE = Pattern.compile(
            "(?:取得|具有|获|获得)?(?:大学|普通高校|全日制)?(博士研究生|博士|硕士研究生|硕士|本科|专科|大专)(?<above>及以上)?(?:毕业|学历|学位|毕业学历|学历毕业)?(?:专任)?(?:教师)?(?:人?数)?");

    private static final Pattern BY_DEGREE = Pattern.compile("(?:其中)?(?:按|分)?(?:最高)?学历(?:情况|结构|层次|状况)?(?:分|划分|统计)?");
    private static final Pattern BY_COURSE =
            Pattern.compile("(?:其中)?(?:按|分)?(?:授课|任课|任教|所教)?(?:课程|学科)(?:情况|结构)?(?:分|划分|统计)?");
    private static final Pattern BY_TITLE =
            Pattern.compile("(?:其中)?(?:按|分)?(?:专业)?(?:技术)?(?:职务|职称)(?:情况|结构|等级)?(?:分|划分|统计)?");
    private static final Pattern TEACHERS =
            Pattern.compile("(?<by>分课程|分学科|分学历|分职务|分职称|分专业技术职务)?专任教师(?:数|总数|人数)?(?<of>学历|课程|职务|职称)?(?:情况|结构|分布)?");

    private static final List<Level> LEVELS = List.of(Level.PRIMARY, Level.JUNIOR, Level.SENIOR);
    private static final Pattern LEVEL = Pattern.compile("(小学|初中|高中|普通初中|普通高中|普通小学)(?:段|学段|阶段|部|生|教学点)?");
    /** 完全中学高中段, 九年一贯制学校小学段: the part of a kind of school. */
    private static final Pattern PART_OF_KIND = Pattern.compile(".+?(小学|初中|高中)(?:段|学段|阶段|部)");

    private OfficialWords() {}

    /** The keys of a path in the form in which {@link OfficialPaths} has them. */
    static List<String> of(List<String> keys) {
        List<String> plain = new ArrayList<>();
        for (String key : keys) {
            Matcher degree = DEGREE.matcher(key);
            Matcher teachers = TEACHERS.matcher(key);
            boolean isOne = degree.matches() && (degree.group("above") == null || key.contains("博士"));
            if (isOne && (plain.contains("按学历分") || isBelowTeachers(plain))) {
                byDegree(plain);
                plain.add(degree.group(1).replaceFirst("^(博士|硕士)$", "$1研究生").replace("大专", "专科"));
            } else if (BY_DEGREE.matcher(key).matches()) {
                plain.add("按学历分");
            } else if (BY_COURSE.matcher(key).matches()) {
                plain.add("按授课课程分");
            } else if (BY_TITLE.matcher(key).matches()) {
                plain.add("按专业技术职务分");
            } else if (teachers.matches() && (teachers.group("by") != null || teachers.group("of") != null)) {
                plain.add("专任教师");
                plain.addAll(of(List.of("按" + by(teachers) + "分")));
            } else {
                plain.add(key);
            }
        }
        return plain;
    }

    private static boolean isBelowTeachers(List<String> plain) {
        return !plain.isEmpty() && plain.get(plain.size() - 1).matches("专任教师(?:数|总数|人数)?");
    }

    /** 专任教师/本科毕业 says by itself that it is by degree. */
    private static void byDegree(List<String> plain) {
        if (!plain.contains("按学历分")) {
            plain.set(plain.size() - 1, "专任教师");
            plain.add("按学历分");
        }
    }

    private static String by(Matcher teachers) {
        String by = teachers.group("by");
        return by == null ? teachers.group("of") : by.substring(1);
    }

    /** Whether it names a degree that teachers hold, in which 毕业 tells of no graduates. */
    static boolean isDegree(String key) {
        return DEGREE.matcher(key).matches() || BY_DEGREE.matcher(key).matches() || isLowDegree(key);
    }

    private static boolean isLowDegree(String key) {
        return key.matches("(高中|初中|中专)(阶段)?(及以下|以下)?毕业(及以下|以下)?");
    }

    /**
     * The level that a text names: 小学段, or a list of kinds of school that all mean one level, such as 高级中学、完全中学高中段. Empty
     * where it names none, or several.
     */
    static Optional<Level> level(String text) {
        Set<Level> levels = new HashSet<>();
        for (String part : text.split("[、,，;；和及与/]", -1)) {
            Optional<Level> level = ofOne(part);
            if (level.isEmpty()) {
                return Optional.empty();
            }
            levels.add(level.get());
        }
        return levels.size() == 1 ? Optional.of(levels.iterator().next()) : Optional.empty();
    }

    private static Optional<Level> ofOne(String text) {
        Matcher named = LEVEL.matcher(text);
        Matcher part = PART_OF_KIND.matcher(text);
        if (named.matches()) {
            return Optional.of(Level.of(named.group(1).replace("普通", "")));
        }
        if (part.matches()) {
            return Optional.of(Level.of(part.group(1)));
        }
        Level level = Level.of(text);
        if (LEVELS.contains(level)) {
            return Optional.of(level);
        }
        List<Level> ofKind = Kinds.kind(text).map(SchoolKind::levels).orElse(List.of());
        return ofKind.size() == 1 ? Optional.of(ofKind.get(0)) : Optional.empty();
    }
}
