package org.junheng.criteria;

import java.util.Locale;

/** The steps of an evaluation, in order; a rule file names them as agenda groups. */
public enum Phase {
    /** Who is not judged, and why. */
    SCOPE,
    /** What each subject must meet. */
    CRITERIA,
    /** What a school must meet, given its verdicts. */
    SCHOOL,
    /** What a county must meet, given its schools' verdicts. */
    COUNTY,
    /** What follows for the county as a whole. */
    OVERALL,
    /** What would close a finding. */
    COUNTERMEASURES;

    /** The name in a rule file: {@code agenda-group "criteria"}. */
    public String agendaGroup() {
        return name().toLowerCase(Locale.ROOT);
    }
}
