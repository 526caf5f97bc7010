package org.junheng.lab.witness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junheng.facts.Level;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.numbers.Exact;
import org.junheng.numbers.RatioText;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.RuleInput;

/** The scenes in which a criterion may differ: of every kind of school, with every answer, and figures near its limits. */
final class Scenes {
    private static final List<SchoolKind> KINDS = List.of(
            SchoolKind.PRIMARY,
            SchoolKind.JUNIOR,
            SchoolKind.TEACHING_POINT,
            SchoolKind.NINE_YEAR,
            SchoolKind.SPECIAL_EDUCATION,
            SchoolKind.VOCATIONAL,
            SchoolKind.COMPLETE_SECONDARY,
            SchoolKind.TWELVE_YEAR);
    private static final Pattern NUMBER = Pattern.compile("\"(-?[0-9]+(?:\\.[0-9]+)?(?:/[0-9]+)?)\"");
    private static final long[] BASES = {1, 2, 10, 20, 100, 1000};
    private static final long[] WHOLES = {100, 1000};
    private static final int MOST_SCENES = 1500;

    private final VersionOfRules before;
    private final VersionOfRules after;
    private final String id;
    private final Set<RuleInput> inputs = new LinkedHashSet<>();
    private final Set<Exact> written = new TreeSet<>();
    private final Set<String> levels = new LinkedHashSet<>();

    Scenes(VersionOfRules before, VersionOfRules after, String id) {
        this.before = before;
        this.after = after;
        this.id = id;
        for (VersionOfRules version : List.of(before, after)) {
            needs(version, version.rule(id), new LinkedHashSet<>());
            Matcher number = NUMBER.matcher(version.meaning(id));
            while (number.find()) {
                written.add(RatioText.read(number.group(1)));
                // Of a ratio as documents write it, 1 : 19, the 19.
                int slash = number.group(1).indexOf('/');
                if (slash > 0) {
                    written.add(Exact.of(number.group(1).substring(slash + 1)));
                }
            }
        }
        // A ratio that is reported beside its amounts says nothing more.
        inputs.removeIf(input -> input.name().endsWith("Per100") || input.name().endsWith("PerStudent"));
    }

    /** What the rule reads, and what those read that it counts, or that leave out of it. */
    private void needs(VersionOfRules version, RuleInfo rule, Set<String> seen) {
        if (!seen.add(rule.id())) {
            return;
        }
        inputs.addAll(rule.needs());
        levels.addAll(rule.levels());
        String group = rule.criterion().group();
        for (RuleInfo other : version.rules().values()) {
            boolean isCounted = other.judges()
                    && (rule.verdictsOf().contains(other.id())
                            || rule.verdictsOf().contains(other.criterion().group()));
            boolean isAround = other.allowedIn().contains(rule.id())
                    || (!group.isEmpty() && other.excludedFrom().contains(group));
            if (isAround) {
                inputs.addAll(other.needs());
            } else if (isCounted) {
                needs(version, other, seen);
            }
        }
    }

    /** One of each kind of school, in which the rule states its demand. */
    List<Scene> first() {
        List<Map<RuleInput, Boolean>> answers = AnswerWays.of(inputs);
        List<Scene> scenes = new ArrayList<>();
        for (SchoolKind kind : kinds()) {
            Map<RuleInput, Exact> numbers = new LinkedHashMap<>();
            numbers().forEach(input -> numbers.put(input, Exact.of(LinearRatio.isWhole(input) ? 100 : 10)));
            scenes.add(new Scene(kind, levels(kind), numbers, answers.get(0), List.of()));
        }
        return scenes;
    }

    /** Scenes with values at the limits, between them and far from them. */
    List<Scene> near(List<Exact> limits) {
        List<List<Scene>> groups = new ArrayList<>();
        List<Map<RuleInput, Boolean>> answers = AnswerWays.of(inputs);
        Set<Exact> targets = targets(limits);
        for (SchoolKind kind : kinds()) {
            for (Map<RuleInput, Boolean> said : answers) {
                Map<RuleInput, Exact> none = new LinkedHashMap<>();
                numbers().forEach(input -> none.put(input, Exact.ZERO));
                Scene empty = new Scene(kind, levels(kind), none, said, List.of());
                for (VersionOfRules version : measuring()) {
                    Optional<LinearRatio> form = LinearRatio.of(empty, scene -> verdict(version, scene));
                    if (form.isPresent()) {
                        measured(empty, form.get(), targets, groups);
                    } else {
                        inPart(version, empty, targets, groups);
                    }
                }
            }
        }
        return inTurn(groups);
    }

    /** The first of each group, the smallest of these first, then the second of each: no size is left out for another's sake. */
    private static List<Scene> inTurn(List<List<Scene>> groups) {
        List<Scene> all = new ArrayList<>();
        int longest = groups.stream().mapToInt(List::size).max().orElse(0);
        for (int i = 0; i < longest && all.size() < MOST_SCENES; i++) {
            int place = i;
            groups.stream()
                    .filter(group -> group.size() > place)
                    .map(group -> group.get(place))
                    .sorted((one, other) -> one.size().compareTo(other.size()))
                    .forEach(all::add);
        }
        return all.subList(0, Math.min(MOST_SCENES, all.size()));
    }

    /** Both where they do not measure the same. */
    private List<VersionOfRules> measuring() {
        return before.value(id).equals(after.value(id)) ? List.of(after) : List.of(before, after);
    }

