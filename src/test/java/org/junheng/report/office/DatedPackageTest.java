package org.junheng.report.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junheng.report.EveryVerdict;
import org.junheng.report.MadeCounty;
import org.junheng.report.Report;
import org.junheng.report.SummaryReport;
import org.junheng.report.WorkbookReport;
import org.junheng.report.words.Heading;
import org.junheng.results.Evaluation;
import org.junheng.texts.Language;
import org.junit.jupiter.api.Test;

/** Equal input gives equal bytes: nothing in an office file is dated by the clock. */
class DatedPackageTest {
    private final Evaluation evaluation = EveryVerdict.evaluation();
    private final Heading heading = MadeCounty.heading(evaluation);

    private void assertDatedByTheEvaluation(Report report, ByteArrayOutputStream out) throws IOException {
        report.add(report.page(evaluation, 0));
        report.finish(MadeCounty.notes());
        String properties = "";
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                assertThat(part.getTimeLocal())
                        .as(part.getName())
                        .isEqualTo(heading.asOf().atStartOfDay());
                if (part.getName().equals("docProps/core.xml")) {
                    properties = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        assertThat(properties).contains(">" + heading.asOf() + "T00:00:00Z</dcterms:created>");
    }

    @Test
    void aWorkbookIsDatedByTheEvaluation() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertDatedByTheEvaluation(new WorkbookReport(heading, Language.ZH, out), out);
    }

    @Test
    void aDocumentIsDatedByTheEvaluation() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertDatedByTheEvaluation(SummaryReport.toFile(heading, Language.ZH, Optional.empty(), out), out);
    }
}
