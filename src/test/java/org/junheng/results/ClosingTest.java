package org.junheng.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.facts.Verdict;
import org.junheng.figures.Figure;
import org.junit.jupiter.api.Test;

/** Amounts worked out by hand, beside each of them how. */
class ClosingTest {
    private static final Map<String, List<String>> FOUND = found();

    private static School.Builder primary(String id, String teachers) {
        return School.builder(id, id)
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "200")
                .figure(Level.PRIMARY, LevelFigure.TEACHERS, teachers)
                .figure(Level.PRIMARY, LevelFigure.DOCTORAL_TEACHERS, "0")
                .figure(Level.PRIMARY, LevelFigure.MASTER_TEACHERS, "0")
                .figure(Level.PRIMARY, LevelFigure.BACHELOR_TEACHERS, "3")
                .figure(Level.PRIMARY, LevelFigure.COLLEGE_TEACHERS, "4");
    }

    private static Map<String, List<String>> found() {
        School p = primary("P", "12")
                .figure(Level.PRIMARY, LevelFigure.BACKBONE_TEACHERS, "1")
                .figure(Level.PRIMARY, LevelFigure.PE_TEACHERS, "1")
                .figure(Level.PRIMARY, LevelFigure.MUSIC_TEACHERS, "0")
                .figure(Level.PRIMARY, LevelFigure.FINE_ART_TEACHERS, "0")
                .figure(Level.PRIMARY, LevelFigure.ART_TEACHERS, "0")
                .figure(SchoolFigure.TEACHING_AREA, "1000")
                .figure(SchoolFigure.INDOOR_SPORTS_AREA, "200")
                .figure(SchoolFigure.SPORTS_GROUND_AREA, "1000")
                .figure(SchoolFigure.EQUIPMENT_VALUE, "399999")
                .figure(SchoolFigure.MULTIMEDIA_CLASSROOMS, "4")
                .build();
        School q = primary("Q", "8")
                .figure(Level.PRIMARY, LevelFigure.CERTIFIED_TEACHERS, "6")
                .figure(Level.PRIMARY, LevelFigure.TEACHERS_UP_TO_35, "1")
                .figure(SchoolFigure.PUBLIC_FUNDS, "100000")
                .figure(SchoolFigure.TRAINING_FUNDS, "3001")
                .build();
        School n = School.builder("N", "N")
                .county("C")
                .kind(SchoolKind.NINE_YEAR)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "100")
                .figure(Level.JUNIOR, LevelFigure.STUDENTS, "100")
                .figure(SchoolFigure.TEACHING_AREA, "1050")
                .figure(SchoolFigure.INDOOR_SPORTS_AREA, "0")
                .figure(SchoolFigure.SPORTS_GROUND_AREA, "1750")
                .build();
        School s = School.builder("S", "S")
                .county("C")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "60")
                .figure(SchoolFigure.PUBLIC_FUNDS, "39000")
                .build();
        County county = County.builder("C", "县")
                .figure(CountyFigure.TEACHERS_TO_TRAIN, Figure.of(200))
                .figure(CountyFigure.TEACHERS_TRAINED, Figure.of(198))
                .figure(CountyFigure.ROTATION_ELIGIBLE, Figure.of(101))
                .figure(CountyFigure.ROTATED, Figure.of(10))
                .figure(Level.PRIMARY, CountyLevelFigure.PUBLIC_FUND_QUOTA, Figure.of(650))
                .schools(List.of(p, q, n, s))
                .build();
        Evaluation evaluation = Junheng.load(Rules.bundled("quality-balance-2017"), Rules.bundled("school-summary"))
                .evaluate(county, Options.asOf(LocalDate.of(2025, 9, 1)));
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (Verdict verdict : evaluation.verdicts()) {
            List<String> all = new ArrayList<>();
            Closing.of(verdict, evaluation.subjects())
                    .forEach(one -> all.add(one.means() + " " + String.join(" ", one.changes("C"))));
            found.put(verdict.id(), all);
        }
        return found;
    }

    private static void expect(String finding, String... closings) {
        assertThat(FOUND.get(finding)).as(finding).containsExactly(closings);
    }

    @Test
    void whatASchoolOfOneLevelLacks() {
        // 4.5 × 200 = 900, there are 1000 − 200; 800 ÷ 4.5 = 177.8
        expect("QB-R4-primary@P/primary", "MORE P.teachingArea+=100", "FEWER_STUDENTS P/primary.students-=23");
        // 7.5 × 200 = 1500, there are 1000 + 200; 1200 ÷ 7.5 = 160
        expect("QB-R5-primary@P/primary", "MORE P.sportsGroundArea+=300", "FEWER_STUDENTS P/primary.students-=40");
        // 2000 × 200 = 400,000; 399,999 ÷ 2000 = 199.9995
        expect("QB-R6-primary@P/primary", "MORE P.equipmentValue+=1", "FEWER_STUDENTS P/primary.students-=1");
        // 2.3 × 2 = 4.6; 400 ÷ 2.3 = 173.9
        expect("QB-R7-primary@P/primary", "MORE P.multimediaClassrooms+=1", "FEWER_STUDENTS P/primary.students-=27");
    }

    @Test
    void teachersAreRaisedWhereThereIsOneToRaiseAndElseRecruited() {
        // 4.2 × 2 = 8.4, there are 3 + 4 of 12; 700 ÷ 4.2 = 166.7
        expect(
                "QB-R1-primary@P/primary",
                "CONVERTED P/primary.collegeTeachers+=2",
                "RECRUITED P/primary.collegeTeachers+=2 P/primary.teachers+=2",
                "FEWER_STUDENTS P/primary.students-=34");
        // of 8 only one is left
        expect(
                "QB-R1-primary@Q/primary",
                "RECRUITED Q/primary.collegeTeachers+=2 Q/primary.teachers+=2",
                "FEWER_STUDENTS Q/primary.students-=34");
        // 1 × 2 = 2; 0.9 × 2 = 1.8; 100 ÷ 0.9 = 111.1
        expect(
                "QB-R2-primary@P/primary",
                "CONVERTED P/primary.backboneTeachers+=1",
                "RECRUITED P/primary.backboneTeachers+=1 P/primary.teachers+=1",
                "FEWER_STUDENTS P/primary.students-=100");
        expect(
                "QB-R3-primary@P/primary",
                "CONVERTED P/primary.peTeachers+=1",
                "RECRUITED P/primary.peTeachers+=1 P/primary.teachers+=1",
                "FEWER_STUDENTS P/primary.students-=89");
    }

    @Test
    void aShareOfTeachersIsConvertedOrRecruited() {
        // all 8, there are 6; who comes changes nothing of the two
        expect("QB-G12-school@Q", "CONVERTED Q/primary.certifiedTeachers+=2");
        // 15 % of 8 = 1.2, there is 1: one of the 8; of those who come n with (1 + n) ÷ (8 + n) ≥ 0.15: 0.2 ÷ 0.85
        expect(
                "SS-age-young@Q/primary",
                "CONVERTED Q/primary.teachersUpTo35+=1",
                "RECRUITED Q/primary.teachersUpTo35+=1 Q/primary.teachers+=1");
    }

    @Test
    void anUpperLimitOfStudentsPerTeacherIsMetByTeachers() {
        // 200 ÷ 8 = 25 > 22; 200 ÷ 22 = 9.1; 8 × 22 = 176
        expect(
                "SS-students-per-teacher-primary@Q/primary",
                "RECRUITED Q/primary.teachers+=2",
                "FEWER_STUDENTS Q/primary.students-=24");
    }

    @Test
    void whatAThroughSchoolBuysIsNotWhatALevelHasOfIt() {
        // The junior share is 1.1 × 100 ÷ (100 + 110) = 11/21: 550 of 1050, wanted 5.8 × 100 = 580; 30 × 21 ÷ 11 =
        // 57.3.
        // With B juniors: 1.1 × 1050 ÷ (100 + 1.1 B) ≥ 5.8 for B ≤ 1050 ÷ 5.8 − 100 ÷ 1.1 = 90.1.
        expect("QB-R4-junior@N/junior", "MORE N.teachingArea+=58", "FEWER_STUDENTS N/junior.students-=10");
        // 1750 × 11/21 = 916.7 of 1020: 103.3 × 21 ÷ 11 = 197.3; 1750 ÷ 10.2 − 90.9 = 80.7
        expect("QB-R5-junior@N/junior", "MORE N.sportsGroundArea+=198", "FEWER_STUDENTS N/junior.students-=20");
    }

    @Test
    void moneyIsInYuan() {
        // 5 % of 100,000
        expect("QB-Q4-school@Q", "MORE Q.trainingFunds+=1999");
        // 39,000 ÷ 650 = 60 of 100 students
        expect("QB-G06-small@S", "MORE S.publicFunds+=26000");
    }

    @Test
    void figuresOfTheCounty() {
        expect("QB-G09-training@C", "MORE county.teachersTrained+=2");
        // 10 % of 101 = 10.1
        expect("QB-G11-rotation@C", "MORE county.rotated+=1");
    }

    @Test
    void whatPassesOrIsOpenIsClosedByNothing() {
        // 500 m² for 100 primary students, 8.33 of sports ground; nothing is known of N's teachers
        expect("QB-R4-primary@N/primary");
        expect("QB-R5-primary@N/primary");
        expect("QB-R1-junior@N/junior");
        expect("QB-R2-primary@Q/primary");
    }
}
