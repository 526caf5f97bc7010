package org.junheng.data.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.junheng.data.cell.GivenRange;
import org.junheng.data.official.CountyHeaders;
import org.junheng.data.vocabulary.FactText;
import org.junheng.data.vocabulary.ListFigures;
import org.junheng.facts.ClassGroup;
import org.junheng.facts.County;
import org.junheng.facts.Enrolment;
import org.junheng.facts.Indicator;
import org.junheng.facts.Level;
import org.junheng.facts.Results;
import org.junheng.facts.School;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Extra;
import org.junheng.figures.Figure;
import org.junheng.figures.FigureName;
import org.junheng.figures.Figures;
import org.junheng.figures.Named;
import org.junheng.measures.Answer;
import org.junheng.measures.Flag;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** A list of counties in JSON while it is written. */
final class CountyListJson {
    /** What stands for a figure that was reported and could not be read. */
    static final String UNREADABLE = "unreadable";

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    CountyListJson(OutputStream out) {
        json = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
        json.writeStartArray();
    }

    /**
     * Writes a county.
     *
     * @throws IOException if the stream cannot be written to
     */
    void write(County county) throws IOException {
        try {
            county(county);
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
        }
    }

    /** Ends the list. */
    void close() {
        json.writeRaw('\n');
        json.writeEndArray();
        json.writeRaw('\n');
        json.close();
    }

    private void county(County county) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("schemaVersion", JsonCounty.VERSION);
        json.writeStringProperty("id", county.id());
        json.writeStringProperty("name", county.name());
        flags(county.flags());
        figures(county.figures());
        levels("levels", county.levels());
        coefficients(county.coefficients());
        children(county.enrolments());
        extras(county.extras());
        json.writeArrayPropertyStart("schools");
        county.schools().forEach(this::school);
        json.writeEndArray();
        json.writeArrayPropertyStart("classes");
        county.classes().forEach(this::classGroup);
        json.writeEndArray();
        json.writeArrayPropertyStart("results");
        county.results().forEach(this::results);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void children(List<Enrolment> enrolments) {
        json.writeObjectPropertyStart("children");
        for (Enrolment enrolment : enrolments) {
            json.writeObjectPropertyStart(CountyHeaders.idOf(enrolment.group()));
            figure(Enrolment.OF_AGE, enrolment.ofAge());
            figure(Enrolment.ENROLLED, enrolment.enrolled());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void school(School school) {
        json.writeRaw('\n');
        json.writeStartObject();
        json.writeStringProperty("id", school.id());
        json.writeStringProperty("name", school.name());
        if (school.kind() != SchoolKind.UNKNOWN) {
            json.writeStringProperty("kind", school.kind().name());
        }
        if (!school.mainSchool().isEmpty()) {
            json.writeStringProperty("mainSchool", school.mainSchool());
        }
        flags(school.flags());
        figures(school.figures());
        levels("levels", school.levels());
        extras(school.extras());
        json.writeEndObject();
    }

    private void flags(Map<? extends Named, Answer> flags) {
        json.writeObjectPropertyStart("flags");
        flags.forEach((name, answer) -> {
            boolean yes = answer.flag() == Flag.YES;
            if (answer.flag() == Flag.UNKNOWN) {
                json.writeStringProperty(name.id(), UNREADABLE);
            } else if (answer.reference().isEmpty()) {
                json.writeBooleanProperty(name.id(), yes);
            } else {
                json.writeStringProperty(name.id(), (yes ? "yes (" : "no (") + answer.reference() + ")");
            }
        });
        json.writeEndObject();
    }

    private <N extends Enum<N> & FigureName> void levels(String name, Map<Level, Figures<N>> levels) {
        json.writeObjectPropertyStart(name);
        levels.forEach((level, figures) -> {
            json.writeObjectPropertyStart(level.label());
            figures.reported().forEach(this::figure);
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    /** A coefficient of two decimals is the range of what is rounded to it; nothing is lost of that. */
    private void coefficients(Map<Level, Figures<Indicator>> levels) {
        json.writeObjectPropertyStart("coefficients");
        levels.forEach((level, figures) -> {
            json.writeObjectPropertyStart(level.label());
            for (Indicator name : Indicator.values()) {
                Figure figure = figures.get(name);
                figure(name, figure);
                GivenRange.text(figure).ifPresent(range -> json.writeStringProperty(name.id(), range));
            }
            json.writeEndObject();
        });
        json.writeEndObject();
    }

    private <N extends Enum<N> & FigureName> void figures(Figures<N> figures) {
        json.writeObjectPropertyStart("figures");
        figures.reported().forEach(this::figure);
        json.writeEndObject();
    }

    private void figure(Named name, Figure figure) {
        if (figure.isReported() || isKnown(figure)) {
            String exact = figure.range().low().toString();
            if (exact.indexOf('/') < 0) {
                json.writeName(name.id());
                json.writeNumber(exact);
            } else {
                json.writeStringProperty(name.id(), exact);
            }
        } else if (figure.state() != Figure.FigureState.NOT_REPORTED) {
            json.writeStringProperty(name.id(), UNREADABLE);
        }
    }

    /** A ratio that contradicts its amounts: whoever reads it will find that again. */
    private static boolean isKnown(Figure figure) {
        return figure.state() == Figure.FigureState.CONTRADICTED
                && figure.range().isExact();
    }

    private void extras(Map<String, Extra> extras) {
        json.writeObjectPropertyStart("extras");
        extras.forEach((header, extra) -> json.writeStringProperty(header, extra.text()));
        json.writeEndObject();
    }

    private void classGroup(ClassGroup group) {
        json.writeRaw('\n');
        json.writeStartObject();
        place(group.school(), group.level(), group.grade());
        json.writeStringProperty("class", group.name());
        figure(ClassGroup.SIZE, group.size());
        figure(ClassGroup.MIGRANT_STUDENTS, group.migrantStudents());
        json.writeEndObject();
    }

    private void results(Results results) {
        json.writeRaw('\n');
        json.writeStartObject();
        place(results.school(), results.level(), results.grade());
        json.writeStringProperty("subject", results.subject());
        ListFigures.RESULTS.forEach(name -> figure(name, results.figure(name)));
        results.lines().ifPresent(lines -> json.writeStringProperty(FactText.LINES.id(), lines.toString()));
        json.writeEndObject();
    }

    private void place(String school, Level level, String grade) {
        json.writeStringProperty("school", school);
        json.writeStringProperty("level", level.label());
        json.writeStringProperty("grade", grade);
    }
}
