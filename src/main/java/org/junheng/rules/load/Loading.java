package org.junheng.rules.load;

import java.util.List;
import java.util.Optional;
import org.drools.model.Model;
import org.junheng.rules.Problems;
import org.junheng.rules.RuleInfo;
import org.junheng.rules.cache.CompiledRuleCache;
import org.junheng.rules.check.CheckedFile;
import org.junheng.rules.check.FileCheck;
import org.junheng.rules.compile.CompiledClassLoader;
import org.junheng.rules.compile.CompiledFile;
import org.junheng.rules.compile.CompiledForm;
import org.junheng.rules.compile.FileCompiler;
import org.junheng.rules.print.PrintedRules;
import org.junheng.rules.print.RulePrinter;
import org.junheng.rules.source.SourceFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One rule file on its way in: loaded before, compiled before, or to be checked and compiled. */
final class Loading {
    private static final Logger LOG = LoggerFactory.getLogger("org.junheng.rules");

    private final SourceFile source;
    private final Optional<LinkedFile> before;
    /** What the file of that name compiled to that is loaded and was changed since. */
    private final Optional<CompiledForm> earlier;

    private Optional<CompiledFile> compiled;
    private Optional<CheckedFile> checked = Optional.empty();

    private Loading(
            SourceFile source,
            Optional<LinkedFile> before,
            Optional<CompiledForm> earlier,
            Optional<CompiledFile> compiled) {
        this.source = source;
        this.before = before;
        this.earlier = earlier;
        this.compiled = compiled;
    }

    static Loading of(SourceFile source, List<LinkedFile> loaded, CompiledRuleCache kept) {
        Optional<LinkedFile> before =
                loaded.stream().filter(file -> file.is(source)).findFirst();
        if (before.isPresent()) {
            return new Loading(source, before, Optional.empty(), Optional.empty());
        }
        Optional<CompiledForm> earlier = loaded.stream()
                .filter(file -> file.source().name().equals(source.name()))
                .findFirst()
                .map(LinkedFile::form);
        return new Loading(source, before, earlier, kept.find(source));
    }

    /** What is known of its rules; what is wrong with them goes to the problems. */
    List<RuleInfo> check(Problems problems) {
        if (before.isPresent()) {
            return before.get().rules();
        }
        if (compiled.isPresent()) {
            LOG.debug("{} was compiled before", source.name());
            return compiled.get().rules();
        }
        CheckedFile file = FileCheck.check(source, problems);
        checked = Optional.of(file);
        return file.rules();
    }

    void compile(CompiledRuleCache kept, Problems problems) {
        if (checked.isEmpty()) {
            return;
        }
        long from = System.nanoTime();
        CheckedFile file = checked.get();
        compiled = file.tree()
                .map(RulePrinter::print)
                .flatMap(printed -> form(printed, kept, problems)
                        .map(form -> new CompiledFile(file.rules(), printed.limits(), form)));
        compiled.ifPresent(done -> kept.keep(source, done));
        LOG.debug("compiled {} in {} ms", source.name(), (System.nanoTime() - from) / 1_000_000);
    }

    /** What the rules compile to, whatever their limits are: once for a file of which only those are edited. */
    private Optional<CompiledForm> form(PrintedRules printed, CompiledRuleCache kept, Problems problems) {
        String key = CompiledRuleCache.key(printed);
        return earlier.filter(form -> form.key().equals(key))
                .or(() -> kept.findForm(key))
                .or(() -> FileCompiler.compile(source, printed, key, problems));
    }

    /** Its rules as the engine takes them. */
    LinkedFile linked() {
        return before.orElseGet(
                () -> compiled.map(file -> new LinkedFile(source, file.rules(), file.form(), model(file)))
                        .orElseThrow(() -> new IllegalStateException("not compiled: " + source.name())));
    }

    private static Model model(CompiledFile file) {
        ClassLoader loader = new CompiledClassLoader(file);
        try {
            return (Model) loader.loadClass(file.form().modelClass())
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "a compiled rule file cannot be loaded: " + file.form().modelClass(), e);
        }
    }
}
