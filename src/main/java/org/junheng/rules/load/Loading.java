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
import org.junheng.rules.compile.FileCompiler;
import org.junheng.rules.print.RulePrinter;
import org.junheng.rules.source.SourceFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One rule file on its way in: loaded before, compiled before, or to be checked and compiled. */
final class Loading {
    private static final Logger LOG = LoggerFactory.getLogger("org.junheng.rules");

    private final SourceFile source;
    private final Optional<LinkedFile> before;
    private Optional<CompiledFile> compiled;
    private Optional<CheckedFile> checked = Optional.empty();

    private Loading(SourceFile source, Optional<LinkedFile> before, Optional<CompiledFile> compiled) {
        this.source = source;
        this.before = before;
        this.compiled = compiled;
    }

    static Loading of(SourceFile source, List<LinkedFile> loaded, CompiledRuleCache kept) {
        Optional<LinkedFile> before =
                loaded.stream().filter(file -> file.is(source)).findFirst();
        return new Loading(source, before, before.isPresent() ? Optional.empty() : kept.find(source));
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
                .flatMap(printed ->
                        FileCompiler.compile(source, printed, file.rules(), CompiledRuleCache.key(source), problems));
        compiled.ifPresent(done -> kept.keep(source, done));
        LOG.debug("compiled {} in {} ms", source.name(), (System.nanoTime() - from) / 1_000_000);
    }

    /** Its rules as the engine takes them. */
    LinkedFile linked() {
        return before.orElseGet(() -> compiled.map(file -> new LinkedFile(source, file.rules(), model(file)))
                .orElseThrow(() -> new IllegalStateException("not compiled: " + source.name())));
    }

    private static Model model(CompiledFile file) {
        ClassLoader loader = new CompiledClassLoader(file);
        try {
            return (Model)
                    loader.loadClass(file.modelClass()).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a compiled rule file cannot be loaded: " + file.modelClass(), e);
        }
    }
}
