/**
 * The door: load rules, evaluate counties, read the findings.
 *
 * <p>The whole road, from what was received to sentences:
 *
 * <pre>{@code
 * Junheng rules = Junheng.load(Rules.bundled("quality-balance-2017"));
 * Evaluations evaluations = new Evaluations();
 * rules.evaluate(CountySource.content("county.json", in), Options.asOf(day), evaluations);
 * for (Evaluation evaluation : evaluations.list()) {
 *     evaluation.findings().forEach(finding -> System.out.println(FindingText.of(finding).en()));
 * }
 * }</pre>
 *
 * <p>A finding, from its sentence down to the cells: {@code finding.verdict()} says what was judged, and its {@code
 * requirement()} holds the measure with its inputs, each with the place where it was read, and the limit with the document or
 * the place that set it; {@code evaluation.criteria()} has the title and source of its criterion; {@code
 * evaluation.countermeasures()} what would close it.
 *
 * <p>{@link org.junheng.Junheng} and all that comes out of it are immutable and may be shared between threads. Nothing is null
 * that is not marked {@code @Nullable}. What cannot be done is told by an exception that lists every problem at once: {@link
 * org.junheng.data.note.DataException} for data, {@link org.junheng.rules.RulesException} for rules, {@link
 * org.junheng.RefusedException} for what was asked; work that had to end before its time by {@link
 * java.util.concurrent.CancellationException}. Rules that are exchanged while they are used: {@link org.junheng.Reloading}.
 *
 * @since 0.1, as everything that says nothing else
 */
@NullMarked
package org.junheng;

import org.jspecify.annotations.NullMarked;
