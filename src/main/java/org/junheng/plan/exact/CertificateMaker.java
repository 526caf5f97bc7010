package org.junheng.plan.exact;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.numbers.Exact;
import org.junheng.plan.model.LinearConstraint;
import org.junheng.plan.model.Need;
import org.junheng.plan.model.Problem;
import org.junheng.plan.model.SpreadConstraint;
import org.junheng.plan.model.SpreadMember;
import org.junheng.plan.model.Variable;
import org.junheng.plan.model.Variable.EffectAt;
import org.junheng.results.Certificate;
import org.junheng.results.Certificate.CertificateColumn;
import org.junheng.results.Certificate.CertificateRow;
import org.junheng.results.Certificate.RowTerm;
import org.junheng.results.Certificate.Spread;
import org.junheng.results.Certificate.SpreadPart;

/** Says columns and rows of a proof in names: of schools, figures, prices, verdicts. */
final class CertificateMaker {
    private final Problem problem;
    private final List<Need> needs;
    private final List<SpreadConstraint> spreads;
    private final List<WholeRow> rows;
    private final WholeRows whole;
    private final List<SpreadPart> members = new ArrayList<>();
    private final Map<Integer, Integer> memberNumbers = new LinkedHashMap<>();
    private final List<Spread> said = new ArrayList<>();
    private final Map<Integer, Integer> spreadNumbers = new LinkedHashMap<>();

    CertificateMaker(
            Problem problem, List<Need> needs, List<SpreadConstraint> spreads, List<WholeRow> rows, WholeRows whole) {
        this.problem = problem;
        this.needs = needs;
        this.spreads = spreads;
        this.rows = rows;
        this.whole = whole;
    }

    Certificate of(Exact cost, Exact bound, List<Certificate.CertificatePrices> prices, Certificate.ProofCase proof) {
        List<CertificateRow> all = rows.stream().map(this::row).toList();
        return new Certificate(cost, bound, columns(), members, said, all, prices, proof);
    }

    private List<CertificateColumn> columns() {
        List<CertificateColumn> columns = new ArrayList<>();
        for (Variable variable : problem.variables) {
            Map<String, Exact> changes = new LinkedHashMap<>();
            variable.changes.forEach((name, by) -> changes.put(name.id(), by));
            String subject =
                    variable.level.map(level -> level.idIn(variable.school)).orElse(variable.school);
            columns.add(new CertificateColumn(
                    variable.kind.name(),
                    subject,
                    variable.price.id(),
                    variable.exactCost,
                    variable.most >= Variable.ENDLESS ? Optional.empty() : Optional.of(Exact.of(variable.most)),
                    variable.pool,
                    changes));
        }
        for (Need need : needs) {
            for (Need.Shortfall member : need.mayMiss() > 0 ? need.members() : List.<Need.Shortfall>of()) {
                columns.add(new CertificateColumn(
                        "CHOICE", member.finding(), "", Exact.ZERO, Optional.of(Exact.ONE), -1, Map.of()));
            }
        }
        for (int[] sum : whole.sums()) {
            String price = problem.variables.get(sum[0]).price.id();
            columns.add(new CertificateColumn("SUM", "", price, Exact.ZERO, Optional.empty(), -1, Map.of()));
        }
        return columns;
    }

    private CertificateRow row(WholeRow row) {
        WholeRow.RowSource source = row.source();
        return switch (source.kind()) {
            case BALANCE -> row(row, "BALANCE", Integer.toString(source.at()), "", List.of(), List.of());
            case LIMIT -> {
                LinearConstraint limit = problem.constraints.get(source.at());
                List<Exact> at =
                        limit.kind == LinearConstraint.ConstraintKind.VERDICT ? List.of(limit.limit) : List.of();
                yield row(row, limit.kind.told(), limit.about, limit.subject, at, List.of());
            }
            case CHOICE -> {
                LinearConstraint full = problem.constraints.get(source.at());
                List<Exact> at = new ArrayList<>(List.of(full.limit));
                if (source.other() >= 0) {
                    at.add(problem.constraints.get(source.other()).limit);
                }
                yield row(row, "CHOICE", full.about, full.subject, at, List.of());
            }
            case SUM -> row(row, "SUM", "", "", List.of(), List.of());
            case COUNT -> row(row, "COUNT", needs.get(source.at()).finding(), "", List.of(), List.of());
            case TANGENT -> {
                List<BigInteger> tangent = new ArrayList<>();
                tangent.add(BigInteger.valueOf(spread(source.at())));
                tangent.addAll(source.tangent());
                yield row(row, "TANGENT", spreads.get(source.at()).finding(), "", List.of(), tangent);
            }
        };
    }

    private static CertificateRow row(
            WholeRow row, String is, String about, String subject, List<Exact> limit, List<BigInteger> tangent) {
        List<RowTerm> terms = new ArrayList<>();
        // A tangent's are those of its members.
        for (int i = 0; i < row.columns().length && tangent.isEmpty(); i++) {
            if (row.by()[i].signum() != 0) {
                terms.add(new RowTerm(row.columns()[i], Exact.of(row.by()[i], BigInteger.ONE)));
            }
        }
        return new CertificateRow(is, about, subject, limit, tangent, terms, row.atLeast());
    }

    private int spread(int k) {
        return spreadNumbers.computeIfAbsent(k, any -> {
            SpreadConstraint spread = spreads.get(k);
            List<Integer> numbers = new ArrayList<>();
            for (int at : spread.rows()) {
                numbers.add(memberNumbers.computeIfAbsent(at, this::member));
            }
            said.add(new Spread(spread.finding(), spread.exactLimit(), numbers));
            return said.size() - 1;
        });
    }

    private int member(int at) {
        SpreadMember member = problem.rows.get(at);
        List<RowTerm> terms = new ArrayList<>();
        for (EffectAt term : member.variables) {
            terms.add(new RowTerm(term.at(), term.exact()));
        }
        members.add(new SpreadPart(member.subject, member.exactStart, member.exactStudents, terms));
        return members.size() - 1;
    }
}
