package org.junheng.report.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junheng.report.script.Scripts;
import org.junheng.report.words.Heading;
import org.junheng.texts.Language;
import org.junheng.texts.Text;

/**
 * What a page of the HTML report is put together from.
 *
 * @param first the language in which it opens
 * @param title what the browser calls it
 * @param home the page above it, or the empty text
 * @param head what stands above it, as HTML
 * @param bodies its parts, as HTML
 * @param data the JSON for its scripts, or the empty text
 * @param scripts its scripts
 */
public record HtmlFrame(
        Language first, Text title, String home, String head, List<String> bodies, String data, List<String> scripts) {
    private static final String STYLE = Scripts.text(HtmlFrame.class, "report.css");

    static final Text EVALUATION = new Text("义务教育均衡发展评估报告", "Balanced development of compulsory education: evaluation");

    /** What stands below the title of an evaluation: its day, its rules, the standards of places. */
    static List<Map.Entry<Text, Text>> meta(Heading heading) {
        return List.of(
                Map.entry(new Text("评估日期", "As of"), Text.same(heading.asOf().toString())),
                Map.entry(new Text("评估标准", "Rules"), Text.same(" · ").between(heading.titles())),
                Map.entry(
                        new Text("地方标准", "Overlays"),
                        heading.overlays().isEmpty()
                                ? new Text("无", "none")
                                : Text.same(String.join(" · ", heading.overlays()))));
    }

    public HtmlFrame {
        bodies = List.copyOf(bodies);
        scripts = List.copyOf(scripts);
    }

    String language() {
        return first == Language.ZH ? "zh-CN" : "en";
    }

    String shortLanguage() {
        return first == Language.ZH ? "zh" : "en";
    }

    String shownTitle() {
        return title.in(first);
    }

    String style() {
        return STYLE;
    }

    /** Nothing is fetched, and no script runs but those of the page itself: should a text escape, it still does nothing. */
    String policy() {
        String hashes = scripts.stream().map(HtmlFrame::hash).collect(Collectors.joining(" "));
        return "default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src " + hashes
                + "; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
