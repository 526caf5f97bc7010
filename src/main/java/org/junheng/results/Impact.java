package org.junheng.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junheng.criteria.CriterionEdit;
import org.junheng.facts.Verdict.State;
import org.junheng.numbers.Exact;
import org.junheng.results.CountyImpact.ImpactShortage;
import org.junheng.results.CountyImpact.MoveCause;
import org.junheng.results.CountyImpact.VerdictMove;
import org.junheng.texts.Text;

/**
 * What other rules would make of all counties that were given.
 *
 * @param counties what they would make of each, in the order of the data
 */
public record Impact(List<CountyImpact> counties) {
    public Impact {
        counties = List.copyOf(counties);
    }

    /**
     * How many, and of whom.
     *
     * @param verdicts how many verdicts
     * @param schools how many schools they are about
     * @param pupils how many students those sections have, each counted once
     * @param unknown of how many sections that is not reported
     * @param ofCounty how many of the verdicts are about a whole county, and so about all of its students
     */
    public record Size(int verdicts, int schools, Exact pupils, int unknown, int ofCounty) {}

    /**
     * Verdicts of one criterion that move the same way, at one level of one county.
     *
     * @param county the id of the county
     * @param name what people call it
     * @param criterion the id of the criterion
     * @param title what it is called
     * @param level the level by its label, or the empty text
     * @param before their state by the first rules; empty where these have no such verdict
     * @param after the same by the others
     * @param cause what they moved by
     * @param moves the verdicts
     * @param size how many, and of whom
     * @param shortage what is missing from their limits in all; empty where that cannot be told of each
     * @param cost what the steps cost that help to close them; empty where nothing fails or no prices were given
     * @param open how many of them no plan closes
     */
    public record ImpactRow(
            String county,
            String name,
            String criterion,
            Text title,
            String level,
            Optional<State> before,
            Optional<State> after,
            MoveCause cause,
            List<VerdictMove> moves,
            Size size,
            Optional<ImpactShortage> shortage,
            Optional<Exact> cost,
            int open) {
        public ImpactRow {
            moves = List.copyOf(moves);
        }
    }

    /** Which criteria only one of the two versions has, or weighs otherwise, whatever the data. */
    public List<CriterionEdit> edits() {
        return counties.stream()
                .flatMap(county -> county.edits().stream())
                .distinct()
                .toList();
    }

    /** A row for each criterion, level, county and way, those that concern most students first. */
    public List<ImpactRow> rows() {
        List<ImpactRow> rows = new ArrayList<>();
        for (CountyImpact county : counties) {
            Map<List<Object>, List<VerdictMove>> groups = new LinkedHashMap<>();
            county.moves()
                    .forEach(move -> groups.computeIfAbsent(
                                    List.of(move.criterion(), move.level(), move.before(), move.after(), move.cause()),
                                    any -> new ArrayList<>())
                            .add(move));
            groups.values().forEach(moves -> rows.add(row(county, moves)));
        }
        rows.sort(Comparator.<ImpactRow, Integer>comparing(row -> row.cause() == MoveCause.FOLLOWS ? 1 : 0)
                .thenComparing(row -> row.size().pupils(), Comparator.reverseOrder())
                .thenComparing(row -> row.size().verdicts(), Comparator.reverseOrder()));
        return List.copyOf(rows);
    }

    private static ImpactRow row(CountyImpact county, List<VerdictMove> moves) {
        VerdictMove first = moves.get(0);
        Optional<CountyImpact.ClosingCost> cost = county.cost().filter(any -> first.isWorse());
        return new ImpactRow(
                county.county(),
                county.name(),
                first.criterion(),
                first.title(),
                first.level(),
                first.before(),
                first.after(),
                first.cause(),
                moves,
                size(moves),
                shortage(moves),
                cost.flatMap(closing -> moves.stream()
                        .map(move -> closing.byFinding().get(move.id()))
                        .flatMap(one -> Optional.ofNullable(one).stream())
                        .reduce(Exact::plus)),
                (int) cost.stream()
                        .flatMap(closing ->
                                moves.stream().filter(move -> closing.open().contains(move.id())))
                        .count());
    }

    private static Optional<ImpactShortage> shortage(List<VerdictMove> moves) {
        Optional<ImpactShortage> first = moves.get(0).shortage();
        Exact sum = Exact.ZERO;
        for (VerdictMove move : moves) {
            if (first.isEmpty()
                    || move.shortage()
                            .filter(one -> one.unit() == first.get().unit())
                            .isEmpty()) {
                return Optional.empty();
            }
            sum = sum.plus(move.shortage().get().amount());
        }
        return Optional.of(new ImpactShortage(sum, first.orElseThrow().unit()));
    }

    private static Size size(List<VerdictMove> moves) {
        Map<String, Optional<Exact>> sections = new HashMap<>();
        int ofCounty = 0;
        for (VerdictMove move : moves) {
            sections.putAll(move.students());
            ofCounty += move.students().isEmpty() ? 1 : 0;
        }
        Set<String> schools = new LinkedHashSet<>();
        sections.keySet().forEach(id -> schools.add(id.substring(0, Math.max(0, id.lastIndexOf('/')))));
        Exact pupils = sections.values().stream().flatMap(Optional::stream).reduce(Exact.ZERO, Exact::plus);
        int unknown = (int) sections.values().stream().filter(Optional::isEmpty).count();
        return new Size(moves.size(), schools.size(), pupils, unknown, ofCounty);
    }

    /** How many moves there are of a sort, and of whom, over all counties. */
    public Size size(Predicate<VerdictMove> wanted) {
        Size all = new Size(0, 0, Exact.ZERO, 0, 0);
        for (CountyImpact county : counties) {
            Size one = size(county.moves().stream().filter(wanted).toList());
            all = new Size(
                    all.verdicts + one.verdicts,
                    all.schools + one.schools,
                    all.pupils.plus(one.pupils),
                    all.unknown + one.unknown,
                    all.ofCounty + one.ofCounty);
        }
        return all;
    }

    /** Whether no verdict moves, of a criterion, a document or a county. */
    public boolean isNone() {
        return counties.stream().allMatch(CountyImpact::isNone);
    }
}
