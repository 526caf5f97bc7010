package org.junheng.results;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.numbers.Exact;

/**
 * What proves that no plan is cheaper than a bound, so that anyone can check it without this library: the rows that every plan
 * keeps, and prices of the rows, case by case.
 *
 * <p>Of a case with bounds low ≤ x ≤ high, prices p ≥ 0 of rows a·x ≥ b prove that no plan of it costs less than Σ p·b +
 * Σ min((c − Σ p·a)·low, (c − Σ p·a)·high); prices that do not count costs prove by more than nought that there is none.
 *
 * @param total what the plan costs
 * @param bound no plan costs less: exactly what the cases prove, and the total where they prove that nothing cheaper can be
 *     had in whole pieces
 * @param columns of what there can be so many: pieces, then the choices of criteria that do not stay short
 * @param members the members of dispersions
 * @param spreads the dispersions of whose cones rows are tangents
 * @param rows what every plan keeps
 * @param prices what rows are worth
 * @param proof the cases
 */
public record Certificate(
        Exact total,
        Exact bound,
        List<CertificateColumn> columns,
        List<SpreadPart> members,
        List<Spread> spreads,
        List<CertificateRow> rows,
        List<CertificatePrices> prices,
        ProofCase proof) {
    public Certificate {
        columns = List.copyOf(columns);
        members = List.copyOf(members);
        spreads = List.copyOf(spreads);
        rows = List.copyOf(rows);
        prices = List.copyOf(prices);
    }

    /**
     * Pieces of a kind at a school, or the choice that a criterion does not stay short.
     *
     * @param flow {@code NEW}, {@code TAKEN}, {@code GIVEN}, {@code CHOICE} or {@code SUM}: of pieces that cost the same
     * @param subject the id of the school or section; of a choice the id of the finding
     * @param price the id of the price; empty for a choice
     * @param cost what a piece costs
     * @param most how many there can be at most; empty for no ceiling
     * @param pool where what is taken and what is given is the same number; -1 for neither
     * @param changes by how much a piece that comes raises the figures there; one that is given lowers them
     */
    public record CertificateColumn(
            String flow,
            String subject,
            String price,
            Exact cost,
            Optional<Exact> most,
            int pool,
            Map<String, Exact> changes) {
        /** Keeps the order of the figures. */
        public CertificateColumn {
            changes = Collections.unmodifiableMap(new LinkedHashMap<>(changes));
        }
    }

    /**
     * A part of a sum.
     *
     * @param column the number of the column
     * @param by its coefficient
     */
    public record RowTerm(int column, Exact by) {}

    /**
     * A member of a dispersion: its amount is start + Σ terms.
     *
     * @param subject the id of the section
     */
    public record SpreadPart(String subject, Exact start, Exact students, List<RowTerm> terms) {
        public SpreadPart {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A dispersion that is within its limit in every plan.
     *
     * @param about the id of its verdict
     * @param members the numbers of its members
     */
    public record Spread(String about, Exact limit, List<Integer> members) {
        public Spread {
            members = List.copyOf(members);
        }
    }

    /**
     * A sum that every plan in whole pieces keeps: Σ terms ≥ atLeast.
     *
     * @param is {@code VERDICT}, {@code STOCK}, {@code PART}, {@code CEILING}, {@code LEFT}, {@code CHOICE}, {@code COUNT},
     *     {@code BALANCE}, {@code SUM} or {@code TANGENT}
     * @param about the id of the verdict, figure, price or finding
     * @param subject the id of the school or section, where it is of one
     * @param limit the limit of a verdict, or the part of it that it must not fall below; of a choice both
     * @param terms of a tangent none: they are Σ (s − u) · terms of the members
     * @param tangent of a tangent its spread, the numbers u of the members, and the slope s: Σ (s − u)·x ≥ 0
     */
    public record CertificateRow(
            String is,
            String about,
            String subject,
            List<Exact> limit,
            List<BigInteger> tangent,
            List<RowTerm> terms,
            BigInteger atLeast) {
        public CertificateRow {
            limit = List.copyOf(limit);
            tangent = List.copyOf(tangent);
            terms = List.copyOf(terms);
        }
    }

    /**
     * Prices of rows.
     *
     * @param rows the numbers of the rows
     * @param by the price of each
     * @param isOfCost whether costs are counted
     */
    public record CertificatePrices(List<Integer> rows, List<BigDecimal> by, boolean isOfCost) {
        public CertificatePrices {
            rows = List.copyOf(rows);
            by = List.copyOf(by);
        }
    }

    /**
     * A case.
     *
     * @param prices the number of the prices that settle it, or that show how many pieces there can be in any plan that is
     *     cheaper; -1 for none
     * @param column the column by which it falls into two; -1 where it is settled, or goes on as one
     * @param at the first of the two has at most so many of the column, the second at least one more
     * @param cases none where it is settled, one where it goes on, or two
     */
    public record ProofCase(int prices, int column, long at, List<ProofCase> cases) {
        public ProofCase {
            cases = List.copyOf(cases);
        }
    }
}
