package org.junheng.rules.compile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.drools.codegen.common.GeneratedFile;
import org.drools.model.codegen.execmodel.PackageModel;
import org.drools.model.codegen.execmodel.PackageSources;

/**
 * The sources that the engine makes of a rule file, in an order of their own. The engine lists the classes that rules match
 * as they lie in memory, so that two builds of one file would differ.
 */
final class OrderedSources extends PackageSources {
    private static final String CLASSES = "/DomainClassesMetadata";
    private static final String ONE = "    public static final org.drools.model.DomainClassMetadata ";

    private final PackageSources sources;

    private OrderedSources(PackageSources sources) {
        this.sources = sources;
    }

    static OrderedSources of(PackageModel model) {
        return new OrderedSources(PackageSources.dumpSources(model));
    }

    @Override
    public Collection<String> getModelNames() {
        return sources.getModelNames();
    }

    @Override
    public Collection<String> getRuleUnitClassNames() {
        return sources.getRuleUnitClassNames();
    }

    @Override
    public Collection<String> getExecutableRulesClasses() {
        return sources.getExecutableRulesClasses();
    }

    @Override
    public void collectGeneratedFiles(List<GeneratedFile> files) {
        List<GeneratedFile> own = new ArrayList<>();
        sources.collectGeneratedFiles(own);
        for (GeneratedFile file : own) {
            files.add(file.relativePath().contains(CLASSES) ? ordered(file) : file);
        }
    }

    private static GeneratedFile ordered(GeneratedFile file) {
        String text = new String(file.contents(), StandardCharsets.UTF_8);
        return new GeneratedFile(file.type(), file.relativePath(), ordered(text));
    }

    /** One class after the other by name; a text of another form stays as it is. */
    static String ordered(String text) {
        int first = text.indexOf(ONE);
        int end = text.lastIndexOf('}');
        if (first < 0 || end < first) {
            return text;
        }
        List<String> classes = new ArrayList<>();
        for (int from = first; from < end; ) {
            int next = text.indexOf(ONE, from + 1);
            int to = next < 0 ? end : next;
            classes.add(text.substring(from, to).stripTrailing());
            from = to;
        }
        Collections.sort(classes);
        return text.substring(0, first) + String.join("\n", classes) + "\n" + text.substring(end);
    }
}
