package org.junheng.data.header;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a county a title says that a table lists, where that is a part of it: a place below the county (马家乡, 第三学区), the schools
 * of some area (城区学校, 乡村学校), of some organiser (民办学校), of some sort (寄宿制学校). A title that names both sides (城乡, 公办、民办) or all
 * of them (各乡镇) is of the whole, and one of their people (乡村教师) is of no part of the schools.
 */
public final class TitleParts {
    /** In what a part differs from the others. */
    public enum PartSort {
        /** 马家乡, 第三学区. */
        PLACE,
        /** 城区, 乡村. */
        AREA,
        /** 公办, 民办. */
        ORGANISER,
        /** 寄宿制, 教学点. */
        SORT
    }

    /** A part, and the words of the title that say it. */
    public record Part(PartSort sort, String words) {}

    private static final Set<String> RURAL = Set.of("乡村", "农村", "乡镇");
    private static final Set<String> URBAN = Set.of("城区", "城市", "县城", "城镇", "镇区", "县直", "区直", "市直", "区属", "直属", "省属");
    private static final Set<String> PRIVATE = Set.of("民办", "私立");
    private static final Set<String> PUBLIC = Set.of("公办", "公立");
    private static final Set<String> SORTS = Set.of("寄宿制", "小规模", "教学点", "村小", "九年一贯制");

    /** What may stand between such a word and that of the schools. */
    private static final Set<String> BETWEEN = Set.of(
            "义务教育", "义务教育阶段", "阶段", "基础教育", "普通", "各", "各级", "各类", "各级各类", "所有", "全部", "所辖", "所属", "辖区", "内", "的", "中心",
            "独立", "教育", ")", "）", "县域", "完全", "初级");

    private static final Set<String> SCHOOLS = Set.of(
            "学校", "中小学", "中小学校", "小学", "初中", "中学", "初级中学", "各校", "各学校", "校", "完小", "中心校", "中心学校", "中心小学", "教学点", "村小",
            "九年一贯制", "普通中小学", "普通初中", "普通小学", "完全小学");

    private static final Set<String> TABLES =
            Set.of("情况", "基本情况", "情况表", "一览表", "一览", "办学条件", "统计表", "汇总表", "表", "名单", "名录", "台账", "数据", "明细");

    private static final Pattern BELOW =
            Pattern.compile("(?:.*[省市州盟县区旗])?(?<own>[^省市州盟县旗]{1,6}?(?:镇|乡|苏木|街道|学区|片区|联区|督学区))");
    /** 平山县镇区 is one piece. */
    private static final Pattern WITHIN = Pattern.compile("^.*[省市州盟县旗区](镇区|城区|县城|乡镇|农村|乡村|城镇)$");

    private static final Pattern ALL = Pattern.compile("^(?:各|每|该|所|[全本](?=[乡镇街学片]))|^城乡$|乡镇$|镇乡$");
    /** 公办、民办, 含教学点, 不含民办: another word stands beside it, or it is none. */
    private static final Pattern BESIDE_BEFORE = Pattern.compile("(?:[、和及与或含暨除非不未无各/]|所有|全部|全体)$");

    private static final Pattern BESIDE_AFTER = Pattern.compile("^(?:（[^）]*）)?[、和及与或暨/]");

    private TitleParts() {}

    /**
     * The parts that a title names; none where it is of the whole, or of something else.
     *
     * @param names what the county is called
     */
    public static List<Part> of(String title, Collection<String> names) {
        List<TitleWords.TitlePiece> pieces = TitleWords.pieces(title, names);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            TitleWords.TitlePiece piece = pieces.get(i);
            if (piece.isKnown() && !names.contains(piece.text())) {
                place(piece.text()).ifPresent(parts::add);
                String word = WITHIN.matcher(piece.text()).replaceFirst("$1");
                Optional<PartSort> sort = sort(word);
                if (sort.isPresent() && isOfSchools(pieces, i) && isAlone(pieces, i)) {
                    parts.add(new Part(sort.get(), word));
                }
            }
        }
        dropBoth(parts, URBAN, RURAL);
        dropBoth(parts, PUBLIC, PRIVATE);
        return parts.stream().distinct().toList();
    }

    private static Optional<Part> place(String text) {
        Matcher below = BELOW.matcher(text);
        return below.matches() && !ALL.matcher(below.group("own")).find()
                ? Optional.of(new Part(PartSort.PLACE, below.group("own")))
                : Optional.empty();
    }

    private static Optional<PartSort> sort(String word) {
        if (RURAL.contains(word) || URBAN.contains(word)) {
            return Optional.of(PartSort.AREA);
        }
        if (PRIVATE.contains(word) || PUBLIC.contains(word)) {
            return Optional.of(PartSort.ORGANISER);
        }
        return SORTS.contains(word) ? Optional.of(PartSort.SORT) : Optional.empty();
    }

    /** Whether schools are what the word is said of: it ends the title, or their word follows. */
    private static boolean isOfSchools(List<TitleWords.TitlePiece> pieces, int at) {
        int next = at + 1;
        while (next < pieces.size()
                && (BETWEEN.contains(pieces.get(next).text())
                        || sort(pieces.get(next).text()).isPresent())) {
            next++;
        }
        return next == pieces.size()
                || SCHOOLS.contains(pieces.get(at).text())
                || SCHOOLS.contains(pieces.get(next).text())
                || TABLES.contains(pieces.get(next).text());
    }

    private static boolean isAlone(List<TitleWords.TitlePiece> pieces, int at) {
        StringBuilder before = new StringBuilder();
        pieces.subList(0, at).forEach(piece -> before.append(piece.text()));
        StringBuilder after = new StringBuilder();
        pieces.subList(at + 1, pieces.size()).forEach(piece -> after.append(piece.text()));
        return !BESIDE_BEFORE.matcher(before).find()
                && !BESIDE_AFTER.matcher(after).find();
    }

    private static void dropBoth(List<Part> parts, Set<String> one, Set<String> other) {
        boolean both = parts.stream().anyMatch(part -> one.contains(part.words))
                && parts.stream().anyMatch(part -> other.contains(part.words));
        if (both) {
            parts.removeIf(part -> one.contains(part.words) || other.contains(part.words));
        }
    }
}
