package org.junheng.plan.whatif;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Figure;
import org.junheng.figures.Named;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junheng.plan.whatif.Change.Operation;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;
import org.junheng.texts.wording.Lists;

/** Reads changes as people write them, and says what is wrong with them. */
final class ChangeReader {
    private static final Pattern FORM =
            Pattern.compile("(?<subject>.+)\\.(?<figure>[^.=+*]+?)\\s*(?<sign>[-+*]?=)\\s*(?<amount>.+)");
    private static final int SHOWN = 5;
    private static final List<String> YES = List.of("yes", "是");
    private static final List<String> NO = List.of("no", "否");

    /** What settles which subjects there are, by the names that files and people have for it. */
    private static final Set<String> WHO_IS_JUDGED = Set.of(
            SchoolFlag.COUNTED.id(),
            SchoolFlag.COUNTED.zh(),
            "kind",
            "办学类型",
            "mainSchool",
            "主校",
            "name",
            "学校名称",
            "id",
            "学校代码");

    private final String text;

    ChangeReader(String text) {
        this.text = text;
    }

    Change read() {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw refused(new Text(
                    "应写作 S0012.books=3200、S0012/primary.teachers+=2、*.books*=1.1、county.teacherPay=98000 或"
                            + " county.layoutPlan=是",
                    "write S0012.books=3200, S0012/primary.teachers+=2, *.books*=1.1, county.teacherPay=98000 or"
                            + " county.layoutPlan=yes"));
        }
        String subject = parts.group("subject").strip();
        String figure = parts.group("figure").strip();
        int slash = subject.lastIndexOf('/');
        String owner = slash > 0 ? subject.substring(0, slash) : subject;
        boolean ofCounty = ofCounty(subject);
        boolean ofLevel = ofCounty
                ? named(CountyLevelFigure.values(), figure).isPresent()
                : named(LevelFigure.values(), figure).isPresent();
        Optional<? extends Named> flag =
                ofCounty ? named(CountyFlag.values(), figure) : named(SchoolFlag.values(), figure);
        boolean whole = ofCounty
                ? named(CountyFigure.values(), figure).isPresent()
                : named(SchoolFigure.values(), figure).isPresent();
        checkWhoIsJudged(figure, ofCounty);
        check(figure, subject, ofLevel, whole || flag.isPresent(), slash > 0);
        Operation operation = operation(parts.group("sign"));
        return new Change(
                owner,
                ofLevel ? Optional.of(Level.of(subject.substring(slash + 1))) : Optional.empty(),
                figure,
                operation,
                flag.isPresent() ? Exact.ZERO : amount(parts.group("amount").strip()),
                flag.map(one -> answer(operation, parts.group("amount"))));
    }

    private static boolean ofCounty(String subject) {
        return subject.equals(Change.COUNTY) || subject.startsWith(Change.COUNTY + "/");
    }

    private void check(String figure, String subject, boolean ofLevel, boolean ofWhole, boolean hasLevel) {
        if (!ofLevel && !ofWhole) {
            throw refused(new Text("没有名为 " + figure + " 的数字或是非题", "there is no figure or question \"" + figure + "\"")
                    .then(likely(figure, ofCounty(subject))));
        }
        if (ofLevel != hasLevel) {
            int slash = subject.lastIndexOf('/');
            String meant = ofLevel ? subject + "/primary." + figure : subject.substring(0, slash) + "." + figure;
            throw refused(new Text(
                    ofLevel ? figure + " 按学段填报，应写作 " + meant : figure + " 不分学段，应写作 " + meant,
                    figure + (ofLevel ? " is reported by level: " : " is not reported by level: ") + meant));
        }
    }

    /** Names that are written like it or hold it, as many as one reads; where all of them stand if there are none. */
    private static Text likely(String figure, boolean ofCounty) {
        boolean isChinese = figure.codePoints().anyMatch(Character::isIdeographic);
        List<String> names = (ofCounty
                        ? named(CountyFigure.values(), CountyLevelFigure.values(), CountyFlag.values())
                        : named(SchoolFigure.values(), LevelFigure.values(), SchoolFlag.values()))
                .map(name -> isChinese ? name.zh() : name.id())
                .toList();
        List<String> near = ClosestName.several(figure, names, SHOWN);
        return near.isEmpty()
                ? new Text("，名称见 examples/DATA.md", "; the names are in examples/DATA.md")
                : new Text("；相近的名称：", "; names like it: ").then(Lists.of(near));
    }

    private static Stream<Named> named(Named[]... all) {
        return Arrays.stream(all).flatMap(Arrays::stream);
    }

    private static Operation operation(String sign) {
        return Arrays.stream(Operation.values())
                .filter(one -> one.sign().equals(sign))
                .findFirst()
                .orElseThrow();
    }

    /** Who is judged, and with what: with another kind, or counted with another school, rows of results and classes move, too. */
    private void checkWhoIsJudged(String figure, boolean ofCounty) {
        if (!ofCounty && WHO_IS_JUDGED.contains(figure)) {
            throw refused(new Text(
                    figure + " 改变的是判定谁（成绩、班级也随之归到别处），不能用 --set 改；请在数据里改，再用 evaluate、compare",
                    figure
                            + " changes who is judged, and whose results and classes are whose, which --set cannot; change it in the data,"
                            + " then evaluate and compare"));
        }
    }

    private Exact amount(String amount) {
        try {
            Exact exact = Exact.of(amount);
            if (exact.compareTo(Figure.MOST) > 0) {
                throw refused(new Text(amount + " 超出合理范围（超过一万亿）", amount + " is impossibly large (more than 10¹²)"));
            }
            if (exact.signum() >= 0) {
                return exact;
            }
        } catch (NumberFormatException none) {
            // Told below, as a negative one is.
        }
        boolean hasUnit = !amount.isEmpty() && Character.isDigit(amount.charAt(0));
        throw refused(new Text(
                amount + " 不是不小于0的数" + (hasUnit ? "；只写数字，不带单位" : ""),
                amount + " is no number from 0 up" + (hasUnit ? "; write digits without a unit" : "")));
    }

    private Flag answer(Operation operation, String answer) {
        String word = answer.strip().toLowerCase(Locale.ROOT);
        if (operation == Operation.SET && YES.contains(word)) {
            return Flag.YES;
        }
        if (operation == Operation.SET && NO.contains(word)) {
            return Flag.NO;
        }
        throw refused(new Text("是非题写 =是 或 =否", "a question is answered with =yes or =no"));
    }

    /** The constant of that id or Chinese name. */
    static <T extends Named> Optional<T> named(T[] all, String name) {
        return Arrays.stream(all)
                .filter(one -> one.id().equals(name) || one.zh().equals(name))
                .findFirst();
    }

    private IllegalArgumentException refused(Text said) {
        return refused(text, said);
    }

    static IllegalArgumentException refused(String text, Text message) {
        return new Change.Refused(
                new Text("“" + text + "”：" + message.zh() + "。", "\"" + text + "\": " + message.en() + "."));
    }
}
