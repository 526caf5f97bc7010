package org.junheng.report.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.report.words.Names;
import org.junheng.texts.Text;

/**
 * One figure that several have to report, and the criteria that wait for it: said once for all schools.
 *
 * @param figure what it is
 * @param state why it cannot be used
 * @param owners who has to report it
 * @param schools how many schools they are of; none for the county's own
 * @param criteria the criteria that wait for it
 * @param verdicts how many verdicts wait for it, others perhaps besides
 */
public record WantedGroup(Text figure, Text state, List<Owner> owners, int schools, List<Text> criteria, int verdicts) {
    public WantedGroup {
        owners = List.copyOf(owners);
        criteria = List.copyOf(criteria);
    }

    /**
     * Who has to report it.
     *
     * @param school the id of the school; the empty text for the county
     * @param title the school or county, and which part of it
     */
    public record Owner(String school, Text title) {}

    /** The figures that most verdicts wait for come first. */
    public static List<WantedGroup> of(List<WantedFigure> figures, Names names) {
        Map<List<Text>, List<WantedFigure>> same = new LinkedHashMap<>();
        for (WantedFigure figure : figures) {
            same.computeIfAbsent(List.of(figure.name(), figure.state()), any -> new ArrayList<>())
                    .add(figure);
        }
        return same.values().stream()
                .map(all -> of(names, all))
                .sorted(Comparator.comparing((WantedGroup group) -> -group.verdicts()))
                .toList();
    }

    private static WantedGroup of(Names names, List<WantedFigure> all) {
        WantedFigure first = all.get(0);
        return new WantedGroup(
                first.name(),
                first.state(),
                all.stream()
                        .map(figure -> new Owner(
                                names.isCounty(figure.input().subject()) ? "" : figure.school(),
                                names.title(figure.input().subject())))
                        .toList(),
                (int) all.stream()
                        .map(WantedFigure::school)
                        .filter(owner -> !names.isCounty(owner))
                        .distinct()
                        .count(),
                all.stream()
                        .flatMap(figure -> figure.verdicts().stream())
                        .map(WantedFigure.Waiting::criterion)
                        .distinct()
                        .toList(),
                all.stream().mapToInt(figure -> figure.verdicts().size()).sum());
    }

    public Excerpt<Owner> excerpt(int most) {
        return Excerpt.of(owners, most);
    }
}
