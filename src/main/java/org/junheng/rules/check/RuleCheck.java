package org.junheng.rules.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Deduction;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Scoring;
import org.junheng.rules.Attainable;
import org.junheng.rules.DeductionFault;
import org.junheng.rules.Demanded;
import org.junheng.rules.Demanded.DemandedKind;
import org.junheng.rules.Problems;
import org.junheng.rules.RuleFigures;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleInfo.RuleKind;
import org.junheng.rules.RuleLinks;
import org.junheng.rules.RuleLinks.LinkKind;
import org.junheng.rules.check.CheckedFile.CheckedRule;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.Expression;
import org.junheng.rules.parse.Syntax.NamedStep;
import org.junheng.rules.parse.Syntax.Path;
import org.junheng.rules.reach.Stated;
import org.junheng.texts.Text;

/** Holds one rule against what rules may say, and tells what is known of it. */
final class RuleCheck {
    private static final Pattern YEARS = Pattern.compile("[1-9][0-9]?");

    private final Syntax.RuleTree rule;
    private final Typing typing;
    private final Annotations annotations;
    private final Criterion criterion;

    private RuleCheck(String file, Syntax.RuleTree rule, Problems problems) {
        this.rule = rule;
        this.typing = new Typing(file, rule.name().text(), problems);
        this.annotations = Annotations.of(file, rule, problems);
        this.criterion = annotations.criterion(demanded().flatMap(Demanded::number));
    }

    /** What is known of the rule; what is wrong with it goes to the problems. */
    static CheckedRule check(String file, Syntax.RuleTree rule, Problems problems) {
        int before = problems.size();
        RuleCheck check = new RuleCheck(file, rule, problems);
        return new CheckedRule(rule, check.info(problems, before), check.typing);
    }

    private RuleInfo info(Problems problems, int before) {
        Optional<RuleKind> kind = InsertedCheck.kind(rule);
        PatternCheck patterns = new PatternCheck(typing, criterion, kind, rule);
        InsertedCheck inserted = new InsertedCheck(rule, typing, criterion.phase());
        patterns.check(rule.when(), inserted.subject());
        inserted.check();
        RuleTrial.Tried trial = problems.size() > before ? RuleTrial.Tried.NOTHING : RuleTrial.run(rule, typing, kind);
        Optional<DemandCheck> tried = trial.demand();
        // What a rule reads is told from its words, once they are known to be in order.
        boolean isClean = problems.size() == before;
        FiguresRead figures = new FiguresRead(isClean ? rule : empty(), typing);
        List<String> observed = kind.equals(Optional.of(RuleKind.VIOLATION))
                ? new FreePattern(annotations, typing, isClean ? rule : empty()).reads(inserted.population())
                : List.of();
        RuleLinks links = RuleLinks.NONE
                .and(LinkKind.EXCLUDED_FROM, inserted.texts(RuleKind.EXCLUSION, "from"))
                .and(LinkKind.ALLOWED_IN, inserted.texts(RuleKind.ALLOWANCE, "in"))
                .and(LinkKind.ALLOWED_LIMITS, inserted.allowedLimits())
                .and(LinkKind.VERDICTS_OF, patterns.verdictsOf())
                .and(LinkKind.FINDINGS_OF, patterns.findingsOf())
                .and(
                        LinkKind.UNITS,
                        trial.unit().equals(Text.NONE)
                                ? List.of()
                                : List.of(trial.unit().en()))
                .and(
                        LinkKind.STATED,
                        !isClean || trial.stated().equals(Stated.NOTHING)
                                ? List.of()
                                : trial.stated().kept())
                .and(LinkKind.PATTERNS, patterns.patterns())
                .and(LinkKind.SLOTS, slots(patterns.verdictsOf()));
        Optional<Demanded> demand = kind.equals(Optional.of(RuleKind.REQUIREMENT))
                ? demanded()
                        .map(limit -> limit.of(
                                tried.filter(DemandCheck::isShare).isPresent(),
                                tried.map(DemandCheck::possible).orElse(Attainable.ANY),
                                tried.map(DemandCheck::of).orElse(DemandedKind.MEASURE),
                                tried.map(DemandCheck::plausible).orElse(Attainable.ANY)))
                : Optional.empty();
        if (problems.size() == before) {
            criterion.scoring().ifPresent(scoring -> demandDeduction(scoring, kind, demand));
        }
        return new RuleInfo(
                criterion.withPledge(pledge(kind)),
                kind.orElse(RuleKind.REQUIREMENT),
                inserted.population(),
                links,
                new RuleFigures(observed, figures.needs(), figures.levels()),
                demand);
    }

