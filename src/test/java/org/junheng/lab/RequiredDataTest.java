package org.junheng.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Rules;
import org.junheng.figures.Unit;
import org.junheng.lab.RequiredData.RequiredTable;
import org.junit.jupiter.api.Test;

class RequiredDataTest {
    private static final RequiredData DATA =
            RequiredData.of(Junheng.load(Rules.at(Path.of("src/test/resources/catalogue/pack")))
                    .rules()
                    .values());

    private static List<String> ids(RequiredTable sheet) {
        return DATA.of(sheet).stream().map(column -> column.what().id()).toList();
    }

    private static List<String> neededBy(String rule) {
        return DATA.rules().stream()
                .filter(needs -> needs.rule().id().equals(rule))
                .flatMap(needs -> needs.columns().stream().map(DataColumn::id))
                .toList();
    }

    @Test
    void whatIsNeededIsGroupedByTable() {
        assertThat(ids(RequiredTable.COUNTY)).containsExactly("inclusionStudents", "layoutPlan", "补助");
        assertThat(ids(RequiredTable.CHILDREN)).containsExactly("schoolAge.ofAge", "schoolAge.enrolled");
        assertThat(ids(RequiredTable.SCHOOLS))
                .containsExactly("kind", "boarding", "books", "primary.students", "junior.students", "senior.students");
        assertThat(ids(RequiredTable.RESULTS)).containsExactly("tested", "passed");
        assertThat(ids(RequiredTable.CLASSES)).isEmpty();
    }

    @Test
    void aRuleOfOneLevelNeedsTheFiguresOfThatLevelAndTheStudentsThatSplitTheSchool() {
        assertThat(neededBy("T-1-junior"))
                .containsExactly("books", "primary.students", "junior.students", "senior.students");
        assertThat(neededBy("T-4-pass")).containsExactly("boarding", "tested", "passed");
        assertThat(neededBy("T-S1")).containsExactly("kind", "primary.students", "junior.students");
    }

    @Test
    void aColumnSaysWhatItHoldsAndWhoNeedsIt() {
        RequiredData.RequiredColumn books = DATA.of(RequiredTable.SCHOOLS).get(2);
        assertThat(books.what().zh()).isEqualTo("图书册数");
        assertThat(books.what().unit()).isEqualTo(Unit.BOOKS);
        assertThat(books.rules()).containsExactly("T-1-primary", "T-1-junior");
        assertThat(DATA.of(RequiredTable.COUNTY).get(1).what().kind()).isEqualTo(DataColumn.ColumnContent.ANSWER);
    }
}
