package org.junheng.report.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Overlay;
import org.junheng.data.Origins;
import org.junheng.facts.Verdict;
import org.junheng.figures.Input;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Requirement;
import org.junheng.measures.Value;
import org.junheng.report.view.Explanation.ExplainedMember;
import org.junheng.report.view.Explanation.PlaceLimit;
import org.junheng.report.view.Explanation.ReadCells;
import org.junheng.report.view.Explanation.RuleText;
import org.junheng.report.words.ComputedText;
import org.junheng.report.words.FlipText;
import org.junheng.report.words.LimitText;
import org.junheng.report.words.Names;
import org.junheng.report.words.ValueText;
import org.junheng.results.Evaluation;
import org.junheng.results.ReasonText;
import org.junheng.rules.LoadedFile;
import org.junheng.rules.RuleInfo;
import org.junheng.texts.Text;
import org.junheng.values.Composite;
import org.junheng.values.Dispersion;
import org.junheng.values.Score;
import org.junheng.values.Tally;

/** Explains the verdicts of one county by the rules that made them. */
public final class Explainer {
    private final Map<String, RuleInfo> rules;
    private final Map<String, LoadedFile> files = new LinkedHashMap<>();
    private final List<Overlay> overlays;
    private final Evaluation evaluation;
    private final Origins origins;
    private final Names names;

    /** Explains by these rules and what places set over them, nearest first; origins of none where they are not known. */
    public Explainer(
            Map<String, RuleInfo> rules,
            List<LoadedFile> files,
            List<Overlay> overlays,
            Evaluation evaluation,
            Origins origins) {
        this.rules = rules;
        files.forEach(file -> this.files.put(file.name(), file));
        this.overlays = List.copyOf(overlays);
        this.evaluation = evaluation;
        this.origins = origins;
        this.names = new Names(evaluation);
    }

    /** The chain of one verdict. */
    public Explanation of(Verdict verdict) {
        Requirement requirement = verdict.requirement();
        return new Explanation(
                verdict,
                names.criterion(verdict.criterion()),
                names.title(verdict.subject()),
                ValueText.of(verdict),
                LimitText.of(verdict),
                ReasonText.of(verdict.reason()),
                rules(verdict),
                place(verdict),
                ComputedText.of(evaluation, verdict),
                figures(requirement),
                members(requirement.value()),
                FlipText.of(verdict, names, evaluation.subjects()));
    }

    private List<RuleText> rules(Verdict verdict) {
        Set<String> ids = new LinkedHashSet<>();
        ids.add(verdict.criterion());
        ids.add(verdict.reason().by());
        List<RuleText> texts = new ArrayList<>();
        for (String id : ids) {
            Optional.ofNullable(rules.get(id)).map(RuleInfo::criterion).ifPresent(rule -> texts.add(text(rule)));
        }
        return texts;
    }

    private RuleText text(Criterion rule) {
        List<String> lines = Optional.ofNullable(files.get(rule.file()))
                .map(file -> file.rule(rule.line()))
                .orElse(List.of());
        return new RuleText(rule.id(), rule.source(), rule.confidence(), rule.file(), rule.line(), lines);
    }

    private Optional<PlaceLimit> place(Verdict verdict) {
        Limit limit = verdict.requirement().limit();
        if (limit.layer().isEmpty()) {
            return Optional.empty();
        }
        String national = Optional.ofNullable(rules.get(verdict.criterion()))
                .flatMap(RuleInfo::demand)
                .map(demand -> demand.limit())
                .orElse("");
        Optional<Overlay.Adjustment> set = adjustment(verdict.criterion(), limit.layer(), evaluation.asOf());
        String file = set.map(Overlay.Adjustment::file).orElse("");
        int line = set.map(Overlay.Adjustment::line).orElse(0);
        String text = Optional.ofNullable(files.get(file))
                .filter(any -> line > 0)
                .map(one -> one.line(line).strip())
                .orElse("");
        return Optional.of(
                new PlaceLimit(limit.layer(), limit.citation(), limit.loosens(), national, file, line, text));
    }

    private Optional<Overlay.Adjustment> adjustment(String criterion, String layer, LocalDate day) {
        return overlays.stream()
                .filter(overlay -> overlay.name().equals(layer))
                .flatMap(overlay -> overlay.adjustments().stream())
                .filter(one -> one.criterion().equals(criterion) && one.holdsOn(day))
                .findFirst();
    }

    /** A count was computed from verdicts, and they have figures of their own. */
    private List<ReadCells> figures(Requirement requirement) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        if (!(requirement.value() instanceof Tally) && !(requirement.value() instanceof Score)) {
            requirement.value().inputs().forEach(input -> inputs.putIfAbsent(input.path(), input));
        }
        requirement
                .conditions()
                .forEach(condition -> condition.inputs().forEach(input -> inputs.putIfAbsent(input.path(), input)));
        requirement
                .asked()
                .ifPresent(
                        asked -> asked.evidence().inputs().forEach(input -> inputs.putIfAbsent(input.path(), input)));
        return inputs.values().stream().map(this::cells).toList();
    }

    private ReadCells cells(Input input) {
        return new ReadCells(
                input,
                names.title(input.subject()).then(new Text(" ", ": ")).then(ComputedText.named(input)),
                ComputedText.shown(input),
                origins.of(input));
    }

    private List<ExplainedMember> members(Value value) {
        if (value instanceof Tally tally) {
            return tally.members().stream().map(this::counted).toList();
        }
        if (value instanceof Score score) {
            return score.members().stream().map(this::counted).toList();
        }
        if (value instanceof Dispersion dispersion) {
            return compared(dispersion);
        }
        if (value instanceof Composite composite) {
            return composite.parts().stream()
                    .flatMap(part -> compared(part).stream())
                    .toList();
        }
        return List.of();
    }

    private ExplainedMember counted(Verdict verdict) {
        return new ExplainedMember(
                verdict.id(),
                names.ofSubject(verdict.subject(), verdict.criterion()),
                Optional.of(verdict.state()),
                ValueText.of(verdict));
    }

    private List<ExplainedMember> compared(Dispersion dispersion) {
        List<ExplainedMember> members = new ArrayList<>();
        dispersion.members().forEach(member -> members.add(compared(member, Text.NONE)));
        Text uncertain = new Text("（不能确定是否纳入）", " (not known whether it belongs)");
        dispersion.uncertain().forEach(member -> members.add(compared(member, uncertain)));
        return members;
    }

    private ExplainedMember compared(Measure member, Text remark) {
        return new ExplainedMember(
                member.subject(),
                names.title(member.subject()).then(remark),
                Optional.empty(),
                ComputedText.division(member));
    }
}