    /** Points are earned by verdicts, and lost in a way that what is demanded knows. */
    private void demandDeduction(Scoring scoring, Optional<RuleKind> kind, Optional<Demanded> demand) {
        boolean judges = kind.equals(Optional.of(RuleKind.REQUIREMENT)) || kind.equals(Optional.of(RuleKind.VIOLATION));
        if (!judges) {
            typing.problem(
                    annotations.at("points"),
                    new Text("这条规则不作判定，不计分。", "The rule gives no verdicts, and earns no points."),
                    new Text("删去 @points 和 @deduct。", "Take @points and @deduct out."));
            return;
        }
        if (demand.filter(of -> of.relation() == Relation.REPORTED).isPresent()) {
            typing.problem(
                    annotations.at("points"),
                    new Text("只列出、不判定的不计分。", "What only shows a value earns no points."),
                    new Text("写限值，或删去 @points 和 @deduct。", "Give it a limit, or take @points and @deduct out."));
            return;
        }
        Demanded seen = demand.orElseGet(() ->
                new Demanded(Relation.NO, "", "", "").of(false, Attainable.ANY, DemandedKind.ANSWERS, Attainable.ANY));
        boolean isSeen = demand.isEmpty() && scoring.deduction() instanceof Deduction.Graded;
        DeductionFault.of(seen, scoring.deduction(), seen.number(), scoring.points())
                .ifPresent(fault -> typing.problem(annotations.at("deduct"), fault.message(), fault.remedy()));
        if (isSeen) {
            typing.problem(
                    annotations.at("deduct"),
                    new Text("自由规则只有达标和不达标，没有完成的部分。", "A free rule is met or is not, with no part between."),
                    new Text("写作 zero-if-breached。", "Write zero-if-breached."));
        }
    }

    private Syntax.RuleTree empty() {
        return new Syntax.RuleTree(rule.name(), List.of(), Optional.empty(), List.of(), Optional.empty());
    }

    private Optional<Demanded> demanded() {
        return rule.then().flatMap(RuleCheck::demandIn);
    }

    /** What the chain of a requirement demands; empty where it states no limit. */
    private static Optional<Demanded> demandIn(Expression then) {
        if (!(then instanceof Path path)) {
            return Optional.empty();
        }
        for (NamedStep step : path.steps()) {
            Optional<Relation> relation = LimitCheck.relation(step.name().text());
            if (relation.isPresent()) {
                List<String> limits = LimitCheck.texts(step);
                String limit = relation.get() == Relation.BETWEEN
                        ? String.join(" – ", limits)
                        : limits.stream().findFirst().orElse("");
                return Optional.of(new Demanded(relation.get(), limit, text(path, "of"), text(path, "others")));
            }
        }
        return Optional.empty();
    }

    private static String text(Path path, String word) {
        return path.steps().stream()
                .filter(step -> step.name().is(word))
                .findFirst()
                .flatMap(LimitCheck::text)
                .orElse("");
    }

    /** The groups that are left to a place; the rule must count their verdicts. */
    private List<String> slots(List<String> verdictsOf) {
        List<String> slots = annotations.text("slot").map(RuleCheck::words).orElseGet(List::of);
        for (String group : slots) {
            if (!verdictsOf.contains(group)) {
                typing.problem(
                        annotations.at("slot"),
                        new Text(
                                "写了 @slot( \"" + group + "\" )，而规则没有读取这一组的判定。",
                                "@slot( \"" + group
                                        + "\" ) stands there, but the rule does not read the verdicts of that"
                                        + " group."),
                        new Text(
                                "加上 accumulate( $v : Verdict( group == \"" + group + "\" ); $all : verdicts( $v ) )。",
                                "Add accumulate( $v : Verdict( group == \"" + group
                                        + "\" ); $all : verdicts( $v ) )."));
            }
        }
        return slots;
    }

    /** Within how many years whoever uses an allowance has to meet the standard itself. */
    private Optional<Integer> pledge(Optional<RuleKind> kind) {
        Optional<String> years = annotations.text("pledge");
        if (years.isPresent() && !kind.equals(Optional.of(RuleKind.ALLOWANCE))) {
            typing.problem(
                    annotations.at("pledge"),
                    new Text("写了 @pledge，而这条规则不是放宽规则。", "@pledge stands there, and the rule is no allowance."),
                    new Text("删去 @pledge；承诺由放宽规则附带。", "Take @pledge out; a promise goes with an allowance."));
        } else if (years.isPresent() && !YEARS.matcher(years.get()).matches()) {
            typing.problem(
                    annotations.at("pledge"),
                    new Text(
                            "@pledge( \"" + years.get() + "\" ) 不是年数。",
                            "@pledge( \"" + years.get() + "\" ) is no number of years."),
                    new Text(
                            "写 1 到 99 的整数，如 @pledge( \"3\" )。",
                            "Write a whole number from 1 to 99, such as @pledge( \"3\" )."));
        } else {
            return years.map(Integer::valueOf);
        }
        return Optional.empty();
    }

    static List<String> words(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
