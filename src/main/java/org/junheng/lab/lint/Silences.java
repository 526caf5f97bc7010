package org.junheng.lab.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.junheng.lab.lint.Diagnostic.Gravity;
import org.junheng.lab.lint.LintedFile.Silence;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** Leaves out what files ask not to be told of, and tells which of these asked in vain. */
final class Silences {
    private Silences() {}

    static List<Diagnostic> applied(List<Diagnostic> found, Collection<LintedFile> files) {
        List<Diagnostic> told = new ArrayList<>(found);
        for (LintedFile file : files) {
            for (Silence silence : file.silences()) {
                apply(told, file, silence);
            }
        }
        told.sort(Comparator.comparing(Diagnostic::file)
                .thenComparing(Diagnostic::line)
                .thenComparing(Diagnostic::column)
                .thenComparing(Diagnostic::id));
        return List.copyOf(told);
    }

    private static void apply(List<Diagnostic> told, LintedFile file, Silence silence) {
        boolean isKnown = Lint.ids().contains(silence.lint());
        boolean isUsed = isKnown
                && !silence.reason().isEmpty()
                && told.removeIf(each -> each.id().equals(silence.lint())
                        && each.file().equals(file.name())
                        && each.about().zh().equals("规则“" + silence.rule() + "”"));
        if (!isUsed) {
            told.add(new Diagnostic(
                    Lint.IDLE_SILENCE.id(),
                    Gravity.WARNING,
                    file.name(),
                    silence.line(),
                    0,
                    Text.NONE,
                    why(silence, isKnown),
                    isKnown
                            ? new Text(
                                    "写作 // lint-off " + silence.lint() + ": 理由，放在那条规则里；不需要了就删去。",
                                    "Write // lint-off " + silence.lint()
                                            + ": reason, within the rule; remove it where it is not needed.")
                            : ClosestName.remedy(silence.lint(), Lint.ids())));
        }
    }

    private static Text why(Silence silence, boolean isKnown) {
        if (!isKnown) {
            return new Text("没有“" + silence.lint() + "”这项检查。", "There is no lint \"" + silence.lint() + "\".");
        }
        return silence.reason().isEmpty()
                ? new Text("lint-off 没有写理由。", "lint-off gives no reason.")
                : new Text("这里的 lint-off 不起作用。", "lint-off silences nothing here.");
    }
}
