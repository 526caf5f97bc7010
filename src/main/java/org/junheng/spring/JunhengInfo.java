package org.junheng.spring;

import org.junheng.Reloading;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/** {@code /actuator/info}: the version of the rules in use. */
final class JunhengInfo implements InfoContributor {
    private final Reloading rules;

    JunhengInfo(Reloading rules) {
        this.rules = rules;
    }

    @Override
    public void contribute(Info.Builder builder) {
        builder.withDetail("junheng", RuleDetails.of(rules.current()));
    }
}
