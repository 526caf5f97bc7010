package org.junheng.rules.compile;

import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kproject.models.KieBaseModelImpl;
import org.drools.model.codegen.execmodel.CanonicalModelKieProject;
import org.drools.model.codegen.execmodel.ModelBuilderImpl;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;

/** The engine's executable model, from generated sources that are the same in every build ({@link OrderedSources}). */
final class OrderedProject extends CanonicalModelKieProject {
    /** Rules that share a condition are named in it, up to ten of them: those that some thread came to first. */
    private static final int ONE_AFTER_THE_OTHER = -1;

    OrderedProject(InternalKieModule module, ClassLoader loader) {
        super(module, loader);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // as the engine asks: is it a base of this very module
    protected @Nullable KnowledgeBuilder createKnowledgeBuilder(KieBaseModelImpl base, InternalKieModule module) {
        if (getInternalKieModule().getKieModuleModel() != base.getKModule()) {
            return null;
        }
        KnowledgeBuilderConfigurationImpl configuration = getBuilderConfiguration(base, module);
        configuration.setOption(ParallelRulesBuildThresholdOption.get(ONE_AFTER_THE_OTHER));
        ModelBuilderImpl<OrderedSources> builder =
                new ModelBuilderImpl<>(OrderedSources::of, configuration, module.getReleaseId(), false);
        modelBuilders.put(base.getName(), builder);
        return builder;
    }
}
