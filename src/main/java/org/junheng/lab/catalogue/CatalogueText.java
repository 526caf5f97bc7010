package org.junheng.lab.catalogue;

import static java.util.stream.Collectors.joining;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.lab.catalogue.Clause.Chapter;
import org.junheng.lab.catalogue.Clause.ClauseTable;
import org.junheng.lab.catalogue.Clause.Treatment;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleInfo.RuleKind;
import org.junheng.texts.Text;

/** Words the page of a folder's clauses. */
final class CatalogueText {
    private final String folder;
    private final ClauseTable document;
    private final Map<String, RuleInfo> rules;
    private final StringBuilder page = new StringBuilder();

    CatalogueText(String folder, ClauseTable document, Map<String, RuleInfo> rules) {
        this.folder = folder;
        this.document = document;
        this.rules = rules;
    }

    String page() {
        line("# " + joined(document.title(), " · "));
        paragraph(document.intro().zh());
        paragraph(document.intro().en());
        paragraph("本页由规则和 `clauses.yaml` 生成，不手改。 This page is made from the rules and `clauses.yaml`; do not edit it.");
        if (Files.exists(Path.of(folder, "notes.md"))) {
            paragraph("更多说明 More on these rules: [notes.md](notes.md)");
        }
        paragraph(counts());
        paragraph("自动判定 automated = 规则判定 a rule judges it；仅录入 input only = 可以填报，没有规则 it can be reported, no rule；"
                + "未收入 not covered = 不能填报，也不判定 neither；已废止 repealed。"
                + "可信度 confidence codes：[规则文件的写法](../README.md)。");
        document.parts().forEach(this::part);
        scope();
        countermeasures();
        return page.toString();
    }

    /** Both languages, with a mark between them; one where the other is empty or the same. */
    private static String joined(Text text, String between) {
        return text.en().isEmpty() || text.isSame()
                ? text.zh()
                : text.zh().isEmpty() ? text.en() : text.zh() + between + text.en();
    }

    private void line(String text) {
        page.append(text.strip()).append('\n');
    }

    private void paragraph(String text) {
        if (!text.isBlank()) {
            page.append('\n');
            text.lines().forEach(this::line);
        }
    }

