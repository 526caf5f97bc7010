package org.junheng.plan.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.Verdict;
import org.junheng.facts.Verdict.State;
import org.junheng.figures.Figure;
import org.junheng.measures.Measure;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.Goals;
import org.junheng.results.Closing;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan.OpenFinding;
import org.junheng.results.Plan.Removal;
import org.junheng.results.Plan.Why;
import org.junheng.results.Price;
import org.junheng.results.Prices;

/**
 * What is done for the county as a whole: teachers trained, teachers who rotate. No school has to do with it, so each takes as
 * many as its finding does; where one would break what passes, it is left and named.
 */
public final class CountyPieces {
    /**
     * So many pieces of a price.
     *
     * @param figure what they add to
     * @param findings the ids of the findings that they close
     */
    public record Chosen(Price price, CountyFigure figure, Exact count, Set<String> findings) {
        Exact gain() {
            return price.adds().getOrDefault(figure, Exact.ONE).times(count);
        }

        public Exact cost() {
            return price.each().orElse(Exact.ZERO).times(count);
        }
    }

    private final Goals goals;
    private final Prices prices;
    private final Function<County, Evaluation> rules;
    private final Evaluation before;
    private final Map<String, OpenFinding> open;
    private final List<Chosen> chosen = new ArrayList<>();
    private final Set<String> settled = new LinkedHashSet<>();
    /** Verdicts that may be broken. */
    private final Set<String> givenUp;

    private Evaluation now;

    public CountyPieces(
            Evaluation before,
            Prices prices,
            Goals goals,
            Function<County, Evaluation> rules,
            Map<String, OpenFinding> open,
            Set<String> givenUp) {
        this.before = before;
        this.prices = prices;
        this.goals = goals;
        this.rules = rules;
        this.open = open;
        this.givenUp = givenUp;
        this.now = before;
    }

    /**
     * One after the other, for some figures are parts of others.
     *
     * @param isWanted by the id of a finding whether the money goes to it
     */
    public List<Chosen> choose(Predicate<String> isWanted) {
        for (Optional<Chosen> next = next(); next.isPresent(); next = next()) {
            Chosen one = next.get();
            settled.addAll(one.findings());
            if (!one.findings().stream().allMatch(isWanted)) {
                continue;
            }
            Evaluation then = rules.apply(with(now.county(), List.of(one)));
            List<String> broken = broken(then);
            if (broken.isEmpty()) {
                now = then;
                chosen.add(one);
            } else {
                one.findings().forEach(finding -> leave(finding, broken));
            }
        }
        return List.copyOf(chosen);
    }

    /** What is known of it already stays, where it is the same. */
    private void leave(String finding, List<String> broken) {
        OpenFinding fresh = new OpenFinding(
                finding, Why.CONFLICT, Optional.empty(), List.of(new Removal(List.of(), broken, Optional.empty())));
        open.merge(finding, fresh, (was, is) -> was.against().equals(broken) ? was : is);
    }

    private Optional<Chosen> next() {
        for (Verdict verdict : now.verdicts()) {
            boolean isOpen = verdict.state() == State.FAIL
                    && goals.reasons.get(verdict.id()) == Why.NO_LEVER
                    && !settled.contains(verdict.id());
            if (isOpen && verdict.requirement().value() instanceof Measure measure) {
                Optional<Chosen> found = of(verdict, measure);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Chosen> of(Verdict verdict, Measure measure) {
        Exact part = goals.aimed.part(measure, verdict.requirement().limit());
        Optional<Closing> closing = Closing.toPart(verdict, now.subjects(), part);
        if (closing.isEmpty()
                || closing.get().parts().size() != 1
                || !(closing.get().parts().get(0).figure() instanceof CountyFigure figure)) {
            return Optional.empty();
        }
        Exact by = closing.get().parts().get(0).by();
        return prices.list().stream()
                .filter(price -> price.figure() == figure && by.signum() > 0)
                .findFirst()
                .map(price -> new Chosen(
                        price,
                        figure,
                        by.dividedBy(price.adds().getOrDefault(figure, Exact.ONE))
                                .ceiling(),
                        Set.of(verdict.id())));
    }

    private List<String> broken(Evaluation then) {
        Map<String, State> states = new HashMap<>();
        then.verdicts().forEach(verdict -> states.put(verdict.id(), verdict.state()));
        return before.verdicts().stream()
                .filter(verdict -> verdict.state() == State.PASS && states.get(verdict.id()) != State.PASS)
                .filter(verdict -> !givenUp.contains(verdict.id()))
                .map(Verdict::id)
                .toList();
    }

    /** The county with them done. */
    static County with(County county, List<Chosen> pieces) {
        County.Builder done = county.toBuilder();
        Map<CountyFigure, Exact> figures = new HashMap<>();
        for (Chosen one : pieces) {
            Exact value = figures.getOrDefault(
                    one.figure(), county.figures().get(one.figure()).range().low());
            figures.put(one.figure(), value.plus(one.gain()));
        }
        figures.forEach((figure, value) -> done.figure(figure, Figure.of(value)));
        return done.build();
    }

    /** Whether none of them has to do with what another closes: then no fewer of any would do. */
    static boolean areApart(List<Chosen> pieces, Evaluation before) {
        for (Chosen one : pieces) {
            for (Chosen other : pieces) {
                boolean touches = !one.equals(other)
                        && before.verdicts().stream()
                                .filter(verdict -> other.findings().contains(verdict.id()))
                                .flatMap(verdict -> verdict.requirement().value().inputs().stream())
                                .anyMatch(input -> input.name() == one.figure());
                if (touches) {
                    return false;
                }
            }
        }
        return true;
    }
}
