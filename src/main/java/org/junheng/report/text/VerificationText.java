package org.junheng.report.text;

import java.util.List;
import org.junheng.facts.Verdict;
import org.junheng.report.change.RunDifference;
import org.junheng.report.change.RunDifference.Dependence;
import org.junheng.report.change.Verified;
import org.junheng.report.change.Verified.DifferingVerdict;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** What came of computing a report again, for people. */
public final class VerificationText {
    private static final int HASH_DIGITS = 12;
    private static final int MOST_SHOWN = 20;
    private static final Text COLON = new Text("：", ": ");

    private final Verified verified;
    private final Lines lines;

    private VerificationText(Verified verified, Language language) {
        this.verified = verified;
        this.lines = new Lines(language);
    }

    public static String of(Verified verified, Language language) {
        return new VerificationText(verified, language).text();
    }

    private String text() {
        Text report = Text.same(verified.report());
        if (verified.isEqual()) {
            wrapped(
                    "",
                    report.then(new Text("：重算结果逐字节相同，共", ": computed again, equal byte by byte, "))
                            .then(String.valueOf(verified.lines()))
                            .then(new Text("行。", " lines.")));
            return lines.toString();
        }
        wrapped("", report.then(new Text("：重算结果与报告不同。", ": computed again, and it differs from the report.")));
        if (!verified.sealed()) {
            wrapped(
                    "  ",
                    new Text(
                            "报告写出之后被改过：末行的封印与前面的内容不符。",
                            "The report was changed after it was written: the seal in its last line is not that of what stands before it."));
        }
        verified.differences().forEach(one -> wrapped("  ", difference(one)));
        results();
        return lines.toString();
    }

    private static Text difference(RunDifference one) {
        Text thing = one.kind().title().then(" " + one.name()).then(COLON);
        boolean isFile = one.kind().compareTo(Dependence.OPTION) > 0;
        if (one.recorded().isEmpty() && isFile) {
            return thing.then(new Text("报告中没有，现在有。", "not in the report, and there now."));
        }
        if (one.now().isEmpty() && isFile) {
            return thing.then(new Text("报告中有，现在没有。", "in the report, and not there now."));
        }
        Text values = Text.same(shown(one.recorded(), isFile) + " → " + shown(one.now(), isFile));
        return isFile
                ? thing.then(new Text("内容变了，SHA-256 ", "its content changed, SHA-256 "))
                        .then(values)
                : thing.then(values);
    }

    private static String shown(String value, boolean isHash) {
        if (value.isEmpty()) {
            return "—";
        }
        return isHash ? value.substring(0, Math.min(HASH_DIGITS, value.length())) : value;
    }

    private void results() {
        if (verified.results() == 0) {
            wrapped(
                    "  ",
                    verified.differences().isEmpty()
                            ? onlyTheRecord()
                            : new Text("判定、问题和对策没有不同。", "Verdicts, findings and countermeasures are the same."));
            return;
        }
        if (verified.differences().isEmpty()) {
            wrapped(
                    "  ",
                    verified.sealed()
                            ? new Text(
                                    "所用的文件、参数、版本都与报告所记相同：是程序本身不同，或报告与其封印一并改过。",
                                    "Files, options and version are those that the report names: the program itself is another, or the report was changed together with its seal.")
                            : new Text(
                                    "所用的文件、参数、版本都与报告所记相同：改的是报告中的结果。",
                                    "Files, options and version are those that the report names: results in the report were changed."));
        }
        List<DifferingVerdict> moved = verified.verdicts().stream()
                .filter(one -> !one.before().equals(one.now()))
                .toList();
        wrapped(
                "  ",
                new Text("判定不同的", "Verdicts that differ")
                        .then(COLON)
                        .then(String.valueOf(moved.size()))
                        .then(new Text("项；判定相同而数值、依据不同的", "; the same verdict by other values or sources"))
                        .then(COLON)
                        .then(String.valueOf(verified.verdicts().size() - moved.size()))
                        .then(new Text("项。", ".")));
        if (verified.verdicts().isEmpty()) {
            wrapped(
                    "  ",
                    new Text(
                            "判定之外有" + verified.results() + "行不同：名称、问题的文字、对策或数据说明。",
                            verified.results()
                                    + " lines besides the verdicts differ: titles, what findings say, countermeasures or remarks on data."));
        }
        moved.stream().limit(MOST_SHOWN).forEach(this::verdict);
        if (moved.size() > MOST_SHOWN) {
            wrapped(
                    "    ",
                    new Text(
                            "另有" + (moved.size() - MOST_SHOWN) + "项，见 --format json",
                            (moved.size() - MOST_SHOWN) + " more; --format json has them all"));
        }
    }

    private void verdict(DifferingVerdict one) {
        Text place = Text.same(one.criterion() + "@" + one.subject());
        wrapped(
                "    ",
                place.then(new Text("（", " ("))
                        .then(one.county())
                        .then(new Text("）：", "): "))
                        .then(state(one.before()))
                        .then(" → ")
                        .then(state(one.now())));
    }

    private static Text state(String name) {
        return name.isEmpty()
                ? new Text("没有这项判定", "no such verdict")
                : Verdict.State.valueOf(name).title();
    }

    private Text onlyTheRecord() {
        return new Text(
                "按报告现在所记重算，判定相同：改的是报告所记的参数、读取说明或封印本身。",
                "Computed by what the report says now, the verdicts are the same: what was changed is an option, the notes on reading or the seal itself.");
    }

    private void wrapped(String indent, Text line) {
        lines.wrapped(indent, indent + "    ", line);
    }
}
