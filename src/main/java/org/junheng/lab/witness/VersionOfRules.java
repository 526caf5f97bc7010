package org.junheng.lab.witness;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.criteria.Criterion;
import org.junheng.criteria.Overlay;
import org.junheng.facts.County;
import org.junheng.lab.lint.Shape;
import org.junheng.numbers.Exact;
import org.junheng.results.Evaluation;
import org.junheng.rules.LoadedFile;
import org.junheng.rules.Problems;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.parse.RuleParser;
import org.junheng.rules.parse.Syntax;
import org.junheng.rules.parse.Tokens;

/** One of two versions of rules: what each rule says, and how a county is judged by it. */
final class VersionOfRules {
    private static final Pattern DAYS = Pattern.compile("(from|until)\\[[^\\]]*\\](, )?");

    private final Junheng rules;
    private final LocalDate day;
    private final Map<String, Syntax.RuleTree> trees = new LinkedHashMap<>();
    private final Map<String, String> meanings = new LinkedHashMap<>();

    VersionOfRules(Junheng rules, LocalDate day) {
        this.rules = rules;
        this.day = day;
        for (LoadedFile file : rules.files()) {
            if (file.name().endsWith(".drl")) {
                RuleParser.parse(file.name(), Tokens.of(file.name(), file.text(), new Problems()), new Problems())
                        .rules()
                        .forEach(rule -> trees.put(rule.name().text(), rule));
            }
        }
    }

    Map<String, RuleInfo> rules() {
        return rules.rules();
    }

    /** A rule that it has. */
    RuleInfo rule(String id) {
        return Objects.requireNonNull(rules.rules().get(id), id);
    }

    Evaluation evaluate(County county) {
        return rules.evaluate(county, Options.asOf(day));
    }

    /** The rules that judge, by id. */
    Set<String> judging() {
        Set<String> ids = new TreeSet<>();
        rules.rules().values().stream()
                .filter(RuleInfo::judges)
                .map(RuleInfo::id)
                .forEach(ids::add);
        return ids;
    }

    /** What the criterion measures; empty where that cannot be told. */
    Optional<String> value(String id) {
        return Optional.ofNullable(trees.get(id)).flatMap(Shape::value);
    }

    /** All that decides the verdicts of a criterion: its rule, what places set, who is left out or eased, what it counts. */
    String meaning(String id) {
        String known = meanings.get(id);
        if (known == null) {
            // One that is read by what it reads cannot be, but a circle must not go on for ever.
            meanings.put(id, "");
            known = own(id) + around(id) + counted(id);
            meanings.put(id, known);
        }
        return known;
    }

    /** The rule by itself, whether it holds, and what places set. */
    String own(String id) {
        return inForce(id, Shape::meaning) + set(id);
    }

    /** The same without its limit, and those that places set. */
    String withoutLimit(String id) {
        return inForce(id, Shape::withoutLimit) + set(id).contains("off");
    }

    private String inForce(String id, Function<Syntax.RuleTree, String> said) {
        RuleInfo rule = rules.rules().get(id);
        boolean isInForce = rule != null && rule.criterion().holdsOn(day);
        String tree = Optional.ofNullable(trees.get(id)).map(said).orElse(id);
        // By which days it came into force, and until when, matters on the day alone.
        return DAYS.matcher(tree).replaceAll("") + " in force " + isInForce;
    }

    private String set(String id) {
        StringBuilder set = new StringBuilder();
        for (Overlay overlay : rules.overlays()) {
            for (Overlay.Adjustment one : overlay.adjustments()) {
                if (one.criterion().equals(id) && one.holdsOn(day)) {
                    set.append(" set ")
                            .append(one.limit().map(Exact::toString).orElse("off"))
                            .append(one.points())
                            .append(one.deduction());
                }
            }
        }
        return set.toString();
    }

    /** Who is left out of it, and who is eased. */
    String around(String id) {
        RuleInfo rule = rules.rules().get(id);
        String group = rule == null ? "" : rule.criterion().group();
        Set<String> around = new TreeSet<>();
        for (RuleInfo other : rules.rules().values()) {
            if (other.allowedIn().contains(id)
                    || (!group.isEmpty() && other.excludedFrom().contains(group))) {
                around.add(own(other.id()));
            }
        }
        return around.toString();
    }

    /** Who is eased in it, alone. */
    String eased(String id) {
        Set<String> eased = new TreeSet<>();
        for (RuleInfo other : rules.rules().values()) {
            if (other.allowedIn().contains(id)) {
                eased.add(own(other.id()));
            }
        }
        return eased.toString();
    }

    /** What it counts, each with all that decides it. */
    String counted(String id) {
        Set<String> counted = new TreeSet<>();
        members(id).forEach(member -> counted.add(member + digest(meaning(member))));
        return counted.toString();
    }

    /** The criteria whose verdicts it reads. */
    Set<String> members(String id) {
        RuleInfo rule = rules.rules().get(id);
        Set<String> members = new TreeSet<>();
        if (rule != null) {
            for (RuleInfo other : rules.rules().values()) {
                Criterion criterion = other.criterion();
                boolean isCounted = rule.verdictsOf().contains(criterion.id())
                        || (!criterion.group().isEmpty() && rule.verdictsOf().contains(criterion.group()));
                if (other.judges() && isCounted && !other.id().equals(id)) {
                    members.add(other.id());
                }
            }
        }
        return members;
    }

    /** Short, and alike for equal texts alone. */
    private static String digest(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
