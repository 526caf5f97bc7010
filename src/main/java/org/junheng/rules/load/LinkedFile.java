package org.junheng.rules.load;

import java.util.Arrays;
import java.util.List;
import org.drools.model.Model;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.compile.CompiledForm;
import org.junheng.rules.source.SourceFile;

/**
 * A rule file that is loaded, as other loads may use it again.
 *
 * @param form what it compiled to
 * @param model what describes its rules to the engine; it is only read
 */
record LinkedFile(SourceFile source, List<RuleInfo> rules, CompiledForm form, Model model) {
    LinkedFile {
        rules = List.copyOf(rules);
    }

    /** Whether it is that file as it is now. */
    boolean is(SourceFile file) {
        return source.name().equals(file.name()) && Arrays.equals(source.bytes(), file.bytes());
    }
}
