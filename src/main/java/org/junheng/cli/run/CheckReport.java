package org.junheng.cli.run;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junheng.lab.Checkup;
import org.junheng.lab.Flip;
import org.junheng.lab.lint.Diagnostic;
import org.junheng.lab.lint.Diagnostic.Gravity;
import org.junheng.lab.lint.Lint;
import org.junheng.report.json.JsonWriter;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/** What {@code check} writes of rules and their cases. */
public final class CheckReport {
    private static final String SARIF_SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** More do not fit a screen. */
    private static final int MOST_FLIPS = 20;

    private final Checkup checkup;
    private final Language language;

    public CheckReport(Checkup checkup, Language language) {
        this.checkup = checkup;
        this.language = language;
    }

    /** The whole in one form. */
    public String in(CheckFormat format) {
        return switch (format) {
            case TEXT -> text();
            case JSON -> JsonWriter.text(this::json) + "\n";
            case SARIF -> JsonWriter.text(this::sarif) + "\n";
        };
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        checkup.diagnostics().forEach(each -> text.append(each.in(language)).append("\n\n"));
        flips(text);
        return text.append(summary()).append('\n').toString();
    }

    private void flips(StringBuilder text) {
        List<Flip> flips = checkup.flips();
        if (flips.isEmpty()) {
            return;
        }
        text.append(new Text(
                        "数据中有" + flips.size() + "项判定改变：\n", "Verdicts of the data that changed: " + flips.size() + "\n")
                .in(language));
        flips.stream()
                .limit(MOST_FLIPS)
                .forEach(flip -> text.append("  ").append(flip.in(language)).append('\n'));
        if (flips.size() > MOST_FLIPS) {
            text.append(new Text(
                            "  ……其余" + (flips.size() - MOST_FLIPS) + "项略\n",
                            "  … and " + (flips.size() - MOST_FLIPS) + " more\n")
                    .in(language));
        }
        text.append('\n');
    }

    private String summary() {
        if (checkup.isRefused() && checkup.criteria() == 0) {
            return new Text("规则不可用。", "The rules cannot be used.").in(language);
        }
        long warnings = checkup.diagnostics().stream()
                .filter(each -> each.level() == Gravity.WARNING)
                .count();
        String told = warnings == 0
                ? ""
                : new Text("提示" + warnings + "条，说明见 rules/lint。", " Warnings: " + warnings + "; see rules/lint.")
                        .in(language);
        return checkup.cases() == 0
                ? new Text(
                                "规则能载入：" + checkup.criteria() + "项标准；没有运行用例，判定是否正确无从得知。" + told,
                                "The rules load. Criteria: " + checkup.criteria()
                                        + "; no case was run, so nothing shows that they judge as meant." + told)
                        .in(language)
                : new Text(
                                "规则可用：" + checkup.criteria() + "项标准；用例" + checkup.cases() + "个，符合" + checkup.held()
                                        + "个。" + told,
                                "The rules can be used. Criteria: " + checkup.criteria() + "; cases: " + checkup.cases()
                                        + ", of which " + checkup.held() + " hold." + told)
                        .in(language);
    }

    private void json(JsonWriter json) {
        json.startObject();
        json.number("criteria", checkup.criteria());
        json.number("cases", checkup.cases());
        json.number("held", checkup.held());
        json.startArray("diagnostics");
        for (Diagnostic each : checkup.diagnostics()) {
            json.newLine();
            json.startObject();
            json.text("id", each.id());
            json.text("level", level(each));
            json.text("file", each.file());
            json.number("line", each.line());
            json.number("column", each.column());
            text(json, "about", each.about());
            text(json, "message", each.message());
            text(json, "remedy", each.remedy());
            json.endObject();
        }
        json.endArray();
        json.startArray("flips");
        for (Flip flip : checkup.flips()) {
            json.newLine();
            json.startObject();
            json.text("county", flip.county());
            json.text("criterion", flip.criterion());
            json.text("subject", flip.subject());
            json.text("before", flip.before().map(Enum::name).orElse(""));
            json.text("after", flip.after().map(Enum::name).orElse(""));
            json.endObject();
        }
        json.endArray();
        json.endObject();
    }

    private static void text(JsonWriter json, String name, Text text) {
        json.startObject(name);
        json.text("zh", text.zh());
        json.text("en", text.en());
        json.endObject();
    }

    private static String level(Diagnostic each) {
        return each.level() == Gravity.ERROR ? "error" : "warning";
    }

    private void sarif(JsonWriter json) {
        List<String> ids = new ArrayList<>(
                new TreeSet<>(checkup.diagnostics().stream().map(Diagnostic::id).toList()));
        json.startObject();
        json.text("$schema", SARIF_SCHEMA);
        json.text("version", "2.1.0");
        json.startArray("runs");
        json.startObject();
        json.startObject("tool");
        json.startObject("driver");
        json.text("name", "junheng");
        json.startArray("rules");
        ids.forEach(id -> sarifRule(json, id));
        json.endArray();
        json.endObject();
        json.endObject();
        json.text("columnKind", "utf16CodeUnits");
        json.startArray("results");
        checkup.diagnostics().forEach(each -> result(json, each, ids.indexOf(each.id())));
        json.endArray();
        json.endObject();
        json.endArray();
        json.endObject();
    }

    private void sarifRule(JsonWriter json, String id) {
        Text title = Lint.of(id).map(Lint::title).orElseGet(() -> switch (id) {
            case Diagnostic.RULES -> new Text("规则文件不能使用", "A rule file cannot be used");
            case Diagnostic.UNNOTICED -> new Text("没有用例发现的改动", "A change that no case notices");
            case Diagnostic.CASES -> new Text("用例文件不能使用", "A case file cannot be used");
            default -> new Text("结果与用例不符", "A case does not hold");
        });
        json.startObject();
        json.text("id", id);
        json.startObject("shortDescription");
        json.text("text", title.in(language));
        json.endObject();
        json.endObject();
    }

    private void result(JsonWriter json, Diagnostic each, int index) {
        json.newLine();
        json.startObject();
        json.text("ruleId", each.id());
        json.number("ruleIndex", index);
        json.text("level", level(each));
        json.startObject("message");
        json.text("text", message(each));
        json.endObject();
        json.startArray("locations");
        json.startObject();
        json.startObject("physicalLocation");
        json.startObject("artifactLocation");
        json.text("uri", uri(each.file()));
        json.endObject();
        if (each.line() > 0) {
            json.startObject("region");
            json.number("startLine", each.line());
            if (each.column() > 0) {
                json.number("startColumn", each.column());
            }
            json.endObject();
        }
        json.endObject();
        json.endObject();
        json.endArray();
        json.endObject();
    }

    private String message(Diagnostic each) {
        String about = each.about().isEmpty() ? "" : each.about().in(language) + new Text("：", ": ").in(language);
        String remedy = each.remedy().isEmpty() ? "" : " " + each.remedy().in(language);
        return about + each.message().in(language) + remedy;
    }

    /** The path as a relative reference, with what has no place in one written in its codes. */
    private static String uri(String file) {
        try {
            return new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException impossible) {
            throw new IllegalArgumentException("not a path: " + file, impossible);
        }
    }
}
