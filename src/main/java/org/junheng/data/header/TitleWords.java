package org.junheng.data.header;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.data.unit.UnitLine;
import org.junheng.data.vocabulary.RowWords;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.FigureName;

/**
 * The words of a title that are understood: places, years and terms, schools and levels, figures, what tables are called. What is
 * left of a title without them may say that its figures are not those of the day, of all schools or of all students: nobody can
 * list all the words that do.
 */
public final class TitleWords {
    /** A word that may stand before the name of a place, which is no word of its own. */
    private static final Set<String> BEFORE_A_PLACE = words(TitleVocabulary.TIMES + TitleVocabulary.ORDERS);

    private static final Set<String> WORDS = words(TitleVocabulary.ALL);
    /** Words of tables of schools: of results they are a part. */
    private static final Set<String> OF_SCHOOLS = ofSchools();

    private static final int LONGEST = Stream.of(WORDS, OF_SCHOOLS)
            .flatMap(Set::stream)
            .mapToInt(String::length)
            .max()
            .orElse(0);

    private static final Pattern PLACE = Pattern.compile(
            "(?:(?<long>[一-龥]{2,16}?)(?:自治[县州旗区]|开发区)|(?<short>[一-龥]{1,5}?)(?:省|地区|特区|林区|新区|高新区|示范区|园区|学区|片区|督学区|市|州|盟|县|旗|区|镇|乡|苏木|街道))");
    private static final Pattern GRADES = Pattern.compile("[一二三四五六七八九十〇零百两]");
    /** 学校：东街小学, 任课教师：李明: what follows is a name. */
    private static final Pattern NAMED = Pattern.compile(
            "^[\\s(（]*(?:学校|学校名称|校名|单位|单位名称|县区|区县|县|班级|任课教师|教师|班主任|监考|监考教师|阅卷|阅卷人|表号|制定机关|制表机关|批准机关|批准文号|备案文号|文号|有效期至?)\\s*[:：].*");

    private static final Pattern HAN = Pattern.compile("[一-龥]");
    private static final Pattern UNITS =
            Pattern.compile("[（(]\\s*(?:计量|金额|面积)?单位\\s*[:：][^）)]*[）)]?|(?:计量|金额|面积)?单位\\s*[:：].*$|补充\\d*$");
    /** （对照2018年版省定办学条件标准）: what the figures are to be held against. */
    private static final Pattern AGAINST =
            Pattern.compile("[（(](?:(?:对照|参照|依据|根据|执行)|按照?(?=《|20\\d\\d))[^（）()]*(?:标准|办法|规程|条例|规范|细则|体系|规定)》?[）)]");

    private static final Pattern BRACKET = Pattern.compile("[（(][^（）()]*[）)]");
    private static final Pattern STOP = Pattern.compile("[，。；！？,;!?]");
    private static final int LONGEST_TITLE = 80;
    private static final int UNKNOWN = 1000;

