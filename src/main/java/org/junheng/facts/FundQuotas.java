package org.junheng.facts;

import org.junheng.figures.Input;

/** What a county grants each student in public funds (生均公用经费), by level. */
public interface FundQuotas {
    /** The quota of a level, yuan a student and year. */
    Input fundQuota(Level level);
}
