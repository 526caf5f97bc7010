package org.junheng.lab.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junheng.Junheng;
import org.junheng.Rules;
import org.junheng.rules.RuleInfo;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the four summaries name, item by item, and the rules that answer each: by figures, by an answer with its reason why no figure
 * decides, or as a remedy.
 */
class FoundingTextTest {
    private static Map<String, RuleInfo> rules;
    private static Map<String, Clause> clauses;

    @BeforeAll
    static void load() {
        rules = Junheng.load(Rules.bundled("school-summary")).rules();
        clauses = Catalogue.clauses("school-summary").orElseThrow().clauses().stream()
                .flatMap(clause -> clause.rules().stream().map(rule -> Map.entry(rule, clause)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rural facilities against others            | measured | SS-gap-teaching-area-primary, SS-gap-equipment-junior, SS-gap-books-primary
            rural teachers against others              | measured | SS-gap-degree-primary, SS-gap-backbone-junior, SS-gap-teachers-primary
            dispersion of each resource                | measured | SS-CV-sports-area-primary, SS-CV-books-junior
            shortage of teachers                       | measured | SS-posts, SS-students-per-teacher-primary
            age and defects of facilities              | measured | SS-condition-aged, SS-condition-dilapidated
            quality of a school, weak subjects         | measured | SS-quality-primary, SS-quality-junior, SS-weak-subject-primary
            qualification of teachers                  | measured | SS-qualified, SS-certified
            campus equally pleasant                    | measured | SS-parity-campus-primary, SS-behind-campus-junior
            facilities equally complete                | measured | SS-parity-primary, SS-behind-facilities-junior
            public funds equally much, one quota       | measured | SS-parity-funds-primary, SS-funds-quota, SS-funds-one-quota
            teachers equally good                      | measured | SS-parity-teachers-primary, SS-behind-teachers-primary
            management equally strong                  | evidence | SS-management, SS-management-all
            people equally satisfied                   | measured | SS-satisfaction, SS-satisfaction-school, SS-parity-satisfaction
            aid reaches every student in hardship      | measured | SS-aid, SS-aid-county, SS-aid-per-student
            migrant children admitted                  | measured | SS-enrolment-migrant, SS-migrants-places
            placed evenly over classes                 | measured | SS-placement-primary, SS-placement-junior
            treated alike, designated schools          | evidence | SS-migrants-alike, SS-migrants-designated
            tracked                                    | measured | SS-migrants-tracked
            in plan and budget                         | evidence | SS-migrants-planned
            counselling                                | measured | SS-counselling
            left-behind children                       | measured | SS-left-behind
            heads and teachers allotted evenly         | measured | SS-rotation-teachers, SS-rotation-backbone, SS-rotation-heads, SS-rotation-school
            rotation as a mechanism                    | evidence | SS-rotation-mechanism
            support of weak schools, mentoring         | measured | SS-support, SS-mentoring
            training for all                           | measured | SS-training-staff, SS-training-hours, SS-training-hours-school
            growth records                             | measured | SS-growth-records, SS-growth-records-county
            talent brought in                          | measured | SS-talent
            district research teams, universities      | evidence | SS-research-teams, SS-university
            good senior-high places allotted, rising   | measured | SS-quota, SS-quota-rising, SS-quota-rural
            admission by comprehensive evaluation      | evidence | SS-comprehensive-admission
            pass and comprehensive rates first         | measured | SS-scheme-excellent, SS-scheme-weights
            a feature of its own, no promotion targets | evidence | SS-feature, SS-no-promotion-targets
            whole curriculum without excess load       | measured | SS-curriculum
            fees and ethics                            | measured | SS-fees, SS-ethics, SS-fees-county, SS-ethics-county
            admission in order                         | evidence | SS-no-illegal-admission
            plan and implementation scheme             | evidence | SS-plan-county, SS-scheme-county, SS-plan-school, SS-scheme-school
            enrolment, of disabled children, by school | measured | SS-enrolment-school-age, SS-enrolment-disabled, SS-enrolment-primary, SS-enrolment-school
            retention by school and level              | measured | SS-retention-primary, SS-retention-junior, SS-retention-county-junior
            children in hardship are in school         | measured | SS-enrolment-hardship
            care for children with disabilities        | measured | SS-disabled-care
            the three kinds of training                | measured | SS-training-staff, SS-training-school, SS-training-backbone
            toilets, lighting, desks, dormitories      | measured | SS-condition-toilets, SS-condition-lighting, SS-condition-desks, SS-condition-dormitory
            campus and canteen in order                | evidence | SS-condition-campus, SS-condition-canteen
            fans, greenery                             | measured | SS-condition-fans, SS-condition-green
            laboratories and function rooms            | measured | SS-condition-function-rooms
            standard equipment and rooms               | measured | SS-standard-equipment-primary, SS-standard-all-junior
            teachers ageing                            | measured | SS-age, SS-age-young, SS-retiring
            posts against enrolment                    | measured | SS-posts, SS-off-budget
            """)
    void anItemHasItsRowAndTheRowSaysTruly(String item, String kind, String answers) {
        for (String rule : answers.split(", ", -1)) {
            assertThat(rules).as(item).containsKey(rule);
            assertThat(clauses).as(item).containsKey(rule);
            assertThat(Objects.requireNonNull(clauses.get(rule)).by()).as(rule).isEqualTo(kind);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            invest more in rural schools       | SS-CM-08-rural
            move resources to where they lack  | SS-CM-08-invest-in-poorest
            supervise schools more closely     | SS-CM-08-supervise
            equip laboratories                 | SS-CM-28-function-rooms
            replace desks                      | SS-CM-28-desks
            fans in classrooms                 | SS-CM-28-fans
            aid funds                          | SS-CM-21-aid
            designated schools                 | SS-CM-20-designated
            tracking                           | SS-CM-21-tracking
            counselling                        | SS-CM-21-counselling
            exchange of teachers               | SS-CM-16-exchange
            mentoring schemes                  | SS-CM-16-mentoring
            lessons sent to rural schools      | SS-CM-16-lessons-to-village
            district research teams            | SS-CM-26-research-teams
            joint work with universities       | SS-CM-01-university
            recruitment                        | SS-CM-02-talent
            raise the allotted quota           | SS-CM-19-raise-quota
            no more competing for promotion    | SS-CM-26-no-targets
            a feature of its own               | SS-CM-26-feature
            """)
    void aRemedyThatTheyNameIsRecommended(String remedy, String rule) {
        assertThat(rules).as(remedy).containsKey(rule);
    }

    /** What rests on an answer alone, pack by pack; each says in its row why no figure decides it. */
    @Test
    void fewRestOnAnAnswerAloneAndEachSaysWhy() {
        assertThat(answered("quality-balance-2017")).hasSize(11);
        assertThat(answered("basic-balance-2012")).hasSize(4);
        assertThat(answered("school-summary")).hasSize(18);
    }

    private static List<String> answered(String pack) {
        List<Clause> rows = Catalogue.clauses(pack).orElseThrow().clauses();
        List<String> answered = Junheng.load(Rules.bundled(pack)).rules().values().stream()
                .filter(RuleInfo::judges)
                .filter(ClauseCheck::isEvidence)
                .map(RuleInfo::id)
                .toList();
        for (String rule : answered) {
            Clause row = rows.stream()
                    .filter(clause -> clause.rules().contains(rule))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.note().zh()).as(rule).isNotEmpty();
            assertThat(row.note().en()).as(rule).isNotEmpty();
        }
        return answered;
    }
}
