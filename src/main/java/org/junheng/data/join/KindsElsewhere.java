package org.junheng.data.join;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.data.vocabulary.Labels;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;

/** Of what kind schools are, for tables that do not say so. Two schools of one name are of one kind, or it is not known of which. */
final class KindsElsewhere {
    private final List<School> schools = new ArrayList<>();
    private final Map<Key, SchoolKind> kinds = new HashMap<>();
    private int indexed;

    /** By the county, the id and the name, each of them empty where it is not asked for. */
    private record Key(String county, String id, String name) {}

    void add(School school) {
        schools.add(school);
    }

    /** The kind; a table that names no county knows a school that it gives both id and name of by both. */
    Optional<SchoolKind> of(Optional<String> county, String id, String name) {
        index();
        String scope = county.orElse("");
        String form = Labels.name(name);
        Optional<SchoolKind> both = kind(new Key(scope, id, form));
        return county.isEmpty()
                ? both
                : both.or(() -> kind(new Key(scope, id, ""))).or(() -> kind(new Key(scope, "", form)));
    }

    private Optional<SchoolKind> kind(Key key) {
        boolean named = !key.id.isEmpty() || !key.name.isEmpty();
        return Optional.ofNullable(named ? kinds.get(key) : null).filter(kind -> kind != SchoolKind.UNKNOWN);
    }

    /** Few readings ask. */
    private void index() {
        for (School school : schools.subList(indexed, schools.size())) {
            boolean both = !school.id().equals(school.name());
            String name = Labels.name(school.name());
            for (String scope : List.of("", school.county())) {
                add(new Key(scope, both ? school.id() : "", name), school.kind());
                add(new Key(scope, school.id(), ""), school.kind());
                if (both) {
                    add(new Key(scope, "", name), school.kind());
                }
            }
        }
        indexed = schools.size();
    }

    private void add(Key key, SchoolKind kind) {
        if (kind != SchoolKind.UNKNOWN) {
            kinds.merge(key, kind, (one, other) -> one == other ? one : SchoolKind.UNKNOWN);
        }
    }
}
