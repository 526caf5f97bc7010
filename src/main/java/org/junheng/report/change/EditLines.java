package org.junheng.report.change;

import java.util.ArrayList;
import java.util.List;
import org.junheng.criteria.CriterionEdit;
import org.junheng.criteria.CriterionEdit.EditKind;
import org.junheng.criteria.Severity;
import org.junheng.report.words.Titles;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** What two versions of rules state otherwise whatever the data, in words. */
public final class EditLines {
    private EditLines() {}

    /** Which criteria only one of the two has. */
    public static List<Text> ofOneSide(List<CriterionEdit> edits) {
        List<Text> lines = new ArrayList<>();
        side(lines, edits, EditKind.REMOVED, new Text("只有改前有的标准：", "In BEFORE alone: "));
        side(lines, edits, EditKind.ADDED, new Text("只有改后有的标准：", "In AFTER alone: "));
        return lines;
    }

    private static void side(List<Text> lines, List<CriterionEdit> edits, EditKind side, Text title) {
        List<Text> names = edits.stream()
                .filter(edit -> edit.kind() == side)
                .map(edit -> Text.same(edit.criterion()))
                .toList();
        if (!names.isEmpty()) {
            lines.add(title.then(Lists.NAMES.between(names)));
        }
    }

    /** Which weigh otherwise, one a line. */
    public static List<Text> ofWeight(List<CriterionEdit> edits) {
        List<Text> lines = new ArrayList<>();
        for (CriterionEdit edit : edits) {
            if (edit.kind() == EditKind.SEVERITY) {
                lines.add(Text.same(edit.criterion())
                        .then(new Text("：性质 ", ": severity "))
                        .then(severity(edit.before()))
                        .then(" → ")
                        .then(severity(edit.after())));
            } else if (edit.kind() == EditKind.CONFIDENCE) {
                lines.add(Text.same(edit.criterion())
                        .then(new Text("：可信度 ", ": confidence "))
                        .then(edit.before() + " → " + edit.after()));
            }
        }
        return lines;
    }

    private static Text severity(String name) {
        return Titles.of(Severity.valueOf(name)).then(" " + name);
    }
}