    private String counts() {
        List<Clause> all = document.clauses();
        List<String> zh = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Treatment state : Treatment.values()) {
            long count = all.stream().filter(clause -> clause.state() == state).count();
            zh.add(state.title().zh() + count + "条");
            en.add(count + " " + state.title().en());
        }
        List<RuleInfo> criteria = ClauseCheck.criteria(rules.values());
        long answers = criteria.stream().filter(ClauseCheck::isEvidence).count();
        long derived = criteria.stream().filter(ClauseCheck::isDerived).count();
        long measured = criteria.size() - answers - derived;
        return "条款" + all.size() + "条：" + String.join("，", zh) + "。标准" + criteria.size() + "项：由数据计算" + measured
                + "项，凭填报的是否及证明文件" + answers + "项，由其他标准的判定得出" + derived + "项。\nClauses: " + all.size() + " ("
                + String.join(", ", en) + "). Criteria: " + criteria.size() + " (measured: " + measured
                + "; resting on a reported yes or no: " + answers + "; following from the verdicts of others: "
                + derived + ").";
    }

    private void part(Chapter part) {
        if (!part.title().zh().isEmpty()) {
            paragraph("## " + joined(part.title(), " · "));
        }
        List<LimitCell> columns = LimitCell.columns(
                part.clauses().stream().flatMap(clause -> of(clause).stream()).toList());
        List<String> head = new ArrayList<>(List.of("条款 clause", "内容 what"));
        columns.forEach(column -> head.add(column.title()));
        head.addAll(List.of("状态 state", "规则 rules", "依据 by", "可信度 confidence"));
        table(head, part.clauses().stream().map(clause -> row(clause, columns)).toList());
    }

    private void table(List<String> head, List<List<String>> rows) {
        page.append('\n').append(tableOf(head, rows));
    }

    static String tableOf(List<String> head, List<List<String>> rows) {
        StringBuilder table = new StringBuilder("| " + String.join(" | ", head) + " |\n");
        table.append('|').append(" --- |".repeat(head.size())).append('\n');
        rows.forEach(
                row -> table.append("| " + row.stream().map(CatalogueText::cell).collect(joining(" | ")) + " |")
                        .append('\n'));
        return table.toString();
    }

    private static String cell(String text) {
        return text.strip().replace("|", "\\|").replace("\n", " ");
    }

    private List<String> row(Clause clause, List<LimitCell> columns) {
        List<RuleInfo> of = of(clause);
        List<String> row = new ArrayList<>();
        row.add(clause.name());
        String note = joined(clause.note(), " / ");
        row.add(joined(clause.title(), " / ") + (note.isEmpty() ? "" : "<br>" + note));
        columns.forEach(column -> row.add(column.text(of)));
        row.add(joined(clause.state().title(), " "));
        row.add(of.stream().map(this::link).collect(joining("<br>")));
        row.add(base(clause, of));
        row.add(of.isEmpty() ? clause.confidence() : confidences(of));
        return row;
    }

    private static String base(Clause clause, List<RuleInfo> of) {
        List<RuleInfo> criteria = ClauseCheck.criteria(of);
        if (criteria.isEmpty()) {
            return clause.by().isEmpty() ? "" : clause.by().equals("evidence") ? "填报是否 reported" : "计算 measured";
        }
        long answers = criteria.stream().filter(ClauseCheck::isEvidence).count();
        long derived = criteria.stream().filter(ClauseCheck::isDerived).count();
        List<String> parts = new ArrayList<>();
        add(parts, "计算 measured", criteria.size() - answers - derived);
        add(parts, "填报是否 reported", answers);
        add(parts, "由判定得出 from verdicts", derived);
        return String.join("<br>", parts);
    }

    private static void add(List<String> parts, String name, long count) {
        if (count > 0) {
            parts.add(name + ": " + count);
        }
    }

    private static String confidences(List<RuleInfo> rules) {
        Set<String> codes = new LinkedHashSet<>();
        rules.forEach(rule -> codes.add(rule.criterion().confidence()));
        return String.join("<br>", codes);
    }

    private List<RuleInfo> of(Clause clause) {
        return clause.rules().stream()
                .flatMap(id -> Optional.ofNullable(rules.get(id)).stream())
                .toList();
    }

    private String link(RuleInfo rule) {
        String file = rule.criterion().file();
        String within = file.startsWith(folder + "/")
                ? file.substring(folder.length() + 1)
                : file.substring(file.lastIndexOf('/') + 1);
        return "[" + rule.id() + "](" + within + ")";
    }

    static String title(RuleInfo rule) {
        return rule.criterion().title().zh() + " / " + rule.criterion().title().en();
    }

    /** Exclusions and allowances that no clause names. */
    private void scope() {
        Set<String> named = new LinkedHashSet<>();
        document.clauses().forEach(clause -> named.addAll(clause.rules()));
        List<List<String>> rows = rules.values().stream()
                .filter(rule -> rule.kind() == RuleKind.EXCLUSION || rule.kind() == RuleKind.ALLOWANCE)
                .filter(rule -> !named.contains(rule.id()))
                .map(rule -> List.of(
                        title(rule),
                        String.join(", ", rule.kind() == RuleKind.EXCLUSION ? rule.excludedFrom() : rule.allowedIn()),
                        link(rule),
                        rule.criterion().source(),
                        rule.criterion().confidence()))
                .toList();
        if (!rows.isEmpty()) {
            paragraph("## 适用范围与特殊情形 · Scope and allowances");
            table(List.of("内容 what", "用于 in", "规则 rules", "来源 source", "可信度 confidence"), rows);
        }
    }

    private void countermeasures() {
        Map<String, List<String>> criteriaByRemedies = new LinkedHashMap<>();
        List<String> without = new ArrayList<>();
        for (RuleInfo criterion : ClauseCheck.criteria(rules.values())) {
            String remedies = rules.values().stream()
                    .filter(rule -> rule.kind() == RuleKind.COUNTERMEASURE
                            && rule.findingsOf().contains(criterion.id()))
                    .map(rule -> link(rule) + " " + title(rule))
                    .collect(joining("<br>"));
            if (remedies.isEmpty()) {
                without.add("`" + criterion.id() + "`");
            } else {
                criteriaByRemedies
                        .computeIfAbsent(remedies, any -> new ArrayList<>())
                        .add(criterion.id());
            }
        }
        paragraph("## 对策 · Countermeasures");
        paragraph("对策只对“未达标”提出；“待定”先补数据。 Remedies answer findings that fail; an undecided one asks for data first.");
        List<List<String>> rows = new ArrayList<>();
        criteriaByRemedies.forEach((remedies, ids) -> rows.add(List.of(String.join("<br>", ids), remedies)));
        if (!rows.isEmpty()) {
            table(List.of("未达标 finding", "对策 countermeasures"), rows);
        }
        if (!without.isEmpty()) {
            paragraph("没有对策的标准 Criteria without one (" + without.size() + "): " + String.join(", ", without));
        }
    }
}
