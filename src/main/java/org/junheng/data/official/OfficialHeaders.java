package org.junheng.data.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.data.vocabulary.PartFigure;
import org.junheng.data.vocabulary.SchoolHeaders;
import org.junheng.data.vocabulary.Target;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;

/** The columns of the workbooks that the annual statistics export (综合报表), found by what stands above them. */
public final class OfficialHeaders {
    /** Columns below one of these count a part of what their name says, or what is not the school's. */
    private static final List<String> PARTS = List.of(
            "女", "少数民族", "危房", "新增", "减少", "增加", "非学校产权", "非产权", "租借", "租用", "施工", "上年", "上学年", "毕业", "招生", "预计", "代课",
            "兼任", "外聘", "离退休", "幼儿", "残疾", "复式", "送教", "生均", "每百名", "占比", "比例");

    private static final Pattern BAND = Pattern.compile("(?:每班)?(\\d+)(?:人)?[-—–~至到](\\d+)人?(?:班级个数|班数|班|的班)?");
    private static final Map<String, Target> BANDS = Map.of(
            "26-30", new Target.OwnLevel(LevelFigure.CLASSES_26_TO_30),
            "31-35", new Target.OwnLevel(LevelFigure.CLASSES_31_TO_35),
            "36-40", new Target.OwnLevel(LevelFigure.CLASSES_36_TO_40),
            "41-45", new Target.OwnLevel(LevelFigure.CLASSES_41_TO_45),
            "46-50", new Target.OwnLevel(LevelFigure.CLASSES_46_TO_50),
            "51-55", new Target.OwnLevel(LevelFigure.CLASSES_51_TO_55),
            "56-60", new Target.LevelPart(PartFigure.CLASSES_56_TO_60),
            "61-65", new Target.LevelPart(PartFigure.CLASSES_61_TO_65),
            "56-65", new Target.OwnLevel(LevelFigure.CLASSES_56_TO_65));

    private static final Map<Target, List<List<String>>> PATHS = OfficialPaths.all();

    private OfficialHeaders() {}

    /**
     * What a column fills.
     *
     * @param rank where several columns of a table fill the same, the one of the lowest rank is meant
     */
    public record Match(Target target, int rank) {}

    /** What a column fills; empty where the library has no name for it. */
    public static Optional<Match> match(HeaderPath path) {
        List<String> words = OfficialWords.of(path.keys());
        List<String> keys = new ArrayList<>(words);
        if (keys.isEmpty() || part(path).isPresent() || isOfSeveralLevels(path)) {
            return Optional.empty();
        }
        Optional<Match> found = known(keys);
        if (found.isEmpty() && keys.size() > 1 && isTotal(keys.get(keys.size() - 1))) {
            keys.remove(keys.size() - 1);
            found = known(keys);
        }
        if (found.isEmpty()) {
            found = ofLevel(words);
        }
        if (found.isEmpty()) {
            found = band(words);
        }
        if (found.isEmpty()) {
            found = named(path.leaf()).or(() -> named(path.undated()));
        }
        return found.map(match -> new Match(level(path).map(match.target::of).orElse(match.target), match.rank));
    }

    /** The text on the way to a column that says that it counts a part only, such as 女 or 危房. */
    public static Optional<String> part(HeaderPath path) {
        for (String key : path.keys()) {
            for (String part : PARTS) {
                boolean whole = part.length() == 1 ? key.equals(part) : key.contains(part);
                boolean named = SchoolHeaders.target(key).isPresent()
                        || RatioNames.isRatio(key)
                        || (part.equals("毕业") && OfficialWords.isDegree(key));
                if (whole && !named) {
                    return Optional.of(key);
                }
            }
        }
        return Optional.empty();
    }

    /** 在校生数 above 小学, 初中: the figure of each level. Of what a school has only once there is no such part. */
    private static Optional<Match> ofLevel(List<String> keys) {
        int last = keys.size() - 1;
        if (last <= 0 || OfficialWords.level(keys.get(last)).isEmpty()) {
            return Optional.empty();
        }
        List<String> above = keys.subList(0, last);
        boolean total = last > 1 && isTotal(above.get(last - 1));
        return known(above)
                .or(() -> total ? known(above.subList(0, last - 1)) : Optional.empty())
                .or(() -> band(above))
                .or(() -> named(above.get(last - 1)))
                .filter(match -> match.target instanceof Target.OwnLevel || match.target instanceof Target.LevelPart);
    }

    /** What a text by itself is called in the tables of this library, or in the forms of a city. */
    private static Optional<Match> named(String text) {
        return SchoolHeaders.target(text)
                .or(() -> SchoolHeaders.target(FormItems.ofSchool(text)))
                .map(target -> new Match(target, Integer.MAX_VALUE));
    }

    /** A group of columns whose heading counts several levels together, as 小学、初中, is of none of them. */
    private static boolean isOfSeveralLevels(HeaderPath path) {
        return path.brackets().stream()
                .map(bracket -> bracket.split("[、,，;；和及与]", -1))
                .anyMatch(parts -> parts.length > 1
                        && Stream.of(parts)
                                        .map(OfficialWords::level)
                                        .flatMap(Optional::stream)
                                        .distinct()
                                        .count()
                                > 1);
    }

    private static boolean isTotal(String key) {
        return key.equals("计") || key.equals("合计") || key.equals("小计") || key.equals("总计");
    }

    private static Optional<Match> known(List<String> keys) {
        for (Map.Entry<Target, List<List<String>>> entry : PATHS.entrySet()) {
            for (int rank = 0; rank < entry.getValue().size(); rank++) {
                List<String> ending = entry.getValue().get(rank);
                int from = keys.size() - ending.size();
                if (from >= 0 && keys.subList(from, keys.size()).equals(ending)) {
                    return Optional.of(new Match(entry.getKey(), rank));
                }
            }
        }
        return Optional.empty();
    }

    /** Classes by their size, below a header that speaks of classes. */
    private static Optional<Match> band(List<String> keys) {
        String leaf = keys.get(keys.size() - 1);
        if (keys.stream().noneMatch(key -> key.contains("班"))) {
            return Optional.empty();
        }
        Matcher range = BAND.matcher(leaf);
        if (range.matches()) {
            return Optional.ofNullable(BANDS.get(range.group(1) + "-" + range.group(2)))
                    .map(target -> new Match(target, 0));
        }
        String bare = leaf.startsWith("每班") ? leaf.substring("每班".length()) : leaf;
        if (bare.startsWith("25人及以下") || bare.startsWith("25人以下")) {
            return Optional.of(new Match(new Target.OwnLevel(LevelFigure.CLASSES_UP_TO_25), 0));
        }
        return bare.startsWith("66人及以上") || bare.startsWith("66人以上")
                ? Optional.of(new Match(new Target.OwnLevel(LevelFigure.CLASSES_ABOVE_65), 0))
                : Optional.empty();
    }

    /** The level that the header itself names: 县级以上骨干教师(小学), 小学 above the column, 专任教师（高级中学、完全中学高中段）. */
    private static Optional<Level> level(HeaderPath path) {
        List<String> words = new ArrayList<>(path.brackets());
        words.addAll(path.keys());
        return words.stream()
                .flatMap(word -> OfficialWords.level(word).stream())
                .findFirst();
    }
}
