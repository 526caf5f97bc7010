package org.junheng.data.column;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junheng.data.official.OtherNames;
import org.junheng.data.vocabulary.HeaderPath;
import org.junheng.data.vocabulary.SchoolHeaders;
import org.junheng.data.vocabulary.Target;
import org.junheng.texts.Text;

/** Settles the columns of a table by their names alone: by those of the library, else by others that are in use for them. */
final class NamedColumns {
    private final SettledColumns columns;
    private final Map<Integer, Target> named = new HashMap<>();

    private NamedColumns(SettledColumns columns) {
        this.columns = columns;
    }

    static void settle(SettledColumns columns) {
        new NamedColumns(columns).settle();
    }

    private void settle() {
        for (int i = 0; i < columns.header.size(); i++) {
            int column = i;
            if (columns.isNamed(i)) {
                SchoolHeaders.target(columns.header.get(i)).ifPresent(target -> named.put(column, target));
            }
        }
        otherNames();
        for (int i = 0; i < columns.header.size(); i++) {
            Target target = named.get(i);
            if (target != null) {
                columns.take(i, target, unit(i, target), new Text("", ""));
            } else if (columns.isNamed(i)) {
                columns.unknown(i, Optional.empty());
            }
        }
    }

    /** Another name counts only where no column has the library's own, and no second one has another name. */
    private void otherNames() {
        Map<Target, List<Integer>> others = new HashMap<>();
        for (int i = 0; i < columns.header.size(); i++) {
            int column = i;
            if (columns.isNamed(i) && !named.containsKey(i)) {
                OtherNames.target(columns.told.path(i))
                        .ifPresent(target -> others.computeIfAbsent(target, any -> new ArrayList<>())
                                .add(column));
            }
        }
        others.forEach((target, candidates) -> {
            int latest = latest(candidates);
            if (latest >= 0 && !named.containsValue(target)) {
                named.put(latest, target);
            }
        });
    }

    /** The only column, or the only one of the latest year; -1 where it is not clear which one holds. */
    private int latest(List<Integer> candidates) {
        int latest = candidates.get(0);
        boolean alone = true;
        for (int other : candidates.subList(1, candidates.size())) {
            int later = year(other) - year(latest);
            alone = later != 0 && (later > 0 || alone);
            latest = later > 0 ? other : latest;
        }
        return alone ? latest : -1;
    }

    private int year(int column) {
        return columns.told.path(column).year();
    }

    private ColumnUnit unit(int column, Target target) {
        HeaderPath path = columns.told.path(column);
        boolean known = SchoolHeaders.target(columns.header.get(column)).isPresent();
        return columns.unit(column, target, known && path.parts().size() == 1);
    }
}
