package org.junheng.results.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.junheng.criteria.Subject;
import org.junheng.facts.School;
import org.junheng.facts.Section;
import org.junheng.facts.Verdict;
import org.junheng.results.Evaluation;
import org.junheng.results.ledger.Ledger.LedgerEntry;
import org.junheng.texts.wording.Look;

/**
 * Which rows of a working list are in doubt though their ids are read: one whose id is of one school and whose name is that of
 * another, and one whose id nobody judges and is a slip away from one that somebody does.
 */
final class LedgerDoubts {
    /** Of what is known by its ids alone. */
    static final LedgerDoubts NONE = new LedgerDoubts(Map.of(), Set.of());

    private static final int MOST = 3;

    private final Map<String, String> names;
    private final Set<String> all;

    private LedgerDoubts(Map<String, String> names, Set<String> all) {
        this.names = names;
        this.all = all;
    }

    static LedgerDoubts of(Evaluation evaluation) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Subject subject : evaluation.subjects().values()) {
            if (subject instanceof School school) {
                names.put(school.id(), Look.folded(school.name()));
            } else if (subject instanceof Section section) {
                names.put(section.school().id(), Look.folded(section.school().name()));
            }
        }
        Set<String> all = new HashSet<>();
        evaluation.verdicts().stream().map(Verdict::id).forEach(all::add);
        return new LedgerDoubts(names, all);
    }

    /**
     * The rows in doubt, each with what it may be of.
     *
     * @param rows the rows, with what their ids say
     * @param known the ids of what fails, is undecided or passes
     */
    Map<LedgerEntry, List<String>> of(Map<LedgerEntry, List<String>> rows, Set<String> known) {
        Map<LedgerEntry, List<String>> doubted = new LinkedHashMap<>();
        rows.forEach((entry, meant) -> {
            List<String> maybe = of(entry, meant, known);
            if (!maybe.isEmpty()) {
                doubted.put(entry, maybe);
            }
        });
        return doubted;
    }

    private List<String> of(LedgerEntry entry, List<String> meant, Set<String> known) {
        if (meant.isEmpty()) {
            return all.contains(entry.finding()) ? List.of() : near(entry.finding(), known);
        }
        return LedgerIds.one(meant)
                .flatMap(id -> named(entry, id).map(other -> both(id, other, known)))
                .orElse(List.of());
    }

    /** The school whose name stands in the row, where its id is that of another one. */
    private Optional<String> named(LedgerEntry entry, String id) {
        String own = school(id);
        String written = Look.folded(entry.subject());
        String longest = "";
        for (String name : names.values()) {
            longest = written.startsWith(name) && name.length() > longest.length() ? name : longest;
        }
        String name = longest;
        return !names.containsKey(own) || name.isEmpty() || name.equals(names.get(own))
                ? Optional.empty()
                : names.keySet().stream()
                        .filter(school -> name.equals(names.get(school)))
                        .findFirst();
    }

    private static String school(String id) {
        return id.substring(id.indexOf('@') + 1).replaceFirst("/.*", "");
    }

    private static List<String> both(String id, String school, Set<String> known) {
        String other = id.replaceFirst("@[^/]*", "@" + Matcher.quoteReplacement(school));
        return known.contains(other) ? List.of(id, other) : List.of(id);
    }

    private static List<String> near(String written, Set<String> known) {
        String form = form(written);
        List<String> found = some(known, id -> form(id).equals(form));
        if (found.isEmpty()) {
            // The level is left out behind the school.
            String whole = Look.folded(written) + "/";
            found = some(known, id -> Look.folded(id).startsWith(whole));
        }
        int at = written.indexOf('@');
        if (!found.isEmpty() || at < 0) {
            return found;
        }
        String criterion = Look.folded(written.substring(0, at));
        String subject = Look.folded(written.substring(at));
        // A criterion that is judged elsewhere is no slip of another one.
        boolean isOne = known.stream().anyMatch(id -> Look.folded(id).startsWith(criterion + "@"));
        return isOne
                ? List.of()
                : some(known, id -> {
                    String other = Look.folded(id);
                    int end = other.indexOf('@');
                    return end >= 0
                            && other.substring(end).equals(subject)
                            && isOneLetterOff(criterion, other.substring(0, end));
                });
    }

    private static List<String> some(Set<String> known, Predicate<String> isNear) {
        List<String> near = new ArrayList<>();
        known.stream().filter(isNear).sorted().limit(MOST).forEach(near::add);
        return near;
    }

    /** Without what stands between the parts of an id and without noughts before a number. */
    private static String form(String id) {
        return Look.folded(id).replaceAll("(?<![0-9])0+(?=[0-9])", "").replaceAll("[@_\\-/.:|]", "");
    }

    /** Whether one of the two has one letter more, and else they are the same. */
    private static boolean isOneLetterOff(String one, String other) {
        String few = one.length() < other.length() ? one : other;
        String many = few.equals(one) ? other : one;
        if (many.length() != few.length() + 1) {
            return false;
        }
        int i = 0;
        while (i < few.length() && few.charAt(i) == many.charAt(i)) {
            i++;
        }
        return many.substring(i + 1).equals(few.substring(i));
    }
}
