package org.junheng.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junheng.RefusedException;
import org.junheng.data.note.ReadingNotes;
import org.junheng.facts.School;
import org.junheng.report.office.YearlySummary;
import org.junheng.report.view.Excerpt;
import org.junheng.report.words.Heading;
import org.junheng.results.Evaluation;
import org.junheng.results.Plan;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/**
 * The yearly summary (义务教育均衡发展总结) as a Word document, of a county or of one of its schools. What was not reported is
 * said to be not reported; nothing is written that the data do not hold.
 *
 * <p>It keeps the counties until it is finished: for more than a few give it a folder.
 */
public final class SummaryReport implements Report {
    private static final int MOST_ALIKE = 10;

    private final Heading heading;
    private final Language language;
    private final Optional<String> school;
    private final Optional<Path> folder;
    private final Optional<OutputStream> out;
    private final List<Kept> counties = new ArrayList<>();
    /** Schools that the name may mean, where it is not one alone. */
    private final Set<String> alike = new LinkedHashSet<>();

    private SummaryReport(
            Heading heading,
            Language language,
            Optional<String> school,
            Optional<Path> folder,
            Optional<OutputStream> out) {
        this.heading = heading;
        this.language = language;
        this.school = school;
        this.folder = folder;
        this.out = out;
    }

    /**
     * A summary of one county, or of one school.
     *
     * @param school the id of the school, its name, or a part that no other name has; empty for the county
     * @param out where it is written to, when it is finished; it is not closed
     */
    public static SummaryReport toFile(Heading heading, Language language, Optional<String> school, OutputStream out) {
        return new SummaryReport(heading, language, school, Optional.empty(), Optional.of(out));
    }

    /**
     * A summary of each county, or of the school of that id or name in each.
     *
     * @param school the id of the school, its name, or a part that no other name has; empty for the counties
     * @param folder a folder that is there
     */
    public static SummaryReport toFolder(Heading heading, Language language, Optional<String> school, Path folder) {
        return new SummaryReport(heading, language, school, Optional.of(folder), Optional.empty());
    }

    /** A county that is written when all is read. */
    private record Kept(Evaluation evaluation, Optional<Plan> plan) {}

    @Override
    public Page page(Evaluation evaluation, long position) {
        return () -> add(new Kept(evaluation, Optional.empty()));
    }

    @Override
    public Page page(Plan plan, long position) {
        return () -> add(new Kept(plan.before(), Optional.of(plan)));
    }

    private void add(Kept county) throws IOException {
        if (isWanted(county.evaluation())) {
            counties.add(county);
        }
        if (out.isPresent() && counties.size() > 1) {
            throw refused(new Text(
                    "一个 .docx 文件只写一个县，而数据中不止一个县；请把 --docx 指向一个文件夹。",
                    "One .docx holds one county, and there are several in the data; give --docx a folder."));
        }
    }

    private static RefusedException refused(Text why) {
        return new RefusedException(List.of(why));
    }

    private boolean isWanted(Evaluation evaluation) {
        return school.isEmpty() || find(evaluation).isPresent();
    }

    /** By its id, else by its name, else by what only one name contains. */
    private Optional<School> find(Evaluation evaluation) {
        String wanted = school.orElse("").strip();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        List<Predicate<School>> ways = List.of(
                one -> one.id().equals(wanted),
                one -> one.name().equals(wanted),
                one -> one.name().contains(wanted));
        for (Predicate<School> way : ways) {
            List<School> found =
                    evaluation.county().schools().stream().filter(way).toList();
            if (found.size() == 1) {
                return Optional.of(found.get(0));
            }
            found.stream().map(one -> one.name() + "（" + one.id() + "）").forEach(alike::add);
        }
        return Optional.empty();
    }

    private Text several(String id) {
        Excerpt<String> named = Excerpt.of(List.copyOf(alike), MOST_ALIKE);
        Text rest =
                named.more() == 0 ? Text.NONE : new Text("等" + named.total() + "所", " and " + named.more() + " more");
        return new Text("“" + id + "”不止一所学校，请写代码：", "\"" + id + "\" is more than one school; write the id: ")
                .then(new Text(String.join("、", named.shown()), String.join(", ", named.shown())))
                .then(rest);
    }

    /**
     * Writes the documents.
     *
     * @throws RefusedException where no school, or more than one, is called so
     */
    @Override
    public void finish(ReadingNotes notes) throws IOException {
        if (counties.isEmpty()) {
            String id = school.orElse("");
            throw refused(
                    alike.isEmpty()
                            ? new Text(
                                    "数据中没有代码或名称为“" + id + "”的学校。",
                                    "There is no school with the id or name \"" + id + "\" in the data.")
                            : several(id));
        }
        for (int i = 0; i < counties.size(); i++) {
            Evaluation evaluation = counties.get(i).evaluation();
            YearlySummary document = summary(evaluation, counties.get(i).plan(), notes);
            if (out.isPresent()) {
                document.write(out.get());
            }
            if (folder.isPresent()) {
                String name = FileNames.of(evaluation.county().name(), i, ".docx");
                try (OutputStream to = Files.newOutputStream(folder.get().resolve(name))) {
                    document.write(to);
                }
            }
        }
    }

    private YearlySummary summary(Evaluation evaluation, Optional<Plan> plan, ReadingNotes notes) {
        return find(evaluation)
                .map(one -> YearlySummary.of(heading, evaluation, one, language, plan, notes))
                .orElseGet(() -> YearlySummary.of(heading, evaluation, language, plan, notes));
    }
}
