package org.junheng.data.unit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junheng.texts.Text;

/** What the lines above a table say that leaves columns without a unit, whatever else they say. */
final class UnitDoubts {
    private final List<UnitOfSome> ofSome = new ArrayList<>();
    private final List<PerStudentWords> perStudent = new ArrayList<>();
    private final List<CountedOtherwise> otherwise = new ArrayList<>();
    private final List<Integer> years = new ArrayList<>();
    private final Set<UnitOfSome> used = new HashSet<>();

    void add(UnitTitle title, String text) {
        beside(text);
        ofSome.addAll(title.ofSome());
        perStudent.addAll(title.perStudent());
        otherwise.addAll(title.otherwise());
    }

    /** What is said elsewhere of the table, of which years. */
    void beside(String text) {
        years.addAll(CountedOtherwise.years(text));
    }

    boolean isEmpty() {
        return ofSome.isEmpty() && perStudent.isEmpty() && otherwise.stream().noneMatch(CountedOtherwise::isOfFigures);
    }

    /** What is said of some schools only. */
    Optional<Text> ofSome(AskedColumn asked, List<String> columns, boolean matters) {
        List<UnitOfSome> about = ofSome.stream()
                .filter(one -> one.concerns(asked, columns, matters))
                .toList();
        used.addAll(about);
        return about.stream().findFirst().map(UnitOfSome::why);
    }

    /** What is said to be told per student. */
    Optional<Text> perStudent(AskedColumn asked, List<String> columns) {
        return perStudent.stream()
                .flatMap(one -> one.about(asked, columns).stream())
                .findFirst();
    }

    /** What is said to be counted otherwise. */
    Optional<CountedOtherwise> otherwise(Optional<UnitText.Quantity> kind, List<String> called, List<String> columns) {
        return otherwise.stream()
                .filter(one -> one.isAbout(kind, called, columns, years))
                .findFirst();
    }

    /** What is said of some schools, and of no column. */
    List<String> loose() {
        return ofSome.stream()
                .filter(one -> !used.contains(one))
                .map(UnitOfSome::clause)
                .toList();
    }
}
