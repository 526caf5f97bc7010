package org.junheng.sound.plain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junheng.facts.County;
import org.junheng.facts.CountyFlag;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFlag;
import org.junheng.facts.Verdict.State;
import org.junheng.measures.Flag;
import org.junheng.sound.plain.PlainRules.Judged;

/** What rests on an answer alone, from the packs' tables of clauses: every question yes, or of a veto every one no. */
final class PlainAnswers {
    private static final Map<String, List<CountyFlag>> YES = new LinkedHashMap<>();
    private static final Map<String, List<CountyFlag>> NO = new LinkedHashMap<>();
    private static final Map<String, SchoolFlag> OF_SCHOOLS = new LinkedHashMap<>();

    static {
        yes("BB-W01", CountyFlag.MIGRANTS_IN_PLAN, CountyFlag.MIGRANTS_IN_BUDGET);
        yes("BB-W02", CountyFlag.LEFT_BEHIND_CARE);
        yes("BB-W05", CountyFlag.ACCOUNTABILITY);
        yes("BB-W06-budget", CountyFlag.SEPARATE_BUDGET);
        yes("BB-W07", CountyFlag.STANDARDISED_SCHOOLS, CountyFlag.WEAK_SCHOOL_PLAN, CountyFlag.FUNDS_TILTED);
        yes("BB-W09", CountyFlag.PERFORMANCE_PAY);
        yes("BB-W10-subjects", CountyFlag.SUBJECT_TEACHERS);
        yes("BB-W11", CountyFlag.REGULAR_ROTATION);
        yes("BB-W12", CountyFlag.TRAINING_FUNDED);
        yes("BB-W13", CountyFlag.FULL_CURRICULUM);
        yes("BB-W16", CountyFlag.CHOICE_CURBED);
        yes("BB-W17", CountyFlag.LOAD_REDUCED);
        yes("QB-E2-monitoring", CountyFlag.MONITORED_WELL);
        yes("QB-G01-layout", CountyFlag.LAYOUT_PLAN);
        yes(
                "QB-G02-unified",
                CountyFlag.UNIFIED_BUILDING,
                CountyFlag.UNIFIED_STAFFING,
                CountyFlag.UNIFIED_FUNDS,
                CountyFlag.UNIFIED_EQUIPMENT);
        yes("QB-G08-performance", CountyFlag.PERFORMANCE_PAY);
        yes("QB-G10-posts", CountyFlag.COUNTY_POSTS);
        yes("QB-G14-tilt", CountyFlag.QUOTA_TILTED);
        yes("QB-G15-care", CountyFlag.LEFT_BEHIND_CARE);
        yes("QB-Q3-management", CountyFlag.CHARTERS, CountyFlag.DIGITAL_MANAGEMENT);
        yes("QB-Q5-use", CountyFlag.IT_TEACHING, CountyFlag.EQUIPMENT_USED);
        yes("QB-Q6-moral", CountyFlag.MORAL_EDUCATION, CountyFlag.CAMPUS_CULTURE);
        yes("QB-Q7-curriculum", CountyFlag.FULL_CURRICULUM, CountyFlag.PRACTICE);
        yes("QB-Q8-load", CountyFlag.NO_EXCESS_LOAD);
        yes("SS-comprehensive-admission", CountyFlag.COMPREHENSIVE_ADMISSION);
        yes("SS-curriculum", CountyFlag.FULL_CURRICULUM, CountyFlag.NO_EXCESS_LOAD);
        yes("SS-ethics-county", CountyFlag.ETHICS_UPHELD);
        yes("SS-fees-county", CountyFlag.FEES_REGULATED);
        yes("SS-funds-one-quota", CountyFlag.UNIFIED_FUNDS);
        yes("SS-growth-records-county", CountyFlag.GROWTH_RECORDS);
        yes("SS-left-behind-county", CountyFlag.LEFT_BEHIND_CARE);
        yes("SS-migrants-planned", CountyFlag.MIGRANTS_IN_PLAN, CountyFlag.MIGRANTS_IN_BUDGET);
        yes("SS-plan-county", CountyFlag.DEVELOPMENT_PLAN);
        yes("SS-rotation-mechanism", CountyFlag.REGULAR_ROTATION);
        yes("SS-migrants-alike", CountyFlag.TREATED_ALIKE);
        yes("SS-migrants-designated", CountyFlag.DESIGNATED_SCHOOLS);
        yes("SS-research-teams", CountyFlag.RESEARCH_TEAMS);
        yes("SS-university", CountyFlag.UNIVERSITY_PARTNERS);
        yes("SS-scheme-county", CountyFlag.IMPLEMENTATION_SCHEME);
        no("QB-V1-examination", CountyFlag.EXAM_ADMISSION);
        no("QB-V2-choice", CountyFlag.ILLEGAL_CHOICE);
        no("QB-V3-key", CountyFlag.KEY_SCHOOLS);
        no("QB-V5-accident", CountyFlag.SAFETY_ACCIDENT);
        no("QB-V6-falsification", CountyFlag.FALSIFICATION);
        no("SS-no-illegal-admission", CountyFlag.EXAM_ADMISSION, CountyFlag.KEY_SCHOOLS, CountyFlag.ILLEGAL_CHOICE);
        no("SS-no-promotion-targets", CountyFlag.PROMOTION_TARGETS);
        OF_SCHOOLS.put("SS-condition-campus", SchoolFlag.CAMPUS_IN_ORDER);
        OF_SCHOOLS.put("SS-condition-canteen", SchoolFlag.CANTEEN_IN_ORDER);
        OF_SCHOOLS.put("SS-ethics", SchoolFlag.ETHICS_IN_ORDER);
        OF_SCHOOLS.put("SS-feature", SchoolFlag.FEATURE);
        OF_SCHOOLS.put("SS-fees", SchoolFlag.FEES_IN_ORDER);
        OF_SCHOOLS.put("SS-management", SchoolFlag.MANAGEMENT_SOUND);
        OF_SCHOOLS.put("SS-plan-school", SchoolFlag.PLAN);
        OF_SCHOOLS.put("SS-scheme-school", SchoolFlag.SCHEME);
    }

    private PlainAnswers() {}

    private static void yes(String id, CountyFlag... flags) {
        YES.put(id, List.of(flags));
    }

    private static void no(String id, CountyFlag... flags) {
        NO.put(id, List.of(flags));
    }

    /** How many of a criterion's questions are answered as it wants. */
    static long met(County county, String id) {
        return YES.getOrDefault(id, List.of()).stream()
                .filter(flag -> county.answer(flag).flag() == Flag.YES)
                .count();
    }

    static void of(County county, Map<String, Judged> judged) {
        YES.forEach((id, flags) -> put(judged, id, county.id(), met(county, id) == flags.size()));
        NO.forEach((id, flags) -> put(
                judged,
                id,
                county.id(),
                flags.stream().allMatch(flag -> county.answer(flag).flag() == Flag.NO)));
        for (School school : county.schools()) {
            OF_SCHOOLS.forEach((id, flag) -> put(judged, id, school.id(), school.flag(flag) == Flag.YES));
        }
    }

    private static void put(Map<String, Judged> judged, String id, String subject, boolean pass) {
        judged.put(id + "@" + subject, new Judged(pass ? State.PASS : State.FAIL, null));
    }
}