    private TitleWords() {}

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.strip().split("\\s+")));
    }

    private static Set<String> ofSchools() {
        Set<String> all = words(TitleVocabulary.GROUPS);
        Stream.<FigureName>concat(Stream.of(SchoolFigure.values()), Stream.of(LevelFigure.values()))
                .map(FigureName::zh)
                .forEach(name -> {
                    all.add(name);
                    all.add(name.replaceAll("数$", ""));
                });
        return all;
    }

    /** What of a line above a table is its title; empty of units, notes and sentences, which are read apart, and of names. */
    public static String title(String line) {
        String text = AGAINST.matcher(
                        UNITS.matcher(PlanTitles.withoutLeftOut(line)).replaceAll(""))
                .replaceAll("")
                .strip();
        boolean isOne = line.length() <= LONGEST_TITLE
                && HAN.matcher(text).find()
                && !UnitLine.isOne(text)
                && !RowWords.isNote(text)
                && !NAMED.matcher(text).matches()
                && !STOP.matcher(BRACKET.matcher(text).replaceAll("")).find();
        return isOne ? text : "";
    }

    /**
     * The words of a title that are not understood, as they stand there.
     *
     * @param names what counties and schools are called that the data list
     * @param ofStudents whether the table is of their results: then a group of them is not all of them
     */
    public static List<String> unknown(String title, Collection<String> names, boolean ofStudents) {
        String text = title.replaceAll("[\\s\\p{Z}]+", "");
        return new Taken(text, names, ofStudents).unknown();
    }

    /** A title in pieces: words that are understood, places, names, and single letters. */
    static List<TitlePiece> pieces(String title, Collection<String> names) {
        return new Taken(title.replaceAll("[\\s\\p{Z}]+", ""), names, false).pieces();
    }

    /** A piece of a title, and whether it is understood. */
    record TitlePiece(String text, boolean isKnown) {}

    /** A title while it is taken apart: the way through it that leaves least. */
    private static final class Taken {
        private final String text;
        private final Collection<String> names;
        private final boolean ofStudents;
        private final int[][] cost;
        private final Step[][] from;

        /** The step that leads to a place in the text. */
        private record Step(int start, int state, boolean known) {}

        Taken(String text, Collection<String> names, boolean ofStudents) {
            this.text = text;
            this.ofStudents = ofStudents;
            this.names = names.stream().filter(text::contains).toList();
            this.cost = new int[text.length() + 1][2];
            this.from = new Step[text.length() + 1][2];
            for (int[] states : cost) {
                states[0] = Integer.MAX_VALUE;
                states[1] = Integer.MAX_VALUE;
            }
            cost[0][1] = 0;
        }

        List<String> unknown() {
            take();
            return rest();
        }

        List<TitlePiece> pieces() {
            take();
            List<TitlePiece> pieces = new ArrayList<>();
            int at = text.length();
            for (int state = last(); at > 0; ) {
                Step step = from[at][state];
                pieces.add(new TitlePiece(text.substring(step.start, at), step.known));
                at = step.start;
                state = step.state;
            }
            Collections.reverse(pieces);
            return pieces;
        }

        private int last() {
            int end = text.length();
            return cost[end][0] < cost[end][1] ? 0 : 1;
        }

        private void take() {
            for (int at = 0; at < text.length(); at++) {
                for (int state = 0; state < 2; state++) {
                    if (cost[at][state] < Integer.MAX_VALUE) {
                        goOn(at, state);
                    }
                }
            }
        }

        /** All that may stand here; in state 1 a place may. */
        private void goOn(int at, int state) {
            char next = text.charAt(at);
            if (!HAN.matcher(String.valueOf(next)).matches()) {
                boolean opens = !Character.isLetterOrDigit(next);
                step(at, state, at + 1, opens ? 1 : state, 0, true);
                return;
            }
            step(at, state, at + 1, 0, UNKNOWN, false);
            for (int end = at + 1; end <= Math.min(text.length(), at + LONGEST); end++) {
                String word = text.substring(at, end);
                if (WORDS.contains(word) || (!ofStudents && OF_SCHOOLS.contains(word))) {
                    step(at, state, end, BEFORE_A_PLACE.contains(word) ? state : 0, 1, true);
                }
            }
            names.stream()
                    .filter(name -> text.startsWith(name, at))
                    .forEach(name -> step(at, state, at + name.length(), 1, 1, true));
            if (state == 1) {
                place(at);
            }
        }

        /** 江北省云川市东山县; 捐赠图书县 holds a word that is none of a place's name. */
        private void place(int at) {
            Matcher place = PLACE.matcher(text);
            for (int end = at + 2; end <= Math.min(text.length(), at + 20); end++) {
                place.region(at, end);
                if (place.matches()) {
                    String stem = place.group("long") == null ? place.group("short") : place.group("long");
                    if (!holdsAWord(stem)) {
                        step(at, 1, end, 1, 1, true);
                    }
                }
            }
        }

        private static boolean holdsAWord(String stem) {
            for (int start = 0; start < stem.length(); start++) {
                for (int end = start + 2; end <= stem.length(); end++) {
                    if (WORDS.contains(stem.substring(start, end))) {
                        return true;
                    }
                }
            }
            return false;
        }

        private void step(int at, int state, int end, int next, int more, boolean known) {
            int so = cost[at][state] + more;
            if (so < cost[end][next]) {
                cost[end][next] = so;
                from[end][next] = new Step(at, state, known);
            }
        }

        /** What was left on the way, with a number before it: 第一批. */
        private List<String> rest() {
            boolean[] left = new boolean[text.length() + 1];
            int at = text.length();
            int state = last();
            while (at > 0) {
                Step step = from[at][state];
                left[step.start] = !step.known;
                at = step.start;
                state = step.state;
            }
            List<String> words = new ArrayList<>();
            int start = 0;
            while (start < text.length()) {
                int end = start;
                while (end < text.length() && left[end]) {
                    end++;
                }
                if (end > start) {
                    words.add(text.substring(withNumber(start), end));
                }
                start = end + 1;
            }
            return words;
        }

        private int withNumber(int start) {
            int first = start;
            while (first > 0
                    && (GRADES.matcher(text.substring(first - 1, first)).matches()
                            || Character.isDigit(text.charAt(first - 1)))) {
                first--;
            }
            return first > 0 && first < start && text.charAt(first - 1) == '第' ? first - 1 : first;
        }
    }
}
