package org.junheng.spring;

import org.junheng.Reloading;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** An application that says nothing of rules uses the library by itself, or not at all, and is left alone. */
final class RulesAreKnown extends AnyNestedCondition {
    RulesAreKnown() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    /** It has rules of its own. */
    @ConditionalOnBean(Reloading.class)
    static final class AsABean {}

    /** It names rules among its properties. */
    @Conditional(Configured.class)
    static final class AsProperties {}

    static final class Configured extends SpringBootCondition {
        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            JunhengProperties properties = Binder.get(context.getEnvironment())
                    .bind("junheng", Bindable.of(JunhengProperties.class))
                    .orElse(null);
            boolean hasAny = properties != null && !properties.sources().isEmpty();
            return new ConditionOutcome(
                    hasAny,
                    ConditionMessage.forCondition("Junheng")
                            .because(hasAny ? "rules are named" : "no rules are named"));
        }
    }
}
