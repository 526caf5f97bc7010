package org.junheng.data.vocabulary;

import java.util.List;
import org.junheng.facts.LevelFigure;
import org.junheng.figures.FigureName;
import org.junheng.figures.Label;
import org.junheng.figures.Unit;

/** What tables report by level only as parts of a figure, or together with others: never a fact by itself. */
public enum PartFigure implements FigureName {
    FULL_SENIOR_TITLE("fullSeniorTitleTeachers", "正高级职称教师数", "teachers with a full senior title", Unit.TEACHERS),
    ASSOCIATE_SENIOR_TITLE(
            "associateSeniorTitleTeachers", "副高级职称教师数", "teachers with an associate senior title", Unit.TEACHERS),
    MIDDLE_TITLE("middleTitleTeachers", "中级职称教师数", "teachers with a middle title", Unit.TEACHERS),
    CLASSES_56_TO_60("classes56To60", "56至60人班数", "classes of 56 to 60", Unit.CLASSES),
    CLASSES_61_TO_65("classes61To65", "61至65人班数", "classes of 61 to 65", Unit.CLASSES);

    private final Label label;

    PartFigure(String id, String zh, String en, Unit unit) {
        this.label = new Label(id, zh, en, unit);
    }

    /** The parts that make up a figure; none where it has none. */
    public static List<PartFigure> of(LevelFigure whole) {
        return switch (whole) {
            case MID_TITLE_TEACHERS -> List.of(FULL_SENIOR_TITLE, ASSOCIATE_SENIOR_TITLE, MIDDLE_TITLE);
            case CLASSES_56_TO_65 -> List.of(CLASSES_56_TO_60, CLASSES_61_TO_65);
            default -> List.of();
        };
    }

    @Override
    public Label label() {
        return label;
    }
}
