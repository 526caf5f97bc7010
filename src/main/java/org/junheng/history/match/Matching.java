package org.junheng.history.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junheng.criteria.Subject;
import org.junheng.facts.School;
import org.junheng.facts.Section;
import org.junheng.results.Evaluation;

/** Which schools of a county in one year are which in the next: by id alone, and by what the user says. */
public final class Matching {
    private final List<SchoolGroup> groups;
    private final Map<String, SchoolGroup> byBefore = new LinkedHashMap<>();
    private final Map<String, SchoolGroup> byAfter = new LinkedHashMap<>();

    private Matching(List<SchoolGroup> groups) {
        this.groups = List.copyOf(groups);
        groups.forEach(group -> {
            group.before().forEach(id -> byBefore.put(id, group));
            group.after().forEach(id -> byAfter.put(id, group));
        });
    }

    /**
     * Matches the schools of two years.
     *
     * @param said what is said of them between the two
     */
    public static Matching of(Evaluation before, Evaluation after, Succession said) {
        SchoolDoubts doubts = new SchoolDoubts(before, after, said.corrections());
        List<SchoolEvent> events = said.events();
        Map<String, String> old = schools(before);
        Map<String, String> now = schools(after);
        Set<String> takenBefore = new LinkedHashSet<>();
        Set<String> takenAfter = new LinkedHashSet<>();
        List<SchoolGroup> groups = new ArrayList<>();
        for (SchoolEvent event : SaidEvents.of(events, before.county().id(), old.keySet(), now.keySet())
                .understood()) {
            groups.add(new SchoolGroup(event.fate(), event.before(), event.after()));
            takenBefore.addAll(event.before());
            takenAfter.addAll(event.after());
        }
        for (String id : old.keySet()) {
            if (!takenBefore.contains(id)) {
                boolean stays = now.containsKey(id) && !takenAfter.contains(id);
                SchoolFate fate =
                        !stays ? SchoolFate.VANISHED : doubts.of(id).isEmpty() ? SchoolFate.STAYED : SchoolFate.DOUBTED;
                groups.add(new SchoolGroup(fate, List.of(id), stays ? List.of(id) : List.of()));
                if (stays) {
                    takenAfter.add(id);
                }
            }
        }
        for (String id : now.keySet()) {
            if (!takenAfter.contains(id)) {
                groups.add(new SchoolGroup(SchoolFate.APPEARED, List.of(), List.of(id)));
            }
        }
        return new Matching(groups);
    }

    /** Whether a subject of the later year is of a school of which it is asked whether it is the same one. */
    public boolean isInDoubt(String subject, Evaluation later) {
        return schoolOf(subject, later)
                .flatMap(this::ofAfter)
                .filter(group -> group.fate() == SchoolFate.DOUBTED)
                .isPresent();
    }

    /** The schools that were judged, with their names, in the order of the data. */
    public static Map<String, String> schools(Evaluation evaluation) {
        Map<String, String> schools = new LinkedHashMap<>();
        for (Subject subject : evaluation.subjects().values()) {
            if (subject instanceof Section section) {
                schools.put(section.school().id(), section.school().name());
            } else if (subject instanceof School school) {
                schools.put(school.id(), school.name());
            }
        }
        return schools;
    }

    /** The ids without the county that may stand before them; one of another county is none of ours. */
    public static List<String> own(List<String> ids, String county) {
        return ids.stream()
                .map(id -> id.startsWith(county + ":") ? id.substring(county.length() + 1) : id)
                .toList();
    }

    /** Schools of both years, each once. */
    public List<SchoolGroup> groups() {
        return groups;
    }

    /** The group of a school of the earlier year. */
    public Optional<SchoolGroup> ofBefore(String school) {
        return Optional.ofNullable(byBefore.get(school));
    }

    /** The group of a school of the later year. */
    public Optional<SchoolGroup> ofAfter(String school) {
        return Optional.ofNullable(byAfter.get(school));
    }

    /** The id that the school of a later year had in the earlier one; empty unless it is one school in both. */
    private Optional<String> earlier(String school) {
        return ofAfter(school)
                .filter(SchoolGroup::isOne)
                .map(group -> group.before().get(0));
    }

    /** The id of the earlier year of a subject of the later one: {@code S0012/primary}. */
    public Optional<String> earlierSubject(String subject, Evaluation later) {
        Optional<String> school = schoolOf(subject, later);
        return school.isEmpty()
                ? Optional.of(subject)
                : earlier(school.get())
                        .map(id -> id + subject.substring(school.get().length()));
    }

    /** The same, and where a school goes on under its id while others joined or left it, that id. */
    public Optional<String> sameSubject(String subject, Evaluation later) {
        Optional<String> school = schoolOf(subject, later);
        return school.isEmpty()
                ? Optional.of(subject)
                : ofAfter(school.get())
                        .flatMap(group -> group.earlierOf(school.get()))
                        .map(id -> id + subject.substring(school.get().length()));
    }

    /** The id of the later year of a subject of the earlier one. */
    public Optional<String> laterSubject(String subject, Evaluation earlier) {
        Optional<String> school = schoolOf(subject, earlier);
        return school.isEmpty()
                ? Optional.of(subject)
                : ofBefore(school.get())
                        .filter(SchoolGroup::isOne)
                        .map(group -> group.after().get(0)
                                + subject.substring(school.get().length()));
    }

    /** The id of the school that a subject is, or is part of; empty for one of the county. */
    public static Optional<String> schoolOf(String subject, Evaluation evaluation) {
        Subject found = evaluation.subjects().get(subject);
        if (found instanceof Section section) {
            return Optional.of(section.school().id());
        }
        return found instanceof School school ? Optional.of(school.id()) : Optional.empty();
    }
}
