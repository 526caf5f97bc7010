package org.junheng.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.numbers.Exact;
import org.junheng.plan.whatif.Change;
import org.junheng.results.Closing.ClosingChange;
import org.junheng.results.Closing.Means;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Teachers with a higher degree than juniors ask for, 5.3 for 100 students: who is raised has one degree less of the lower sort. */
class RaisedDegreesTest {
    private static final Junheng RULES = Junheng.load(Rules.bundled("quality-balance-2017"));
    private static final Options DAY = Options.asOf(LocalDate.of(2025, 9, 1));
    private static final String FINDING = "QB-R1-junior@J/junior";

    private static County county(String students, String teachers, String bachelors, @Nullable String college) {
        School.Builder school = School.builder("J", "初中")
                .county("C")
                .kind(SchoolKind.JUNIOR)
                .figure(Level.JUNIOR, LevelFigure.STUDENTS, students)
                .figure(Level.JUNIOR, LevelFigure.TEACHERS, teachers)
                .figure(Level.JUNIOR, LevelFigure.DOCTORAL_TEACHERS, "0")
                .figure(Level.JUNIOR, LevelFigure.MASTER_TEACHERS, "0")
                .figure(Level.JUNIOR, LevelFigure.BACHELOR_TEACHERS, bachelors);
        if (college != null) {
            school.figure(Level.JUNIOR, LevelFigure.COLLEGE_TEACHERS, college);
        }
        return County.of("C", "县", List.of(school.build()));
    }

    /** 100 students want 6, 200 want 11, 1,000 want 53. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # students, teachers, bachelors, college, raised by
            100,        8,        4,         4,       bachelorTeachers+2 collegeTeachers-2
            100,        8,        5,         3,       bachelorTeachers+1 collegeTeachers-1
            100,        8,        4,         2,       bachelorTeachers+2
            100,        8,        4,         ,        bachelorTeachers+2
            100,        5,        4,         1,
            100,        6,        4,         2,       bachelorTeachers+2 collegeTeachers-2
            100,        6,        0,         6,       bachelorTeachers+6 collegeTeachers-6
            200,        14,       10,        4,       bachelorTeachers+1 collegeTeachers-1
            200,        14,       9,         5,       bachelorTeachers+2 collegeTeachers-2
            200,        14,       6,         8,       bachelorTeachers+5 collegeTeachers-5
            200,        12,       4,         8,       bachelorTeachers+7 collegeTeachers-7
            200,        11,       4,         7,       bachelorTeachers+7 collegeTeachers-7
            200,        10,       4,         6,
            200,        12,       8,         2,
            200,        13,       8,         2,       bachelorTeachers+3
            1000,       70,       50,        20,      bachelorTeachers+3 collegeTeachers-3
            1000,       70,       52,        18,      bachelorTeachers+1 collegeTeachers-1
            1000,       60,       50,        2,       bachelorTeachers+3
            1000,       53,       50,        3,       bachelorTeachers+3 collegeTeachers-3
            1000,       52,       50,        2,
            """)
    void whoIsRaisedClosesItAndOneLessDoesNot(
            String students, String teachers, String bachelors, @Nullable String college, @Nullable String raised) {
        County county = county(students, teachers, bachelors, college);
        Evaluation before = RULES.evaluate(county, DAY);
        Verdict verdict = before.verdicts().stream()
                .filter(one -> one.id().equals(FINDING))
                .findFirst()
                .orElseThrow();
        List<Closing> found = Closing.of(verdict, before.subjects()).stream()
                .filter(one -> one.means() == Means.CONVERTED)
                .toList();
        List<String> told = new ArrayList<>();
        for (Closing closing : found) {
            for (ClosingChange part : closing.parts()) {
                told.add(name(part) + (part.by().signum() > 0 ? "+" : "") + part.by());
            }
            assertThat(passes(county, closing, Exact.ZERO)).isTrue();
            assertThat(passes(county, closing, Exact.ONE)).isFalse();
        }
        assertThat(String.join(" ", told)).isEqualTo(raised == null ? "" : raised);
    }

    private static String name(ClosingChange part) {
        return ((LevelFigure) part.figure()).id();
    }

    private static boolean passes(County county, Closing closing, Exact less) {
        List<Change> changes = closing.parts().stream()
                .map(part -> {
                    Exact by = part.by().minus(part.step().times(less));
                    return part.subject() + "." + name(part) + (by.signum() < 0 ? "-=" + by.negated() : "+=" + by);
                })
                .map(Change::of)
                .toList();
        return RULES.whatIf(county, DAY, changes).after().verdicts().stream()
                .anyMatch(one -> one.id().equals(FINDING) && one.state() == Verdict.State.PASS);
    }
}
