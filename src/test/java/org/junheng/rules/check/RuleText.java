package org.junheng.rules.check;

import java.nio.charset.StandardCharsets;
import org.junheng.rules.Problems;
import org.junheng.rules.RulesException;
import org.junheng.rules.source.SourceFile;

/** Rule files as texts, for tests that only check them. */
public final class RuleText {
    public static final String HEADER = """
            package rules
            import org.junheng.facts.*
            import static org.junheng.lang.Words.*
            import accumulate org.junheng.lang.DispersionFunction dispersion
            import accumulate org.junheng.lang.VerdictsFunction verdicts
            import accumulate org.junheng.lang.CompositeFunction composite
            """;

    private RuleText() {}

    /** A file of one rule. */
    public static String file(String when, String then) {
        return HEADER + rule("T", "", "criteria", when, then);
    }

    /** One rule; further annotations may be the empty text. */
    public static String rule(String id, String annotations, String phase, String when, String then) {
        return """

                rule "%s"
                    @title_zh( "标题" )  @title_en( "Title" )  @source( "某文件 第1条" )  @confidence( "local" )
                    %s
                    agenda-group "%s"
                when
                    %s
                then
                    insert( %s );
                end
                """.formatted(id, annotations, phase, when, then);
    }

    public static CheckedFile check(String text, Problems problems) {
        return FileCheck.check(new SourceFile("t.drl", text.getBytes(StandardCharsets.UTF_8)), problems);
    }

    /** What an analyst reads of a text; the empty text where nothing is wrong. */
    public static String problemsOf(String text) {
        Problems problems = new Problems();
        check(text, problems);
        try {
            problems.throwIfAny();
            return "";
        } catch (RulesException refused) {
            return String.valueOf(refused.getMessage());
        }
    }
}
