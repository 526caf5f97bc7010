package org.junheng.spring;

import org.junheng.Reloading;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Health of Boot 4: up as long as a version of the rules is in use, with what it holds and its notices. */
final class JunhengHealth implements HealthIndicator {
    private final Reloading rules;

    JunhengHealth(Reloading rules) {
        this.rules = rules;
    }

    @Override
    public Health health() {
        return Health.up().withDetails(RuleDetails.of(rules.current())).build();
    }
}
