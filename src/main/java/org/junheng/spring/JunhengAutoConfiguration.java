package org.junheng.spring;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Consumer;
import org.junheng.Reloading;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ProblemDetail;

/**
 * The beans of an application that has {@code junheng.packs}, {@code paths} or {@code classpath} among its properties, or rules
 * of its own as a {@link Reloading}. Runs with Boot 4.1 and 3.5; what an application does not have (metrics, actuator, web) is
 * left out.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.actuate.autoconfigure.metrics.export.simple.SimpleMetricsExportAutoConfiguration"
        })
@Conditional(RulesAreKnown.class)
@EnableConfigurationProperties(JunhengProperties.class)
public class JunhengAutoConfiguration {
    private static final String CACHE = "junheng.cache";

    JunhengAutoConfiguration() {}

    /** The rules, loaded when the application starts, which fails where they cannot be used. */
    @Bean
    @ConditionalOnMissingBean
    public Reloading junhengRules(JunhengProperties properties, ObjectProvider<Consumer<Reloading.ReloadResult>> told) {
        if (properties.cache() != null && System.getProperty(CACHE) == null) {
            System.setProperty(CACHE, properties.cache());
        }
        Reloading rules = Reloading.of(properties::sources);
        if (properties.watch() != null) {
            rules.watch(properties.watch(), result -> told.orderedStream().forEach(each -> each.accept(result)));
        }
        return rules;
    }

    /** What an application calls. */
    @Bean
    @ConditionalOnMissingBean
    public JunhengOperations junheng(
            Reloading rules, JunhengProperties properties, ObjectProvider<JunhengOperations.Listener> listeners) {
        List<JunhengOperations.Listener> all = listeners.orderedStream().toList();
        return new JunhengOperations(rules, properties.deadline(), all);
    }

    /** Where there are metrics. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    static class Meters {
        Meters() {}

        @Bean
        @ConditionalOnBean(MeterRegistry.class)
        JunhengOperations.Listener junhengMeters(MeterRegistry meters) {
            return new JunhengMeters(meters);
        }
    }

    /** Where there is an actuator. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({Endpoint.class, InfoContributor.class})
    static class Actuator {
        Actuator() {}

        @Bean
        @ConditionalOnMissingBean
        JunhengEndpoint junhengEndpoint(Reloading rules) {
            return new JunhengEndpoint(rules);
        }

        @Bean
        JunhengInfo junhengInfo(Reloading rules) {
            return new JunhengInfo(rules);
        }
    }

    /** Where there is the health of Boot 4; that of Boot 3.5 has other classes, and shows the same under {@code info}. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HealthIndicator.class)
    static class Healthy {
        Healthy() {}

        @Bean
        @ConditionalOnMissingBean(name = "junhengHealthIndicator")
        HealthIndicator junhengHealthIndicator(Reloading rules) {
            return new JunhengHealth(rules);
        }
    }

    /** Where there is a web application. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication
    @ConditionalOnClass(ProblemDetail.class)
    static class Web {
        Web() {}

        @Bean
        @ConditionalOnMissingBean
        JunhengProblems junhengProblems() {
            return new JunhengProblems();
        }
    }
}
