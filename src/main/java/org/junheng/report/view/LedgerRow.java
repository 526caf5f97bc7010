package org.junheng.report.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.criteria.Relation;
import org.junheng.criteria.Subject;
import org.junheng.facts.Finding;
import org.junheng.facts.Verdict;
import org.junheng.measures.Limit;
import org.junheng.measures.Measure;
import org.junheng.measures.Value;
import org.junheng.numbers.Exact;
import org.junheng.report.words.LedgerText;
import org.junheng.report.words.LimitText;
import org.junheng.report.words.Names;
import org.junheng.report.words.Numbers;
import org.junheng.report.words.Units;
import org.junheng.results.Closing;
import org.junheng.results.CountyAnswer.Amount;
import org.junheng.results.Evaluation;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Text;
import org.junheng.values.Tally;

/**
 * A row of the working list, the same in the workbook and on the page.
 *
 * @param finding the id of the finding, by which it is found again
 * @param verdict its verdict; empty where it is a finding no more
 * @param subject what it is of
 * @param title what it is about
 * @param value what was reckoned; empty where that is no number
 * @param limit what is demanded, in words
 * @param limitNumber the same as a number; empty where it is none
 * @param gap what is short, or too many, in its unit, as the answer says it; of what is not counted, such as a coefficient, by how
 *     much the value misses its limit; empty where it cannot be told
 * @param floorGap what is short of 85 % of the limit; empty where that cannot be told
 * @param unit the unit of both; empty where the gap is in that of the value
 * @param means what would close it
 * @param basis the document that demands it
 * @param entry what somebody wrote of it
 * @param standing how that agrees with the data
 */
public record LedgerRow(
        String finding,
        Optional<Verdict> verdict,
        Text subject,
        Text title,
        Optional<Exact> value,
        Text limit,
        Optional<Exact> limitNumber,
        Optional<Exact> gap,
        Optional<Exact> floorGap,
        Text unit,
        List<Text> means,
        String basis,
        Optional<Ledger.LedgerEntry> entry,
        Text standing) {
    /** What is said of a finding that nobody has written of, where no list was read back. */
    public static final Text UNTOUCHED = LedgerText.of(Ledger.Standing.OPEN);

    private static final Exact FLOOR = Exact.of("0.85");

    public LedgerRow {
        means = List.copyOf(means);
    }

    /** A row for each finding that stands for itself, and for what was written and is a finding no more. */
    public static List<LedgerRow> of(Evaluation evaluation, Names names, List<FindingRow> findings, Ledger ledger) {
        Map<String, FindingRow> byId = new HashMap<>();
        findings.forEach(row -> byId.put(row.finding().id(), row));
        Map<String, Finding> problems = new HashMap<>();
        evaluation.problems().forEach(finding -> problems.put(finding.id(), finding));
        List<LedgerRow> rows = new ArrayList<>();
        for (Ledger.LedgerLine line : ledger.against(evaluation)) {
            Finding finding = problems.get(line.finding());
            rows.add(
                    finding == null
                            ? gone(line, names)
                            : of(finding, names, Optional.ofNullable(byId.get(finding.id())), line));
        }
        return rows;
    }

    private static LedgerRow of(Finding finding, Names names, Optional<FindingRow> row, Ledger.LedgerLine line) {
        Verdict verdict = finding.verdict();
        Value value = verdict.requirement().value();
        Limit limit = verdict.requirement().limit();
        boolean fails = verdict.state() == Verdict.State.FAIL;
        Map<String, Subject> subjects = finding.index().subjects();
        Optional<Closing> closing = Closing.of(verdict, subjects).stream().findFirst();
        Optional<Amount> amount = Amount.toClose(verdict, subjects);
        Optional<Exact> known = fails ? number(value) : Optional.empty();
        return new LedgerRow(
                finding.id(),
                Optional.of(verdict),
                names.title(finding.subject()),
                names.criterion(finding.criterion()),
                known,
                LimitText.of(verdict),
                limit.relation().comparesNumbers() && !(value instanceof Tally)
                        ? Optional.of(limit.value())
                        : Optional.empty(),
                amount.map(Amount::exact).or(() -> known.flatMap(number -> distance(number, limit, value))),
                closing.filter(any -> limit.relation() == Relation.AT_LEAST)
                        .map(any -> Closing.toPart(verdict, subjects, FLOOR)
                                .map(Closing::count)
                                .orElse(Exact.ZERO)),
                amount.map(any -> Units.plain(any.unit())).orElse(Text.NONE),
                row.map(FindingRow::countermeasures).orElse(List.of()),
                finding.definition().source(),
                line.entry(),
                LedgerText.of(line.standing()));
    }

    /** By how much the value itself misses its limit, where nothing is counted: 0.209 of a coefficient. */
    private static Optional<Exact> distance(Exact number, Limit limit, Value value) {
        if (!limit.relation().comparesNumbers() || value instanceof Tally) {
            return Optional.empty();
        }
        Exact distance = number.minus(limit.value());
        return Optional.of(distance.signum() < 0 ? distance.negated() : distance);
    }

    private static Optional<Exact> number(Value value) {
        if (value instanceof Measure measure) {
            return Numbers.isKnown(measure) ? Optional.of(measure.range().low()) : Optional.empty();
        }
        return Numbers.shown(value).map(Numbers.ShownNumber::value);
    }

    private static LedgerRow gone(Ledger.LedgerLine line, Names names) {
        String finding = line.finding();
        return new LedgerRow(
                finding,
                Optional.empty(),
                LedgerText.subject(line, names),
                LedgerText.title(line, names),
                Optional.empty(),
                Text.NONE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Text.NONE,
                List.of(),
                "",
                line.entry(),
                LedgerText.of(line.standing()));
    }

    /** Who sees to it, until when, how it stands, and what else was written; empty texts where nothing was. */
    public List<String> written() {
        return List.of(
                entry.map(Ledger.LedgerEntry::owner).orElse(""),
                entry.flatMap(Ledger.LedgerEntry::due).map(LocalDate::toString).orElse(""),
                entry.map(Ledger.LedgerEntry::state).orElse(""),
                entry.map(Ledger.LedgerEntry::remark).orElse(""));
    }
}
