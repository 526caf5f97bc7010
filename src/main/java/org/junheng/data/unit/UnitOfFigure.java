package org.junheng.data.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word that a text gives as the unit of some figures, be it one or not: 设备值为元, 教学及辅助用房面积以间计, 图书册数：箱.
 *
 * @param of what is named before it
 */
record UnitOfFigure(String word, UnitSubject of) {
    private static final String NO_STOP = "[^，,；;。:：()（）\\[\\]【】|“”\"\\s]";
    private static final Pattern SAID = Pattern.compile(
            "(?<of>" + NO_STOP
                    + "{2,40}?)\\s*(?:(?:的|计量)*单位)?(?:均|都|一律|统一)*(?<by>以|按照?|(?:\\s*(?:[:：为是(（\\[【]|单位)\\s*)+)[“\"]?(?<unit>[^，,；;。:：()（）\\[\\]【】|、\\s“”\"]{1,12}?)[”\"]?(?<as>(?:为计?量?单位|计|填[写报]?|统计|表示|核算|列示)*)(?=$|[，,；;。、()（）\\[\\]【】|\\s])");

    /** What stands behind a figure's name and is a remark: what it holds, where it is from, which day it is of. */
    private static final Pattern REMARK = Pattern.compile(
            "(?:不?含|包括?|见|按|由|同|如|无|略|截|已|未|另|只|仅|应|须|请|需|据|全|共|约|第|附|表|其|有|在|上|本|各|账面|[一二两三四五六七八九几数多超近]).*"
                    + "|.*[数值额初末底年月日期报准籍账帐价校县区乡镇村级人员部局委为以单]|.*(?:面积|金额|支出|收入|预算|决算|口径|标准|实际)|.*[\\d为].*");

    private static final Pattern OF_EACH = Pattern.compile("生均|人均|每生|每百|每名");
    /** Who is named and not what is counted: 体育教师：王强. */
    private static final Pattern PERSON = Pattern.compile(".*(?:教师|老师|学生|员|人|长|生)");

    /** What things are reported for, one by one: 以校为单位填报. */
    private static final Set<String> REPORTED_BY = Set.of("校", "所", "班", "户", "个", "人", "生");

    private static final int LONGEST = 3;
    private static final int LONGEST_BY = 6;
    /** The longest name of a figure, and a unit. */
    private static final int LONGEST_TOGETHER = 30;

    /** All that a text says so. */
    static List<UnitOfFigure> in(String title) {
        List<UnitOfFigure> all = new ArrayList<>();
        without(title, all);
        return all;
    }

    /** The text without what says so, which is added to the list. */
    static String without(String title, List<UnitOfFigure> all) {
        StringBuilder rest = new StringBuilder();
        Matcher said = SAID.matcher(title);
        int from = 0;
        int at = 0;
        while (at < title.length() && said.find(at)) {
            String word = said.group("unit");
            String of = withoutUnits(said.group("of"));
            boolean isOne = isOne(of, said.group("by"), word, said.group("as"));
            UnitSubject subject = UnitSubject.of(of);
            if (isOne && !subject.names().isEmpty()) {
                all.add(new UnitOfFigure(word, subject));
                rest.append(title, from, said.end("of") - of.length());
                from = said.end();
                at = from;
            } else {
                // What was taken for a unit may be the name of the next figure.
                at = Math.max(said.start("unit"), at + 1);
            }
        }
        return rest.append(title.substring(from)).toString();
    }

    /** 公用经费 of 人、平方米、公用经费. */
    private static String withoutUnits(String of) {
        String rest = of;
        int stop = rest.indexOf('、');
        while (stop > 0 && UnitText.of(rest.substring(0, stop)).isPresent()) {
            rest = rest.substring(stop + 1);
            stop = rest.indexOf('、');
        }
        return rest;
    }

    private static boolean isOne(String of, String by, String word, String as) {
        boolean checked = !as.isEmpty();
        boolean byWords = by.matches("以|按照?");
        if (Character.isDigit(word.charAt(0)) || (byWords && !checked)) {
            return false;
        }
        Optional<UnitText> unit = UnitText.of(word);
        if (unit.isPresent()) {
            return !(as.contains("单位") && REPORTED_BY.contains(word));
        }
        return word.length() <= (byWords ? LONGEST_BY : LONGEST)
                && word.codePoints().allMatch(Character::isLetter)
                && (OF_EACH.matcher(word).find() || !REMARK.matcher(word).matches())
                && (byWords || by.contains("单位") || !PERSON.matcher(of).matches());
    }

    /** Two words in one: 公用经费元, 万元:设备值. */
    static Optional<UnitOfFigure> together(String text) {
        if (text.length() > LONGEST_TOGETHER) {
            return Optional.empty();
        }
        int colon = Math.max(text.indexOf(':'), text.indexOf('：'));
        if (colon > 0) {
            UnitSubject behind = UnitSubject.of(text.substring(colon + 1));
            String word = text.substring(0, colon);
            return behind.isKnown() && UnitText.of(word).isPresent()
                    ? Optional.of(new UnitOfFigure(word, behind))
                    : Optional.empty();
        }
        for (int from = 2; from < text.length(); from++) {
            String word = text.substring(from);
            UnitSubject before = UnitSubject.of(text.substring(0, from));
            if (UnitText.of(word).filter(unit -> !unit.isBare()).isPresent() && before.isName()) {
                return Optional.of(new UnitOfFigure(word, before));
            }
        }
        return Optional.empty();
    }

    /** The unit that the word is, where it is one that is known. */
    Optional<UnitText> unit() {
        return UnitText.of(word);
    }
}
