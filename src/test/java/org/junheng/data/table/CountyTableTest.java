package org.junheng.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junheng.data.Read;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Indicator;
import org.junheng.facts.Level;
import org.junheng.figures.Figure;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a county reports of itself. */
class CountyTableTest {
    @TempDir
    private Path folder;

    private Read read(String header, String row) {
        Path schools = Read.write(folder.resolve("学校.csv"), "学校代码,学校名称,区县,办学类型", "1,甲,A,小学");
        return Read.files(schools, Read.write(folder.resolve("区县.csv"), header, row));
    }

    private County county(String header, String row) {
        return read(header, row).counties().get(0);
    }

    @Test
    void anAnswerMayNameTheDocumentThatProvesIt() {
        County county = county("区县,学校规划布局合理,存在弄虚作假,charters", "A,是（县政发〔2020〕3号）,无,yes: bulletin 7");
        assertThat(county.answer(CountyFlag.LAYOUT_PLAN)).isEqualTo(new Answer(Flag.YES, "县政发〔2020〕3号"));
        assertThat(county.answer(CountyFlag.FALSIFICATION)).isEqualTo(Answer.of(Flag.NO));
        assertThat(county.answer(CountyFlag.CHARTERS)).isEqualTo(new Answer(Flag.YES, "bulletin 7"));
        assertThat(county.answer(CountyFlag.IT_TEACHING)).isEqualTo(Answer.NOT_REPORTED);
    }

    @Test
    void anAnswerThatIsNeitherYesNorNoIsAProblemAndNotReported() {
        Read read = read("区县,学校规划布局合理", "A,基本合理");
        assertThat(read.counties().get(0).answer(CountyFlag.LAYOUT_PLAN)).isEqualTo(Answer.NOT_REPORTED);
        assertThat(read.onlyProblem().column()).isEqualTo("学校规划布局合理");
    }

    @Test
    void figuresOfALevelAreNamedInEitherLanguage() {
        County county = county("区县,小学就近划片入学学生数,junior.publicFundQuota", "A,950,850");
        assertThat(county.level(Level.PRIMARY).get(CountyLevelFigure.IN_ZONE_STUDENTS))
                .isEqualTo(Figure.of(950));
        assertThat(county.level(Level.JUNIOR).get(CountyLevelFigure.PUBLIC_FUND_QUOTA))
                .isEqualTo(Figure.of(850));
        assertThat(county.level(Level.JUNIOR).get(CountyLevelFigure.IN_ZONE_STUDENTS))
                .isEqualTo(Figure.NOT_REPORTED);
    }

    @Test
    void theLevelsOfTheNationalMonitoringMayBeRomanNumbers() {
        County county = county("区县,国家监测语文等级,国家监测数学等级,国家监测科学等级", "A,Ⅲ,IV,3");
        assertThat(county.figures().get(CountyFigure.CHINESE_LEVEL)).isEqualTo(Figure.of(3));
        assertThat(county.figures().get(CountyFigure.MATHEMATICS_LEVEL)).isEqualTo(Figure.of(4));
        assertThat(county.figures().get(CountyFigure.SCIENCE_LEVEL)).isEqualTo(Figure.of(3));
    }

    @Test
    void aCountyMayReportCoefficientsInPlaceOfSchools() {
        Path only = Read.write(folder.resolve("区县.csv"), "区县,县名,小学图书册数差异系数,junior.books", "B,乙县,0.17,0.037");
        County county = Read.files(only).counties().get(0);
        assertThat(county.schools()).isEmpty();
        assertThat(county.name()).isEqualTo("乙县");
        assertThat(county.reported(Level.PRIMARY, Indicator.BOOKS).amount())
                .isEqualTo(Figure.of("0.17").range());
        assertThat(county.reported(Level.JUNIOR, Indicator.BOOKS).amount())
                .isEqualTo(Figure.of("0.037").range());
    }
}
