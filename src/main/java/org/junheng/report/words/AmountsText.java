package org.junheng.report.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.measures.Flag;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;
import org.junheng.values.Attribution;
import org.junheng.values.Attribution.SectionShare;
import org.junheng.values.Attribution.WealthSide;
import org.junheng.values.Dispersion;

/** What stands below a finding that fails: the other way round, and where a dispersion comes from. */
public final class AmountsText {
    private static final int MOST_PARTS = 5;
    private static final Text LEAVES =
            new Text("教学点学生减少后可能不再纳入评估，须一并核对。", " A teaching point with fewer students may not be judged any more.");

    private final Evaluation evaluation;
    private final Names names;

    public AmountsText(Evaluation evaluation, Names names) {
        this.evaluation = evaluation;
        this.names = names;
    }

    /** Lines without indent; none where there is nothing to add. */
    public List<Text> of(Verdict verdict) {
        List<Text> lines = new ArrayList<>();
        Value value = verdict.requirement().value();
        if (verdict.state() != Verdict.State.FAIL) {
            return lines;
        }
        if (value instanceof Measure measure) {
            Text room = ClosingText.room(verdict, measure, evaluation.subjects());
            if (!room.isEmpty()) {
                lines.add(room.then(isPoint(verdict) ? LEAVES : Text.NONE));
            }
        }
        if (value instanceof Dispersion dispersion) {
            Attribution.of(dispersion, evaluation.subjects()).ifPresent(from -> attribution(from, dispersion, lines));
        }
        return lines;
    }

    /** By how many students a teaching point is judged is a matter of the rules. */
    private boolean isPoint(Verdict verdict) {
        return evaluation.subjects().get(verdict.subject()) instanceof Section section
                && section.school().kind() == SchoolKind.TEACHING_POINT;
    }

    private void attribution(Attribution from, Dispersion dispersion, List<Text> lines) {
        Measure unit = dispersion.members().get(0);
        lines.add(side(
                from,
                unit,
                part -> part.side() == WealthSide.POORER,
                new Text("低于县均、新增投入优先安排的", "Below the county's value, where more is to go")));
        lines.add(side(
                from,
                unit,
                part -> part.side() == WealthSide.RICHER && !part.isWorsenedBySpending(),
                new Text("略高于县均、再投入作用很小的", "A little above it, where more does hardly anything")));
        lines.add(side(
                from,
                unit,
                SectionShare::isWorsenedBySpending,
                new Text("高于县均、再投入会扩大差异的", "Above it, where more makes it worse")));
        lines.removeIf(Text::isEmpty);
        if (from.groups().size() > 1) {
            lines.add(groups(from.between(), from.groups()));
        }
    }

    private Text side(Attribution from, Measure unit, Predicate<SectionShare> wanted, Text title) {
        List<SectionShare> parts = from.parts().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(SectionShare::share).reversed())
                .toList();
        if (parts.isEmpty()) {
            return Text.NONE;
        }
        List<Text> named = new ArrayList<>();
        parts.stream().limit(MOST_PARTS).forEach(part -> named.add(part(part, unit)));
        if (parts.size() > MOST_PARTS) {
            String rest = percent(sum(parts.subList(MOST_PARTS, parts.size())));
            int count = parts.size() - MOST_PARTS;
            named.add(new Text("其余" + count + noun(parts) + "共占" + rest, count + " others together " + rest));
        }
        int all = parts.size();
        String share = percent(sum(parts));
        return title.then(new Text(
                        all + noun(parts) + "（占全县差异的" + share + "）：",
                        " (" + all + ", " + share + " of the variation): "))
                .then(Lists.NAMES.between(named));
    }

    /** 所 where each is a school of its own, else levels of schools. */
    private String noun(List<SectionShare> parts) {
        boolean whole = parts.stream().allMatch(part -> names.isWholeSchool(part.subject()));
        return whole ? "所学校" : "个学校（学段）";
    }

    private Text part(SectionShare part, Measure unit) {
        String value = Numbers.shown(part.value(), unit).text();
        String share = percent(part.share());
        return names.title(part.subject()).then(new Text(" " + value + "，占" + share, " " + value + " (" + share + ")"));
    }

    private static Exact sum(List<SectionShare> parts) {
        return parts.stream().map(SectionShare::share).reduce(Exact.ZERO, Exact::plus);
    }

    private static Text groups(Exact between, Map<Flag, Attribution.GroupShare> groups) {
        List<Text> within = new ArrayList<>();
        groups.forEach((rural, group) -> within.add(group(rural).then(percent(group.within()))));
        return new Text("全县差异中，城乡之间占" + percent(between) + "，", "Between town and country: " + percent(between) + "; ")
                .then(new Text("，", "; ").between(within))
                .then(new Text("。", "."));
    }

    private static Text group(Flag rural) {
        return switch (rural) {
            case YES -> new Text("乡村学校之间占", "among rural schools: ");
            case NO -> new Text("其他学校之间占", "among the others: ");
            case UNKNOWN -> new Text("是否乡村未报的学校之间占", "among those of which it is not known: ");
        };
    }

    private static String percent(Exact share) {
        return share.times(Measure.HUNDRED).rounded(1).toPlainString() + "%";
    }
}
