package org.junheng.sound.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junheng.facts.County;
import org.junheng.facts.Verdict.State;

/** What follows from the verdicts of others, from the school to the county as a whole (§3, §4). */
final class PlainRollUps {
    private static final List<String> GUARANTEE = List.of(
            "QB-G01-layout",
            "QB-G02-unified",
            "QB-G03-county",
            "QB-G04-county",
            "QB-G05-county",
            "QB-G06-county",
            "QB-G07-county",
            "QB-G08-pay",
            "QB-G08-performance",
            "QB-G09-training",
            "QB-G10-posts",
            "QB-G11-rotation",
            "QB-G11-backbone",
            "QB-G12-county",
            "QB-G13-primary",
            "QB-G13-junior",
            "QB-G14-quota",
            "QB-G14-tilt",
            "QB-G15-care",
            "QB-G15-migrant");
    private static final List<String> QUALITY = List.of(
            "QB-Q1-retention",
            "QB-Q2-enrolment",
            "QB-Q3-management",
            "QB-Q4-county",
            "QB-Q5-use",
            "QB-Q6-moral",
            "QB-Q7-curriculum",
            "QB-Q8-load");
    private static final List<String> SUBJECTS = List.of("chinese", "mathematics", "science", "pe", "arts", "moral");
    private static final List<String> WHOLE = List.of(
            "QB-D1-eligibility",
            "QB-D2-resources",
            "QB-D3-guarantee",
            "QB-D4-quality",
            "QB-SR-questionnaire",
            "QB-V1-examination",
            "QB-V2-choice",
            "QB-V3-key",
            "QB-V4-posts",
            "QB-V5-accident",
            "QB-V6-falsification");

    /** What a place adds to the items of the guarantee, of quality, and to the vetoes. */
    private static final Map<String, List<String>> MORE = Map.of(
            "hefei guarantee", List.of("HF-G11-graduating"),
            "jiangsu-city guarantee", List.of("JS-G05-county"),
            "jiangsu-city quality",
                    List.of(
                            "JS-fitness-primary",
                            "JS-fitness-junior",
                            "JS-fitness-excellent-primary",
                            "JS-fitness-excellent-junior",
                            "JS-art-primary",
                            "JS-art-junior",
                            "JS-quality-primary",
                            "JS-quality-junior",
                            "JS-training",
                            "JS-pass"),
            "liaoning-shenyang guarantee",
                    List.of("LN-G02-quota-primary", "LN-G02-quota-junior", "LN-G07-inclusion", "QB-G04-vocational"),
            "liaoning-shenyang quality", List.of("LN-Q7-labour"),
            "liaoning-shenyang whole", List.of("QB-V7-tutoring"));

    private final County county;
    private final String place;
    private final PlainVerdicts verdicts;

    private PlainRollUps(County county, String place, PlainVerdicts verdicts) {
        this.county = county;
        this.place = place;
        this.verdicts = verdicts;
    }

    static void of(County county, String place, PlainVerdicts verdicts) {
        PlainRollUps all = new PlainRollUps(county, place, verdicts);
        all.schools();
        all.dimensions();
    }

    private void all(String id, List<String> members) {
        verdicts.put(id, county.id(), PlainVerdicts.all(verdicts.of(members)), null);
    }

    private List<String> with(String group, List<String> items) {
        return Stream.concat(items.stream(), MORE.getOrDefault(place + " " + group, List.of()).stream())
                .toList();
    }

    private void schools() {
        all("QB-R-county", List.of("QB-R-school"));
        all("QB-G03-county", List.of("QB-G03-music", "QB-G03-art"));
        all("QB-G04-county", List.of("QB-G04-single", "QB-G04-through"));
        all("QB-G05-county", List.of("QB-G05-primary", "QB-G05-junior"));
        all("QB-G06-county", List.of("QB-G06-small"));
        all("QB-G07-county", List.of("QB-G07-special"));
        all("QB-G12-county", List.of("QB-G12-school"));
        all("QB-Q4-county", List.of("QB-Q4-school"));
        all("SS-aid-county", List.of("SS-aid"));
        all("SS-management-all", List.of("SS-management"));
        for (String level : List.of("primary", "junior")) {
            List<String> seven = PlainRules.SEVEN.stream()
                    .map(name -> "SS-standard-" + name + "-" + level)
                    .toList();
            all("SS-standard-all-" + level, seven);
        }
    }

    private void dimensions() {
        all("QB-D1-eligibility", List.of("QB-E1-years", "QB-E2-monitoring", "QB-E4-schools"));
        List<String> resources = new ArrayList<>(List.of("QB-R-school"));
        List<String> quality = new ArrayList<>(QUALITY);
        for (String level : List.of("primary", "junior")) {
            for (int i = 1; i <= PlainRules.SEVEN.size(); i++) {
                resources.add("QB-CV" + i + "-" + level);
            }
        }
        for (String subject : SUBJECTS) {
            quality.add("QB-Q9-" + subject + "-level");
            quality.add("QB-Q9-" + subject + "-difference");
        }
        all("QB-D2-resources", resources);
        all("QB-D3-guarantee", with("guarantee", GUARANTEE));
        all("QB-D4-quality", with("quality", quality));
        State whole = PlainVerdicts.everyItem(verdicts.of(with("whole", WHOLE)));
        verdicts.put("QB-county", county.id(), whole, null);
        List<String> basic = List.of("BB-STD", "BB-CV-primary", "BB-CV-junior", "BB-W", "BB-S");
        verdicts.put("BB", county.id(), PlainVerdicts.everyItem(verdicts.of(basic)), null);
    }
}
