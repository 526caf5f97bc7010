package org.junheng.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junheng.data.note.MissingLibraryException;
import org.junheng.data.source.Without;
import org.junheng.report.words.Heading;
import org.junheng.texts.Language;
import org.junit.jupiter.api.Test;

/** An application that lacks an optional library is told what to add when the report is made, not when the work is done. */
class MissingLibraryTest {
    /** A report, made in a world without some packages. */
    private interface Making {
        Object report(Class<?> type, Object heading, Object language) throws ReflectiveOperationException;
    }

    private static String refusal(String hidden, Class<?> report, Making making) throws ReflectiveOperationException {
        ClassLoader without = new Without(hidden);
        Object heading = without.loadClass(Heading.class.getName())
                .getConstructor(List.class, LocalDate.class, List.class, Map.class)
                .newInstance(List.of(), LocalDate.of(2025, 9, 1), List.of(), Map.of());
        Object language = without.loadClass(Language.class.getName()).getEnumConstants()[0];
        try {
            making.report(without.loadClass(report.getName()), heading, language);
            return "";
        } catch (InvocationTargetException refused) {
            Throwable told = Objects.requireNonNull(refused.getCause());
            assertThat(told.getClass().getName()).isEqualTo(MissingLibraryException.class.getName());
            return String.valueOf(told.getMessage());
        }
    }

    private static Object toFile(Class<?> type, Object heading, Object language) throws ReflectiveOperationException {
        return type.getMethod("toFile", heading.getClass(), language.getClass(), OutputStream.class)
                .invoke(null, heading, language, new ByteArrayOutputStream());
    }

    private static Object made(Class<?> type, Object heading, Object language) throws ReflectiveOperationException {
        return type.getConstructor(heading.getClass(), language.getClass(), OutputStream.class)
                .newInstance(heading, language, new ByteArrayOutputStream());
    }

    @Test
    void thePagesNeedJteAndJackson() throws ReflectiveOperationException {
        assertThat(refusal("gg.jte.", HtmlReport.class, MissingLibraryTest::toFile))
                .contains("the HTML report needs gg.jte:jte-runtime (3.2.4), which is not on the class path");
        assertThat(refusal("tools.jackson.", HtmlReport.class, MissingLibraryTest::toFile))
                .contains("needs tools.jackson.core:jackson-databind (3.2.4)");
    }

    @Test
    void theWorkbookNeedsFastExcel() throws ReflectiveOperationException {
        assertThat(refusal("org.dhatim.", WorkbookReport.class, MissingLibraryTest::made))
                .contains("needs org.dhatim:fastexcel (0.20.2)");
    }

    @Test
    void theSummaryNeedsNoneOfThem() throws ReflectiveOperationException {
        assertThat(refusal(
                        "org.apache.poi.",
                        SummaryReport.class,
                        (type, heading, language) -> type.getMethod(
                                        "toFile",
                                        heading.getClass(),
                                        language.getClass(),
                                        Optional.class,
                                        OutputStream.class)
                                .invoke(null, heading, language, Optional.empty(), new ByteArrayOutputStream())))
                .isEmpty();
    }

    @Test
    void theTextNeedsNoneOfThem() throws ReflectiveOperationException {
        for (String hidden : List.of("gg.jte.", "tools.jackson.", "org.dhatim.")) {
            assertThat(refusal(
                            hidden,
                            TextReport.class,
                            (type, heading, language) -> type.getMethod(
                                            "full", heading.getClass(), language.getClass(), OutputStream.class)
                                    .invoke(null, heading, language, new ByteArrayOutputStream())))
                    .isEmpty();
        }
    }
}
