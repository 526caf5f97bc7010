package org.junheng.rules.check;

import java.util.List;
import java.util.Optional;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.parse.Syntax;

/**
 * A rule file as the check left it.
 *
 * @param rules what is known of its rules
 * @param tree what was checked; empty where something is wrong with the file
 */
public record CheckedFile(List<RuleInfo> rules, Optional<Syntax.File> tree) {
    public CheckedFile {
        rules = List.copyOf(rules);
    }
}
