package org.junheng.history.match;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junheng.history.match.SchoolQuestion.SchoolCandidate;
import org.junheng.texts.Text;

/**
 * What may be written of the schools of two years that are asked about. What names all of its ids is held against the data and against what
 * is said already, as it will be when it is read: what would be refused is not offered.
 */
final class OfferedAnswers {
    private static final Text RENAMED = new Text("改代码", "another id");

    private static final Text OTHERS = new Text("其余学校代码", "other-ids");
    private static final Text ALL = new Text("各校代码", "their-ids");

    private final int to;
    private final CountyIds ids;
    private final Map<String, String> before;
    private final Map<String, String> after;
    private final List<SchoolEvent> said = new ArrayList<>();
    private final Set<String> saidBefore = new HashSet<>();
    private final Set<String> saidAfter = new HashSet<>();

    /**
     * Two years.
     *
     * @param ids how ids are written, so that they are of this county alone
     * @param before the schools of the earlier year: id and name
     * @param after those of the later year
     * @param groups what is known of them
     */
    OfferedAnswers(
            int to, CountyIds ids, Map<String, String> before, Map<String, String> after, List<SchoolGroup> groups) {
        this.to = to;
        this.ids = ids;
        this.before = before;
        this.after = after;
        for (SchoolGroup group : groups) {
            if (!group.fate().isAsked() && group.fate() != SchoolFate.STAYED) {
                said.add(new SchoolEvent(to, group.fate(), group.before(), group.after(), ""));
                saidBefore.addAll(group.before());
                saidAfter.addAll(group.after());
            }
        }
    }

    List<OfferedAnswer> of(SchoolFate fate, String id, List<SchoolCandidate> candidates) {
        List<OfferedAnswer> answers = new ArrayList<>();
        switch (fate) {
            case VANISHED -> vanished(id, candidates, answers);
            case APPEARED -> appeared(id, candidates, answers);
            default -> doubted(id, candidates, answers);
        }
        return answers;
    }

    private void vanished(String id, List<SchoolCandidate> candidates, List<OfferedAnswer> answers) {
        offer(answers, new Text("撤销", "closed"), event(SchoolFate.CLOSED, List.of(id), List.of()));
        boolean isNamed = false;
        for (SchoolCandidate other : candidates) {
            isNamed |= offer(answers, RENAMED, event(SchoolFate.RENAMED, List.of(id), List.of(other.id())));
            Text merged = new Text("并入", "merged");
            if (!offer(answers, merged, event(SchoolFate.MERGED, List.of(id), List.of(other.id())))
                    && isOpen(other.id(), before, saidAfter)) {
                // A new id alone is no merger: others have to have joined it.
                open(answers, merged, SchoolFate.MERGED, List.of(known(id), OTHERS), List.of(known(other.id())));
            }
        }
        List<Text> own = List.of(known(id));
        open(
                answers,
                new Text("并入别校", "merged into another"),
                SchoolFate.MERGED,
                own,
                List.of(new Text("接收学校的代码", "its-id")));
        open(answers, new Text("拆成几所", "split into several"), SchoolFate.SPLIT, own, List.of(ALL));
        if (!isNamed) {
            open(answers, RENAMED, SchoolFate.RENAMED, own, List.of(new Text("新代码", "new-id")));
        }
    }

    private void appeared(String id, List<SchoolCandidate> candidates, List<OfferedAnswer> answers) {
        offer(answers, new Text("新办", "new"), event(SchoolFate.OPENED, List.of(), List.of(id)));
        boolean isNamed = false;
        for (SchoolCandidate other : candidates) {
            isNamed |= offer(answers, RENAMED, event(SchoolFate.RENAMED, List.of(other.id()), List.of(id)));
            Text split = new Text("拆分", "split off");
            if (!offer(answers, split, event(SchoolFate.SPLIT, List.of(other.id()), List.of(id)))
                    && isOpen(other.id(), after, saidBefore)) {
                open(answers, split, SchoolFate.SPLIT, List.of(known(other.id())), List.of(known(id), OTHERS));
            }
        }
        List<Text> own = List.of(known(id));
        open(
                answers,
                new Text("从别校拆出", "split off from another"),
                SchoolFate.SPLIT,
                List.of(new Text("原学校代码", "its-id")),
                own);
        open(answers, new Text("几所合成", "merged from several"), SchoolFate.MERGED, List.of(ALL), own);
        if (!isNamed) {
            open(answers, RENAMED, SchoolFate.RENAMED, List.of(new Text("原代码", "old-id")), own);
        }
    }

