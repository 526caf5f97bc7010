package org.junheng.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiFunction;
import org.junheng.CountyRun;
import org.junheng.CountySource;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.RefusedException;
import org.junheng.facts.County;
import org.junheng.history.match.Matching;
import org.junheng.history.peer.CountyPeers;
import org.junheng.history.peer.PeerGroup;
import org.junheng.history.peer.Peers;
import org.junheng.history.pledge.CountyPledges;
import org.junheng.history.pledge.Pledges;
import org.junheng.results.Evaluation;
import org.junheng.results.ledger.Ledger;
import org.junheng.texts.Text;

/**
 * Counties over several years: each year judged by the rules in force then and by those of one fixed day, why values moved, and
 * where they lead. Schools are matched by id, and by what the user says of them; what nobody said is asked about, in {@link
 * CountyHistory#questions}, and reckoned as schools closed and opened until it is.
 *
 * <p>All of it is kept in memory, with two evaluations of each county and year: of a province, and not of a nation at once.
 *
 * <pre>{@code
 * SortedMap<Integer, CountySource> years = new TreeMap<>();
 * years.put(2023, CountySource.files(List.of(Path.of("2023")), ReadingOptions.USUAL));
 * years.put(2024, CountySource.files(List.of(Path.of("2024")), ReadingOptions.USUAL));
 * History history = History.of(rules, years, HistoryOptions.USUAL);
 * }</pre>
 *
 * @param fixedDay the day whose rules judge every year
 * @param years the years that were read, in their order
 * @param between the years between the first and the last that nobody gave
 * @param counties the counties, in the order in which the years have them
 */
public record History(LocalDate fixedDay, List<YearRead> years, List<Integer> between, List<CountyHistory> counties) {
    public History {
        years = List.copyOf(years);
        between = List.copyOf(between);
        counties = List.copyOf(counties);
    }

    /** The same, by rules that are loaded. */
    public static History of(Junheng rules, SortedMap<Integer, CountySource> years, HistoryOptions options) {
        return of((county, day) -> rules.evaluate(county, Options.asOf(day)), years, options);
    }

    /**
     * Reads and judges the years.
     *
     * @param rules judges a county by the rules of a day; called by several threads at once
     * @param years where the counties of each year come from; one at least
     * @throws IllegalArgumentException if there is no year
     * @throws RefusedException if what is said of schools, or of years to come, is not so in the data; it lists every problem at once
     * @throws org.junheng.data.note.DataException if the data cannot be used at all
     */
    public static History of(
            BiFunction<County, LocalDate, Evaluation> rules,
            SortedMap<Integer, CountySource> years,
            HistoryOptions options) {
        if (years.isEmpty()) {
            throw new IllegalArgumentException("there is no year");
        }
        LocalDate fixedDay = options.fixedDay().orElse(options.day().atYear(years.lastKey()));
        List<YearRead> read = new ArrayList<>();
        Map<String, List<CountyYear>> counties = new LinkedHashMap<>();
        years.forEach((year, source) -> {
            LocalDate day = options.day().atYear(year);
            read.add(new YearRead(
                    year,
                    day,
                    CountyRun.ask(
                            source,
                            (county, position) -> judged(rules, county.county(), year, day, fixedDay),
                            one -> counties.computeIfAbsent(
                                            one.inForce().county().id(), any -> new ArrayList<>())
                                    .add(one))));
        });
        List<Text> problems = new ArrayList<>(SuccessionCheck.problems(options.succession(), years.keySet(), counties));
        problems.addAll(KnownYearsCheck.problems(options.known(), years.lastKey(), counties));
        if (!problems.isEmpty()) {
            throw new RefusedException(problems);
        }
        return new History(fixedDay, read, between(years), histories(counties, years.keySet(), options, rules));
    }

    /**
     * Counties of the last year among those like them, by their coefficients, where there are six or more; then schools among those
     * like them, over all counties that it has: of like size, level and setting, or by the user's lists.
     *
     * @param lists who is like whom, by the ids of schools, where the user says so; for all others it is reckoned
     */
    public List<PeerGroup> peers(Map<String, List<String>> lists) {
        int last = years.get(years.size() - 1).year();
        List<Evaluation> evaluations = counties.stream()
                .map(CountyHistory::last)
                .filter(year -> year.year() == last)
                .map(CountyYear::inForce)
                .toList();
        List<PeerGroup> groups = new ArrayList<>(CountyPeers.of(evaluations));
        groups.addAll(Peers.of(evaluations, lists));
        return groups;
    }

    /**
     * What was promised, held against the years: county by county, those of which there is anything to tell.
     *
     * @param ledger the working list, whose lines with a day are promises; may be empty, for uses of allowances are promises too
     */
    public List<CountyPledges> pledges(Ledger ledger) {
        return counties.stream()
                .map(county -> Pledges.of(
                        county.id(),
                        county.years().stream().map(CountyYear::year).toList(),
                        county.years().stream().map(CountyYear::inForce).toList(),
                        county.steps().stream().map(YearStep::schools).toList(),
                        ledger))
                .filter(pledges -> !pledges.isEmpty())
                .toList();
    }

    private static CountyYear judged(
            BiFunction<County, LocalDate, Evaluation> rules,
            County county,
            int year,
            LocalDate day,
            LocalDate fixedDay) {
        Evaluation inForce = rules.apply(county, day);
        return new CountyYear(
                year, inForce, day.equals(fixedDay) ? inForce : OtherDay.judge(rules, county, day, fixedDay));
    }

    private static List<CountyHistory> histories(
            Map<String, List<CountyYear>> counties,
            Set<Integer> years,
            HistoryOptions options,
            BiFunction<County, LocalDate, Evaluation> rules) {
        Set<String> shared = sharedIds(counties);
        return counties.entrySet().parallelStream()
                .map(county -> {
                    Set<Integer> missing = new LinkedHashSet<>(years);
                    county.getValue().forEach(year -> missing.remove(year.year()));
                    return CountyHistory.of(
                            county.getKey(), county.getValue(), List.copyOf(missing), options, rules, shared);
                })
                .toList();
    }

    /** Ids of schools that several counties have: what is said of them needs the county. */
    private static Set<String> sharedIds(Map<String, List<CountyYear>> counties) {
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        counties.values().forEach(years -> {
            Set<String> own = new HashSet<>();
            years.forEach(year -> own.addAll(Matching.schools(year.inForce()).keySet()));
            own.stream().filter(id -> !seen.add(id)).forEach(shared::add);
        });
        return shared;
    }

    private static List<Integer> between(SortedMap<Integer, CountySource> years) {
        List<Integer> between = new ArrayList<>();
        for (int year = years.firstKey(); year < years.lastKey(); year++) {
            if (!years.containsKey(year)) {
                between.add(year);
            }
        }
        return between;
    }
}
