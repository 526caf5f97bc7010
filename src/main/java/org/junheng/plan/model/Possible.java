package org.junheng.plan.model;

/** Whether goals can be met together. */
public enum Possible {
    YES,
    NO,
    /** No way was found, and it is not proved that there is none. */
    UNKNOWN
}
