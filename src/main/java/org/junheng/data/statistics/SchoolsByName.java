package org.junheng.data.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.data.vocabulary.Labels;
import org.junheng.facts.School;

/** The schools of a county by their names, which are compared without what people vary in writing them. */
public final class SchoolsByName {
    private final Map<String, List<School>> schools = new HashMap<>();

    /** The schools of a county. */
    public SchoolsByName(List<School> all) {
        all.forEach(school -> named(Labels.name(school.name())).add(school));
    }

    private List<School> named(String name) {
        return schools.computeIfAbsent(name, any -> new ArrayList<>(1));
    }

    /** Whether a single school is called so. */
    public boolean isOne(String name) {
        return named(Labels.name(name)).size() == 1;
    }

    /**
     * The school that is called so, where that is another one than the school of the id beside the name. A campus and its main
     * school may go by each other's names.
     */
    public Optional<School> other(School school, String name) {
        String form = Labels.name(name);
        boolean isOwn = form.isEmpty() || form.equals(Labels.name(school.name()));
        return isOwn
                ? Optional.empty()
                : schools.getOrDefault(form, List.of()).stream()
                        .filter(one -> !isCampus(one, school) && !isCampus(school, one))
                        .findFirst();
    }

    private static boolean isCampus(School one, School of) {
        return one.mainSchool().equals(of.id()) || one.mainSchool().equals(of.name());
    }
}
