package org.junheng.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.facts.County;
import org.junheng.facts.School;
import org.junheng.figures.Extra;
import org.junheng.figures.Figure;
import org.junheng.figures.FigureName;
import org.junheng.figures.Figures;
import org.junheng.figures.Named;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import org.junheng.texts.Text;
import org.junheng.texts.wording.Lists;

/** All that a small county reports, in a sentence: what each school is, and its figures and answers. */
public final class ExampleText {
    private ExampleText() {}

    public static Text of(County county) {
        List<Text> parts = new ArrayList<>();
        List<Text> own = new ArrayList<>();
        figures(county.figures(), own);
        county.levels().forEach((level, figures) -> leveled(Titles.of(level), figures, own));
        county.coefficients().forEach((level, figures) -> leveled(Titles.of(level), figures, own));
        county.flags().forEach((flag, answer) -> answered(flag, answer, own));
        county.enrolments()
                .forEach(group -> own.add(group.title()
                        .then(" ")
                        .then(number(group.enrolled()))
                        .then("/")
                        .then(number(group.ofAge()))));
        extras(county.extras().entrySet().stream(), own);
        if (!own.isEmpty()) {
            parts.add(new Text("全县：", "county: ").then(Lists.NAMES.between(own)));
        }
        for (School school : county.schools()) {
            List<Text> told = new ArrayList<>();
            school.levels().forEach((level, figures) -> leveled(Titles.of(level), figures, told));
            figures(school.figures(), told);
            school.flags().forEach((flag, answer) -> answered(flag, answer, told));
            extras(school.extras().entrySet().stream(), told);
            Text kind = Titles.of(school.kind());
            parts.add(told.isEmpty() ? kind : kind.then(new Text("：", ": ")).then(Lists.NAMES.between(told)));
        }
        return Lists.APART.between(parts);
    }

    private static <E extends Enum<E> & FigureName> void leveled(Text level, Figures<E> figures, List<Text> to) {
        List<Text> own = new ArrayList<>();
        figures(figures, own);
        own.forEach(one -> to.add(level.then(" ").then(one)));
    }

    private static <E extends Enum<E> & FigureName> void figures(Figures<E> figures, List<Text> to) {
        figures.reported()
                .forEach((name, figure) -> to.add(Units.named(name).then(" ").then(number(figure))));
    }

    private static Text number(Figure figure) {
        return figure.isReported() ? Text.same(figure.range().low().toString()) : new Text("未报", "not reported");
    }

    private static void answered(Named question, Answer answer, List<Text> to) {
        if (answer.flag() != Flag.UNKNOWN) {
            to.add(Titles.of(question)
                    .then(" ")
                    .then(answer.flag() == Flag.YES ? new Text("是", "yes") : new Text("否", "no")));
        }
    }

    private static void extras(Stream<Map.Entry<String, Extra>> extras, List<Text> to) {
        extras.forEach(
                one -> to.add(Text.same(one.getKey() + " " + one.getValue().text())));
    }
}