    private Optional<Verdict> verdict(VersionOfRules version, Scene scene) {
        return version.evaluate(scene.county()).verdicts().stream()
                .filter(verdict -> verdict.criterion().equals(id))
                .findFirst();
    }

    /** What is no sum of figures may be one with so many students; what is none at all is tried as it is, and as a spread. */
    private void inPart(VersionOfRules version, Scene empty, Set<Exact> targets, List<List<Scene>> groups) {
        for (long wholes : WHOLES) {
            Optional<LinearRatio> form = LinearRatio.of(empty, Exact.of(wholes), scene -> verdict(version, scene));
            form.ifPresent(learnt -> {
                Map<RuleInput, Exact> numbers = new LinkedHashMap<>(empty.numbers());
                numbers.keySet().stream()
                        .filter(LinearRatio::isWhole)
                        .toList()
                        .forEach(input -> numbers.put(input, Exact.of(wholes)));
                List<Scene> scenes = new ArrayList<>();
                for (RuleInput amount : having(learnt.ofAmount())) {
                    targets.forEach(target -> amounts(empty.with(numbers), learnt, amount, target, scenes));
                }
                groups.add(scenes);
            });
        }
        groups.add(List.of(empty));
        groups.add(SpreadScenes.of(empty, targets));
    }

    private List<RuleInput> numbers() {
        return inputs.stream().filter(Scene::isNumber).toList();
    }

    private List<SchoolKind> kinds() {
        return KINDS.stream()
                .filter(kind ->
                        levels.isEmpty() || kind.levels().stream().anyMatch(level -> levels.contains(level.label())))
                .toList();
    }

    private static List<Level> levels(SchoolKind kind) {
        return kind.levels();
    }

    private static Set<Exact> targets(List<Exact> limits) {
        Set<Exact> targets = new LinkedHashSet<>();
        for (Exact one : limits) {
            limits.forEach(other -> targets.add(one.plus(other).dividedBy(Exact.of(2))));
        }
        targets.addAll(limits);
        limits.forEach(limit -> targets.add(limit.times(Exact.of(2))));
        targets.add(Exact.ZERO);
        return targets;
    }

    /** Bases of all sizes, and with each the amount that makes the value wanted. */
    private void measured(Scene empty, LinearRatio form, Set<Exact> targets, List<List<Scene>> groups) {
        List<RuleInput> bases = having(form.ofBase());
        List<RuleInput> amounts = having(form.ofAmount());
        List<RuleInput> beside = new ArrayList<>(empty.numbers().keySet());
        beside.removeAll(bases);
        beside.removeAll(amounts);
        for (Exact base : bases.isEmpty() ? List.of(Exact.ONE) : sizes()) {
            for (Exact other : beside.isEmpty() ? List.of(Exact.ZERO) : thresholds()) {
                Map<RuleInput, Exact> numbers = new LinkedHashMap<>(empty.numbers());
                beside.forEach(input -> numbers.put(input, other));
                bases.stream().limit(1).forEach(input -> numbers.put(input, base));
                List<Scene> scenes = new ArrayList<>();
                groups.add(scenes);
                for (RuleInput amount : amounts) {
                    if (!bases.contains(amount)) {
                        targets.forEach(target -> amounts(empty.with(numbers), form, amount, target, scenes));
                    }
                }
                if (amounts.isEmpty() || bases.containsAll(amounts)) {
                    scenes.add(empty.with(numbers));
                }
            }
        }
    }

    private static List<RuleInput> having(Map<RuleInput, Exact> coefficients) {
        return coefficients.entrySet().stream()
                .filter(one -> one.getValue().signum() > 0)
                .map(Map.Entry::getKey)
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    private void amounts(Scene scene, LinearRatio form, RuleInput input, Exact target, List<Scene> scenes) {
        Exact base = form.baseOf(scene.numbers());
        Exact each = form.ofAmount().getOrDefault(input, Exact.ONE);
        Exact exactly = target.times(base)
                .dividedBy(form.scale())
                .minus(form.amountOf(scene.numbers()))
                .dividedBy(each);
        Exact up = exactly.ceiling();
        for (Exact value : new LinkedHashSet<>(List.of(exactly, up, up.minus(Exact.ONE)))) {
            boolean isDecimal = !value.toString().contains("/");
            if (value.signum() >= 0 && isDecimal) {
                Map<RuleInput, Exact> numbers = new LinkedHashMap<>(scene.numbers());
                numbers.merge(input, value, Exact::plus);
                scenes.add(scene.with(numbers));
            }
        }
    }

    private Set<Exact> sizes() {
        Set<Exact> sizes = new TreeSet<>(thresholds());
        for (long base : BASES) {
            sizes.add(Exact.of(base));
        }
        sizes.removeIf(size -> size.signum() <= 0 || !size.isWhole());
        return sizes;
    }

    /** The numbers that stand in the rules, and their neighbours. */
    private Set<Exact> thresholds() {
        Set<Exact> all = new TreeSet<>();
        all.add(Exact.ZERO);
        for (Exact number : written) {
            if (number.isWhole() && number.signum() >= 0) {
                all.add(number);
                all.add(number.plus(Exact.ONE));
                all.add(number.minus(Exact.ONE).max(Exact.ZERO));
            }
        }
        return all;
    }
}
