package org.junheng.results.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junheng.results.ledger.Ledger.LedgerEntry;
import org.junheng.texts.wording.Look;

/**
 * Which id of the data is meant by one that somebody wrote: the same one, else the one that looks the same, else the one that is the
 * same in capital letters, else without the noughts that a spreadsheet takes away. Where two could be meant none is.
 */
final class LedgerIds {
    private static final List<UnaryOperator<String>> WAYS =
            List.of(UnaryOperator.identity(), Look::of, Look::folded, LedgerIds::withoutNoughts);

    private final List<Map<String, List<String>>> known = new ArrayList<>();

    /** These ids are there. */
    LedgerIds(Collection<String> ids) {
        for (UnaryOperator<String> way : WAYS) {
            Map<String, List<String>> byForm = new HashMap<>();
            Set.copyOf(ids)
                    .forEach(id -> byForm.computeIfAbsent(way.apply(id), any -> new ArrayList<>())
                            .add(id));
            known.add(byForm);
        }
    }

    /** Those that may be meant, in their order: none where nothing is like it. */
    List<String> meant(String written) {
        for (int i = 0; i < WAYS.size(); i++) {
            List<String> found = known.get(i).get(WAYS.get(i).apply(written));
            if (found != null) {
                return found.stream().sorted().toList();
            }
        }
        return List.of();
    }

    /**
     * The rows of a county, each with what it may be of.
     *
     * @param written the rows
     * @param ids which findings and verdicts there are
     */
    static Map<LedgerEntry, List<String>> meant(Collection<LedgerEntry> written, Collection<String> ids) {
        LedgerIds known = new LedgerIds(ids);
        Map<LedgerEntry, List<String>> meant = new LinkedHashMap<>();
        Map<String, Integer> rows = new HashMap<>();
        Set<String> exact = new HashSet<>();
        for (LedgerEntry entry : written) {
            List<String> ofEntry = known.meant(entry.finding());
            meant.put(entry, ofEntry);
            if (ofEntry.size() == 1) {
                rows.merge(ofEntry.get(0), 1, Integer::sum);
                if (ofEntry.get(0).equals(entry.finding())) {
                    exact.add(entry.finding());
                }
            }
        }
        // Two rows of one finding: that of its own id holds, the other one is asked about; so are both where neither
        // is.
        meant.replaceAll((entry, ids1) -> {
            boolean isOther = ids1.size() == 1
                    && rows.getOrDefault(ids1.get(0), 0) > 1
                    && !(exact.contains(ids1.get(0)) && ids1.get(0).equals(entry.finding()));
            return isOther ? List.of(ids1.get(0), entry.finding()) : ids1;
        });
        return meant;
    }

    /** Whether a row that names this county is of that one, where the list names these counties. */
    static boolean isOf(String written, String county, Set<String> all) {
        if (written.equals(county)) {
            return true;
        }
        boolean looks = Look.of(written).equals(Look.of(county));
        boolean isNamedItself = all.stream().map(Look::of).anyMatch(Look.of(county)::equals);
        return looks
                || (!isNamedItself
                        && new LedgerIds(List.of(county)).meant(written).size() == 1);
    }

    /** Of a finding those of its subject. */
    private static String withoutNoughts(String id) {
        int at = id.indexOf('@') + 1;
        return Look.folded(id.substring(0, at)) + Look.withoutNoughts(id.substring(at));
    }

    /** The one id that is meant; empty where it is none, or two. */
    static Optional<String> one(List<String> meant) {
        return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
    }
}
