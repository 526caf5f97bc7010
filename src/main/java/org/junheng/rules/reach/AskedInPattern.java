package org.junheng.rules.reach;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Syntax.Pattern;
import org.junheng.rules.parse.Token;

/**
 * What a pattern asks, with what is known of the same facts: by their levels and kinds, and by what patterns before asked of them.
 *
 * @param own by what name its tests are said
 * @param levels which levels it surely is not of
 * @param known what is known of it anyhow
 * @param before what was asked of its school, with its sections, or of the county, so far; more is added as the pattern is read
 * @param sure the same as it has to be for it to be known
 */
public record AskedInPattern(
        Optional<Token> own, List<Formula> levels, List<Formula> known, List<Formula> before, List<Formula> sure) {
    private static final Set<String> OF_LEVELS = Set.of("Section", "CountyLevel");
    private static final String SENIOR = "Level().SENIOR()";

    /** What the patterns of one rule ask, one after the other. */
    public static final class AskedSoFar {
        private final StatedConditions stated;
        private final PatternNames names;
        private final Map<String, List<Formula>> before = new HashMap<>();
        private final Map<String, List<Formula>> sure = new HashMap<>();
        private final List<Formula> known = new ArrayList<>();

        /** Asks nothing yet. */
        public AskedSoFar(StatedConditions stated, PatternNames names) {
            this.stated = stated;
            this.names = names;
        }

        /** What is known of levels and kinds by the patterns so far. */
        public List<Formula> known() {
            return known;
        }

        /**
         * The next pattern.
         *
         * @param isThere whether what it matches is there, so that what was asked of it before still holds
         */
        public AskedInPattern next(Pattern pattern, boolean isThere) {
            Optional<Token> own = names.own(pattern);
            List<Formula> levels = new ArrayList<>();
            List<Formula> kinds = new ArrayList<>();
            if (OF_LEVELS.contains(pattern.type().text())) {
                String level = names.called(own, "level");
                levels.add(new Formula.Not(new Formula.Is(level, SENIOR)));
                kinds.addAll(KindsOfSchools.withLevels(
                        tests(pattern, own).toList(), level, names.called(own, "school", "kind")));
            }
            List<Formula> told = new ArrayList<>(levels);
            Optional<String> family = own.filter(any -> isThere).map(names::family);
            List<Formula> asked = of(before, family);
            told.addAll(ofWhatIsAsked(pattern, own, asked, kinds));
            if (pattern.binding().isPresent()) {
                kinds.stream().filter(kind -> !known.contains(kind)).forEach(known::add);
            }
            return new AskedInPattern(own, levels, told, asked, of(sure, family));
        }

        private static List<Formula> of(Map<String, List<Formula>> all, Optional<String> family) {
            return family.map(name -> all.computeIfAbsent(name, unseen -> new ArrayList<>()))
                    .orElseGet(ArrayList::new);
        }

        /** What is known of the kinds that a pattern asks for, or one before. */
        private List<Formula> ofWhatIsAsked(
                Pattern pattern, Optional<Token> own, List<Formula> earlier, List<Formula> kinds) {
            Set<String> asked = new HashSet<>();
            Stream.concat(earlier.stream(), tests(pattern, own)).forEach(test -> asked.addAll(Formula.names(test)));
            return Stream.concat(known.stream(), kinds.stream())
                    .filter(kind -> asked.containsAll(Formula.names(kind)))
                    .distinct()
                    .toList();
        }

        /** Whether nobody is as a pattern says of whom it is known that they are otherwise, so that to deny it says nothing. */
        public boolean isDeniedAnyhow(Syntax.Quantified denied) {
            Optional<Token> own = names.own(denied.pattern());
            List<Formula> asked = own.map(names::family)
                    .map(family -> before.getOrDefault(family, List.of()))
                    .orElse(List.of());
            List<Formula> tests = tests(denied.pattern(), own).toList();
            List<Formula> all = new ArrayList<>(asked);
            all.addAll(tests);
            all.addAll(ofWhatIsAsked(denied.pattern(), own, asked, List.of()));
            return stated.canHold(asked) && stated.canHold(tests) && !stated.canHold(all);
        }

        /** What a pattern asks for, each part of what is joined by itself. */
        private Stream<Formula> tests(Pattern pattern, Optional<Token> own) {
            return pattern.constraints().stream()
                    .filter(constraint -> constraint.binding().isEmpty())
                    .map(constraint -> stated.test(constraint.expression(), own))
                    .flatMap(test -> test instanceof Formula.All all ? all.of().stream() : Stream.of(test));
        }
    }
}
