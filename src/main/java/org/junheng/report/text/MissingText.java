package org.junheng.report.text;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junheng.figures.Input;
import org.junheng.report.view.Excerpt;
import org.junheng.report.view.WantedFigure;
import org.junheng.report.view.WantedGroup;
import org.junheng.report.words.Names;
import org.junheng.results.Evaluation;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** The figures that would decide something, by figure: of a figure that many lack the first few are named, and all counted. */
final class MissingText {
    /** So many names of a list are printed; the JSON report and the workbook have all of them. */
    static final int NAMED = 5;

    private static final int IN_SHORT = 5;

    private final Names names;

    MissingText(Names names) {
        this.names = names;
    }

    /**
     * {@code 东关小学 运动场地面积（未报）；图书册数（未报）3所：东关小学、西关小学、南关小学}.
     *
     * @param above titles that stand above; where it is all of them that lack a figure, they are not named again
     */
    Text of(List<Input> missing, List<Text> above) {
        Map<Text, Set<String>> owners = new LinkedHashMap<>();
        Map<Text, Text> alone = new LinkedHashMap<>();
        for (Input input : missing) {
            Text figure = Names.wantedFigure(input);
            owners.computeIfAbsent(figure, name -> new LinkedHashSet<>()).add(input.subject());
            alone.putIfAbsent(figure, names.wanted(input));
        }
        return Lists.APART.between(owners.entrySet().stream()
                .map(figure -> figure.getValue().size() == 1
                        ? alone.getOrDefault(figure.getKey(), figure.getKey())
                        : shared(figure.getKey(), figure.getValue(), above))
                .toList());
    }

    private Text shared(Text figure, Set<String> subjects, List<Text> above) {
        List<Text> titles = subjects.stream().map(names::title).distinct().toList();
        int schools = (int) subjects.stream()
                .map(names::owner)
                .filter(owner -> !names.isCounty(owner))
                .distinct()
                .count();
        Text counted = figure.then(places(titles.size(), schools));
        return titles.equals(above)
                ? counted
                : counted.then(new Text("：", ": ")).then(list(titles));
    }

    /** {@code 58所}; of levels and lists of schools {@code 67项（58所学校）}; the county's one figure is not counted. */
    private static Text places(int owners, int schools) {
        Text of = new Text(owners + "项", ", " + owners + " times");
        if (schools == 0) {
            return owners == 1 ? Text.NONE : of;
        }
        return owners == schools
                ? new Text(owners + "所", " at " + owners + (owners == 1 ? " school" : " schools"))
                : of.then(new Text("（" + schools + "所学校）", " (schools: " + schools + ")"));
    }

    /** A line for each figure that verdicts wait for: at how many places it is missing, and how many wait. */
    static List<Text> counted(Evaluation evaluation, Names names) {
        return groups(evaluation, names).stream()
                .map(group -> place(group)
                        .then(new Text("，" + group.verdicts() + "项次判定等它", "; verdicts that wait: " + group.verdicts()))
                        .then(new Text("：", ": "))
                        .then(list(group.owners().stream()
                                .map(WantedGroup.Owner::title)
                                .distinct()
                                .toList())))
                .toList();
    }

    /** The same in short, those that most lack first; nothing where nothing is missing. */
    static Text inShort(Evaluation evaluation, Names names) {
        Excerpt<WantedGroup> groups = Excerpt.of(
                groups(evaluation, names).stream()
                        .sorted(Comparator.comparing(
                                (WantedGroup group) -> -group.owners().size()))
                        .toList(),
                IN_SHORT);
        return groups.total() == 0
                ? Text.NONE
                : new Text("缺的数据按项计：", "Missing data, figure by figure: ")
                        .then(Lists.APART.between(
                                groups.shown().stream().map(MissingText::place).toList()))
                        .then(
                                groups.more() == 0
                                        ? Text.NONE
                                        : new Text("；另有" + groups.more() + "项", "; and " + groups.more() + " more"))
                        .then(new Text("。", "."));
    }

    private static List<WantedGroup> groups(Evaluation evaluation, Names names) {
        return WantedGroup.of(WantedFigure.of(evaluation, names), names);
    }

    private static Text place(WantedGroup group) {
        return group.figure()
                .then(new Text(
                        "（" + group.state().zh() + "）", " (" + group.state().en() + ")"))
                .then(places(group.owners().size(), group.schools()));
    }

    /** The first few of a list, and that there are others. */
    static Text list(List<Text> titles) {
        Text first = Lists.NAMES.between(titles.stream().limit(NAMED).toList());
        return titles.size() > NAMED ? first.then(new Text("等", " and others")) : first;
    }
}
