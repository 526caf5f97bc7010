package org.junheng.report.words;

import java.util.Map;
import org.junheng.facts.CountyFigure;
import org.junheng.facts.CountyLevelFigure;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.SchoolFigure;
import org.junheng.figures.FigureName;
import org.junheng.figures.Named;
import org.junheng.figures.Unit;
import org.junheng.texts.Text;

/** What those lack who are not among the ones that a figure counts: of certified teachers, the certificate. */
final class Shortfalls {
    private static final Text OTHERS = new Text("未达到", "still to go");
    private static final Text NOT_ENROLLED = new Text("未入学", "not enrolled");
    private static final Text NOT_RETAINED = new Text("未能巩固", "not retained");
    private static final Text NO_RECORD = new Text("未建成长档案", "without a growth record");
    private static final Text NO_FILE = new Text("未建档", "without a file");

    private static final Map<Named, Text> OF = Map.ofEntries(
            Map.entry(LevelFigure.CERTIFIED_TEACHERS, new Text("未取得教师资格证", "without a certificate")),
            Map.entry(LevelFigure.QUALIFIED_TEACHERS, new Text("学历不合格", "without the required degree")),
            Map.entry(LevelFigure.TRAINED_TEACHERS, new Text("未修满学时", "short of their training hours")),
            Map.entry(CountyFigure.TEACHERS_TRAINED, new Text("未修满学时", "short of their training hours")),
            Map.entry(LevelFigure.STAFF_TRAINING_TEACHERS, new Text("未参加全员培训", "not yet in training for all staff")),
            Map.entry(LevelFigure.SCHOOL_TRAINING_TEACHERS, new Text("未参加校本培训", "not yet in school-based training")),
            Map.entry(
                    LevelFigure.BACKBONE_TRAINING_TEACHERS,
                    new Text("未参加骨干培训", "not yet in training for backbone teachers")),
            Map.entry(LevelFigure.RECORDED_TEACHERS, NO_RECORD),
            Map.entry(CountyFigure.RECORDED_TEACHERS, NO_RECORD),
            Map.entry(CountyFigure.MENTORED_TEACHERS, new Text("没有导师带教", "without a mentor")),
            Map.entry(LevelFigure.CATCHMENT_ENROLLED, NOT_ENROLLED),
            Map.entry(CountyLevelFigure.ENROLLED_OF_AGE, NOT_ENROLLED),
            Map.entry(LevelFigure.GRADUATES, NOT_RETAINED),
            Map.entry(CountyLevelFigure.GRADUATES, NOT_RETAINED),
            Map.entry(SchoolFigure.AIDED_STUDENTS, new Text("未获资助", "without aid")),
            Map.entry(SchoolFigure.DISABLED_HELPED, new Text("未获帮扶", "without help")),
            Map.entry(SchoolFigure.LEFT_BEHIND_FILES, NO_FILE),
            Map.entry(CountyFigure.MIGRANT_TRACKED, NO_FILE),
            Map.entry(CountyLevelFigure.IN_ZONE_STUDENTS, new Text("不在片区内", "from outside the catchment area")));

    private Shortfalls() {}

    /** What follows {@code 尚有2名教师}. */
    static Text of(Named figure) {
        Text own = OF.get(figure);
        if (own != null) {
            return own;
        }
        boolean isChildren =
                figure.id().equals("enrolled") || (figure instanceof FigureName name && name.unit() == Unit.CHILDREN);
        return isChildren ? NOT_ENROLLED : OTHERS;
    }
}
