package org.junheng.data.official;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.data.vocabulary.Header;
import org.junheng.facts.Level;

/**
 * A text that stands above the schools of a level or of an area: 一、小学, 初中部分, 农村.
 *
 * @param level the level of the schools below; empty where the text names an area
 */
public record LevelHeading(Optional<Level> level) {
    private static final Pattern HEADING = Pattern.compile(
            "([(]?[一二三四五六七八九十\\d]{1,2}[)、.]?)?(其中:)?(普通)?(小学|初中|高中|全县|全市|全区|县城|城区|镇区|乡村|农村|城市)(部分?|学校|阶段|学段)?:?");
    /** 二、初级中学（2所）: with a number before it no school is called so. */
    private static final Pattern CELL =
            Pattern.compile("(?:普通|(?:小学|初中|中学|学校)?附设)?(小学|初中|高中)(?:班|部|学部|段|学段|阶段|教育|学校)?");

    private static final Pattern NUMBERED = Pattern.compile(
            "[(]?[一二三四五六七八九十\\d]{1,2}[)、.]{1,2}(?:普通|公办|独立)*(小学|初级中学|初中|高级中学|高中)(?:部分?|学校|阶段|学段)?(?:[(](?:共?计?\\d+[所个校]|.{0,4}合计)[)])?:?");

    private static final int LONGEST = 14;
    private static final String STARTS = "(（[【一二三四五六七八九十0123456789１２３其普小初高全县城镇乡农";

    /** What a text says as a heading; empty where it is none. Of every school's name this is asked. */
    public static Optional<LevelHeading> of(String text) {
        if (text.isEmpty() || text.length() > LONGEST || STARTS.indexOf(text.charAt(0)) < 0) {
            return Optional.empty();
        }
        Matcher numbered = NUMBERED.matcher(Header.key(text));
        if (numbered.matches()) {
            return Optional.of(new LevelHeading(level(numbered.group(1).replace("级中学", "中"))));
        }
        Matcher matcher = HEADING.matcher(Header.key(text));
        return matcher.matches() ? Optional.of(new LevelHeading(level(matcher.group(4)))) : Optional.empty();
    }

    /** What a row says that holds nothing else, and says it on the left. */
    public static Optional<LevelHeading> ofRow(List<String> cells) {
        List<String> texts =
                cells.stream().filter(cell -> !cell.isEmpty()).distinct().toList();
        boolean left = cells.stream().limit(2).anyMatch(cell -> !cell.isEmpty());
        return left && texts.size() == 1 ? of(texts.get(0)) : Optional.empty();
    }

    /** The level that a cell names, 小 学, 初中部, 初中阶段, 小学附设初中班; empty where it names none of the three. */
    public static Optional<Level> ofCell(String cell) {
        Matcher named = CELL.matcher(Header.key(cell).replaceAll("\\s", ""));
        return named.matches() ? level(named.group(1)) : Optional.empty();
    }

    /** The level that a word names. */
    public static Optional<Level> level(String word) {
        return switch (word) {
            case "小学" -> Optional.of(Level.PRIMARY);
            case "初中" -> Optional.of(Level.JUNIOR);
            case "高中" -> Optional.of(Level.SENIOR);
            default -> Optional.empty();
        };
    }
}