    private void doubted(String id, List<SchoolCandidate> candidates, List<OfferedAnswer> answers) {
        SchoolEvent opened = event(SchoolFate.OPENED, List.of(), List.of(id));
        offer(answers, new Text("同一所", "the same"), event(SchoolFate.RENAMED, List.of(id), List.of(id)));
        offer(answers, new Text("另一所", "another"), event(SchoolFate.CLOSED, List.of(id), List.of()), opened);
        for (SchoolCandidate candidate : candidates) {
            String other = candidate.id();
            SchoolEvent renamed = event(SchoolFate.RENAMED, List.of(id), List.of(other));
            if (!other.equals(id) && !offer(answers, RENAMED, renamed, opened)) {
                offer(
                        answers,
                        new Text("两校代码互换", "the two ids were swapped"),
                        renamed,
                        event(SchoolFate.RENAMED, List.of(other), List.of(id)));
                offer(
                        answers,
                        new Text("改代码，原来的" + other + "撤销", "another id, and the " + other + " of then was closed"),
                        renamed,
                        opened,
                        event(SchoolFate.CLOSED, List.of(other), List.of()));
            }
        }
    }

    /** Whether nobody says of an id what it was, and the other year does not have it. */
    private static boolean isOpen(String id, Map<String, String> otherYear, Set<String> saidOfIt) {
        return !otherYear.containsKey(id) && !saidOfIt.contains(id);
    }

    private SchoolEvent event(SchoolFate fate, List<String> from, List<String> since) {
        return new SchoolEvent(to, fate, from, since, "");
    }

    /** Adds an answer if it would be accepted as it stands. */
    private boolean offer(List<OfferedAnswer> answers, Text meaning, SchoolEvent... events) {
        List<SchoolEvent> own = List.of(events);
        boolean isTwice = own.stream()
                .anyMatch(event -> event.before().stream().anyMatch(saidBefore::contains)
                        || event.after().stream().anyMatch(saidAfter::contains));
        List<SchoolEvent> all = new ArrayList<>(said);
        all.addAll(own);
        boolean isSo = !isTwice
                && SaidEvents.of(all, "", before.keySet(), after.keySet())
                        .problems()
                        .isEmpty();
        if (isSo) {
            answers.add(new OfferedAnswer(
                    meaning,
                    SaidLine.of(own.stream().map(this::named).toList()).stream()
                            .map(Text::same)
                            .toList()));
        }
        return isSo;
    }

    private SchoolEvent named(SchoolEvent event) {
        return event(
                event.fate(),
                event.before().stream().map(ids::named).toList(),
                event.after().stream().map(ids::named).toList());
    }

    private Text known(String id) {
        return Text.same(ids.named(id));
    }

    /** Adds an answer in which words stand where ids have to be filled in. */
    private void open(List<OfferedAnswer> answers, Text meaning, SchoolFate fate, List<Text> from, List<Text> since) {
        answers.add(new OfferedAnswer(
                meaning, List.of(new Text(line(fate, from, since, Text::zh), line(fate, from, since, Text::en)))));
    }

    private String line(SchoolFate fate, List<Text> from, List<Text> since, Function<Text, String> language) {
        return SaidLine.of(event(
                fate,
                from.stream().map(language).toList(),
                since.stream().map(language).toList()));
    }
}
