package org.junheng.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderedSourcesTest {
    private static final String SECTION = one("org_junheng_facts_Section");
    private static final String COUNTY = one("org_junheng_facts_County");

    private static String one(String name) {
        return "    public static final org.drools.model.DomainClassMetadata " + name + "_INSTANCE = new " + name
                + "();\n" + "    private static class " + name + " {\n    }\n";
    }

    @Test
    void theClassesStandInTheOrderOfTheirNames() {
        String head = "package rules;\npublic class DomainClassesMetadata1 {\n\n";
        assertThat(OrderedSources.ordered(head + SECTION + COUNTY + "\n}"))
                .isEqualTo(OrderedSources.ordered(head + COUNTY + SECTION + "}"))
                .isEqualTo(head + COUNTY + SECTION + "}");
    }

    @Test
    void aTextOfAnotherFormStaysAsItIs() {
        assertThat(OrderedSources.ordered("package rules;\npublic class X {\n}\n"))
                .isEqualTo("package rules;\npublic class X {\n}\n");
        assertThat(OrderedSources.ordered("")).isEmpty();
    }
}
