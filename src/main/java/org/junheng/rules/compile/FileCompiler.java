package org.junheng.rules.compile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.junheng.rules.Problems;
import org.junheng.rules.print.PrintedRules;
import org.junheng.rules.source.SourceFile;
import org.junheng.texts.Text;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** Compiles one checked rule file with the engine's executable model. */
public final class FileCompiler {
    private static final String CLASS = ".class";

    private static final Text COMPARE =
            new Text("与 rules/README.md 的例子对照。", "Compare it with the examples in rules/README.md.");

    private FileCompiler() {}

    /**
     * The compiled form, or nothing where the engine refuses what our check let through; that is reported.
     *
     * @param unit the key of the form, which is a name for the build that no other running build has
     */
    public static Optional<CompiledForm> compile(
            SourceFile source, PrintedRules printed, String unit, Problems problems) {
        if (!EngineReading.agrees(source, printed, problems)) {
            return Optional.empty();
        }
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("junheng.rules", unit, "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/rules/" + unit + ".drl", printed.bytes());
        KieBuilderImpl builder = (KieBuilderImpl) services.newKieBuilder(files, FileCompiler.class.getClassLoader());
        try {
            builder.buildAll(OrderedProject::new, file -> true);
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                errors.forEach(error -> report(source, error, problems));
                return Optional.empty();
            }
            return collected(source, (InternalKieModule) builder.getKieModule(), unit, problems);
        } catch (RuntimeException stumbled) {
            refuse(source, 0, stumbled.getClass().getSimpleName() + " " + stumbled.getMessage(), problems);
            return Optional.empty();
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static Optional<CompiledForm> collected(
            SourceFile source, InternalKieModule module, String key, Problems problems) {
        try {
            return Optional.of(collect(module, key));
        } catch (IllegalStateException stopped) {
            problems.add(
                    source.name(),
                    0,
                    new Text(
                            "编译结果超出规则可用的范围：“" + stopped.getMessage() + "”。",
                            "It compiles to more than rules may name: " + stopped.getMessage() + "."),
                    COMPARE);
            return Optional.empty();
        }
    }

    private static void report(SourceFile source, Message error, Problems problems) {
        boolean hasLine = error.getLine() > 0 && String.valueOf(error.getPath()).endsWith(".drl");
        refuse(source, hasLine ? error.getLine() : 0, error.getText(), problems);
    }

    private static void refuse(SourceFile source, int line, String message, Problems problems) {
        String seen = message.lines().findFirst().orElse("");
        problems.add(
                source.name(),
                line,
                new Text("规则引擎不能编译它：“" + seen + "”。", "The engine cannot compile it: \"" + seen + "\"."),
                COMPARE);
    }

    private static CompiledForm collect(InternalKieModule module, String key) {
        Map<String, byte[]> classes = new TreeMap<>();
        String model = "";
        for (String file : module.getFileNames()) {
            if (file.endsWith(CLASS)) {
                String name = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
                if (!name.startsWith("org.drools.project.")) {
                    classes.put(name, module.getBytes(file));
                }
            } else if (file.endsWith("/drools-model")) {
                model = modelClass(new String(module.getBytes(file), StandardCharsets.UTF_8));
            }
        }
        return new CompiledForm(key, model, classes);
    }

    private static String modelClass(String index) {
        return index.lines()
                .filter(line -> line.startsWith("rules."))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the engine named no model: " + index));
    }
}
