package org.junheng.data.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.junheng.data.DataReader;
import org.junheng.data.TemplateWorkbook;
import org.junheng.data.json.CountyWriter;
import org.junheng.data.mapping.Mapping;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An application that lacks an optional library is told what to add, when a file is opened or a writer made. */
class OptionalLibraryTest {
    @TempDir
    private Path folder;

    @Test
    void csvNeedsFastCsv() throws Exception {
        Path file = Files.writeString(folder.resolve("schools.csv"), "id,name\n1,A\n");
        assertThat(refusalToRead(file, "de.siegmar."))
                .contains("schools.csv")
                .contains("reading CSV needs de.siegmar:fastcsv (4.4.0), which is not on the class path. Add it");
    }

    @Test
    void aWorkbookNeedsTheReaderOfFastExcel() throws Exception {
        Path file = folder.resolve("schools.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "test", "1.0");
            workbook.newWorksheet("schools").value(0, 0, "id");
            workbook.finish();
        }
        assertThat(refusalToRead(file, "org.dhatim.fastexcel.reader."))
                .contains("schools.xlsx")
                .contains("needs org.dhatim:fastexcel-reader (0.20.2), which is not on the class path. Add it");
    }

    @Test
    void jsonNeedsJackson() throws Exception {
        Path file = Files.writeString(folder.resolve("county.json"), "{\"id\": \"1\", \"schools\": []}\n");
        assertThat(refusalToRead(file, "tools.jackson."))
                .contains("county.json")
                .contains("needs tools.jackson.core:jackson-databind (3.2.4), which is not on the class path. Add it");
    }

    @Test
    void aWriterOfJsonNeedsJacksonWhenItIsMade() throws Exception {
        Constructor<?> made = new Without("tools.jackson.")
                .loadClass(CountyWriter.class.getName())
                .getConstructor(OutputStream.class);
        assertThat(refusal(() -> made.newInstance(new ByteArrayOutputStream())))
                .startsWith("reading or writing JSON needs tools.jackson.core:jackson-databind (3.2.4)");
    }

    @Test
    void aWorkbookToFillInNeedsFastExcelWhenItIsMade() throws Exception {
        ClassLoader without = new Without("org.dhatim.fastexcel.");
        Object notes = without.loadClass(TemplateWorkbook.TemplateNotes.class.getName())
                .getConstructors()[0]
                .newInstance("notes", List.of());
        Constructor<?> made =
                without.loadClass(TemplateWorkbook.class.getName()).getConstructors()[0];
        assertThat(refusal(() -> made.newInstance(List.of(), notes)))
                .startsWith("writing an .xlsx workbook needs org.dhatim:fastexcel (0.20.2)");
    }

    @Test
    void whatIsReadWithoutALibraryDoesNotAskForIt() throws Exception {
        Path file = Files.writeString(folder.resolve("schools.csv"), "id,name,county,students\n1,A,C,20\n");
        for (String other : List.of("org.dhatim.", "tools.jackson.")) {
            assertThat(refusalToRead(file, other)).as("without " + other).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theVersionIsThatOfThePom(OptionalLibrary library) throws IOException {
        String[] names = library.artifact().split(":", -1);
        assertThat(Files.readString(Path.of("pom.xml")))
                .containsPattern("<groupId>" + Pattern.quote(names[0]) + "</groupId>\\s*<artifactId>"
                        + Pattern.quote(names[1]) + "</artifactId>\\s*<version>" + Pattern.quote(library.version())
                        + "</version>\\s*<optional>true</optional>");
    }

    private interface Act {
        Object run() throws ReflectiveOperationException;
    }

    private static String refusalToRead(Path file, String hidden) throws Exception {
        return String.join("\n", inspect(file, hidden));
    }

    /** The errors of an inspection, in English. */
    private static List<String> inspect(Path file, String hidden) throws ReflectiveOperationException {
        ClassLoader without = new Without(hidden);
        Class<?> mapping = without.loadClass(Mapping.class.getName());
        Method inspect = without.loadClass(DataReader.class.getName()).getMethod("inspect", List.class, mapping);
        Object inspection =
                inspect.invoke(null, List.of(file), mapping.getMethod("none").invoke(null));
        List<?> errors = (List<?>) inspection.getClass().getMethod("errors").invoke(inspection);
        return errors.stream().map(OptionalLibraryTest::messageEn).toList();
    }

    private static String messageEn(Object problem) {
        try {
            Object message = problem.getClass().getMethod("message").invoke(problem);
            return (String) message.getClass().getMethod("en").invoke(message);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String refusal(Act act) throws ReflectiveOperationException {
        try {
            act.run();
            return "";
        } catch (InvocationTargetException refused) {
            Throwable cause = Objects.requireNonNull(refused.getCause());
            assertThat(cause.getClass().getSimpleName()).isEqualTo("MissingLibraryException");
            return String.valueOf(cause.getMessage());
        }
    }
}
