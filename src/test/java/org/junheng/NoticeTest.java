package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the library has of others is said in its jar, with the version that the pom asks for. */
class NoticeTest {
    private static final Path NOTICE = Path.of("src/main/resources/META-INF/NOTICE");
    private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
    private static final Pattern LISTED = Pattern.compile("(?m)^  ([\\w.-]+:[\\w.-]+):([\\w.-]+)  (\\S+)$");

    private static String of(String pom, String element, String in) {
        String plain = in.replaceAll("(?s)<exclusions>.*?</exclusions>", "");
        String value = plain.contains("<" + element + ">")
                ? plain.replaceAll("(?s).*<" + element + ">([^<]*)</" + element + ">.*", "$1")
                : "";
        return value.startsWith("${") ? of(pom, value.substring(2, value.length() - 1), pom) : value;
    }

    @Test
    void everyDependencyOfThePomIsNamedWithItsVersion() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String notice = Files.readString(NOTICE);
        String project = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
        Set<String> asked = DEPENDENCY
                .matcher(project)
                .results()
                .map(found -> found.group(1))
                .filter(one -> !Set.of("test", "provided").contains(of(pom, "scope", one)))
                .map(one -> of(pom, "groupId", one) + ":" + of(pom, "artifactId", one) + ":"
                        + (one.contains("<version>") ? of(pom, "version", one) : of(pom, "slf4j.version", pom)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = LISTED.matcher(notice)
                .results()
                .map(found -> found.group(1) + ":" + found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).hasSizeGreaterThan(10);
        assertThat(listed)
                .as("build with -Ppublish, and run .ci/notice")
                .containsAll(asked)
                .hasSizeGreaterThan(asked.size());
    }

    @Test
    void everyLicenceIsOneThatIsKnownToFit() throws IOException {
        assertThat(LISTED.matcher(Files.readString(NOTICE)).results().map((MatchResult found) -> found.group(3)))
                .isSubsetOf("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "EPL-2.0");
    }

    /** MIT, BSD and EPL ask that their texts go along; those of the Apache License stand in the jars themselves. */
    @Test
    void theTextOfEveryOtherLicenceStandsBesideTheNotice() throws IOException {
        Map<String, String> opens = Map.of(
                "MIT", "Permission is hereby granted, free",
                "BSD-2-Clause", "Redistribution and use in source and binary forms",
                "BSD-3-Clause", "Redistribution and use in source and binary forms",
                "EPL-2.0", "Eclipse Public License - v 2.0");
        Set<String> wanted = new TreeSet<>();
        for (MatchResult found :
                LISTED.matcher(Files.readString(NOTICE)).results().toList()) {
            if (!found.group(3).equals("Apache-2.0")) {
                String text = found.group(1).replaceFirst(":.*", ".txt");
                wanted.add(text);
                assertThat(Files.readString(NOTICE.resolveSibling("licenses").resolve(text)))
                        .as(found.group())
                        .contains(opens.get(found.group(3)));
            }
        }
        try (Stream<Path> texts = Files.list(NOTICE.resolveSibling("licenses"))) {
            assertThat(texts.map(text -> text.getFileName().toString())).containsExactlyInAnyOrderElementsOf(wanted);
        }
    }

    @Test
    void theScriptThatTheJarCarriesIsTheOneThatIsNamed() throws IOException {
        String kept = Files.readString(Path.of("src/main/resources/org/junheng/report/script/echarts/README.md"));
        String version = kept.replaceAll("(?s)^Apache ECharts ([\\d.]+),.*", "$1");
        assertThat(Files.readString(NOTICE)).contains("Apache ECharts " + version + " (");
    }
}
