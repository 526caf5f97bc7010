package org.junheng.plan.whatif;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolFlag;
import org.junheng.figures.Named;
import org.junheng.measures.Flag;
import org.junheng.numbers.Exact;
import org.junheng.plan.whatif.Change.Operation;
import org.junheng.texts.Text;

/** Reads changes as people write them, and says what is wrong with them. */
final class ChangeReader {
    private static final Pattern FORM =
            Pattern.compile("(?<subject>.+)\\.(?<figure>[^.=+*]+?)\\s*(?<sign>[-+*]?=)\\s*(?<amount>.+)");
    private static final List<String> YES = List.of("yes", "是");
    private static final List<String> NO = List.of("no", "否");

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
        boolean ofCounty = owner.equals(Change.COUNTY);
        boolean ofLevel = ofCounty
                ? named(CountyLevelFigure.values(), figure).isPresent()
                : named(LevelFigure.values(), figure).isPresent();
        Optional<? extends Named> flag =
                ofCounty ? named(CountyFlag.values(), figure) : named(SchoolFlag.values(), figure);
        boolean whole = ofCounty
                ? named(CountyFigure.values(), figure).isPresent()
                : named(SchoolFigure.values(), figure).isPresent();
        check(figure, subject, ofLevel, whole || flag.isPresent(), slash > 0);
        Operation operation = operation(parts.group("sign"));
        return new Change(
                owner,
                ofLevel ? Optional.of(Level.of(subject.substring(slash + 1))) : Optional.empty(),
                figure,
                operation,
                flag.isPresent() ? Exact.ZERO : amount(parts.group("amount")),
                flag.map(one -> answer(operation, parts.group("amount"))));
    }

    private void check(String figure, String subject, boolean ofLevel, boolean ofWhole, boolean hasLevel) {
        if (!ofLevel && !ofWhole) {
            throw refused(new Text(
                    "没有名为 " + figure + " 的数字或是非题，名称见 examples/DATA.md",
                    "there is no figure or question \"" + figure + "\"; the names are in examples/DATA.md"));
        }
        if (ofLevel != hasLevel) {
            int slash = subject.lastIndexOf('/');
            String meant = ofLevel ? subject + "/primary." + figure : subject.substring(0, slash) + "." + figure;
            throw refused(new Text(
                    ofLevel ? figure + " 按学段填报，应写作 " + meant : figure + " 不分学段，应写作 " + meant,
                    figure + (ofLevel ? " is reported by level: " : " is not reported by level: ") + meant));
        }
    }

    private static Operation operation(String sign) {
        return Arrays.stream(Operation.values())
                .filter(one -> one.sign().equals(sign))
                .findFirst()
                .orElseThrow();
    }

    private Exact amount(String amount) {
        try {
            Exact exact = Exact.of(amount.strip());
            if (exact.signum() >= 0) {
                return exact;
            }
        } catch (NumberFormatException none) {
            // Told below, as a negative one is.
        }
        throw refused(new Text(amount + " 不是不小于0的数", amount + " is no number from 0 up"));
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
