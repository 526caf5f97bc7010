package org.junheng.facts;

/**
 * One level of one county: what a dispersion is measured within. For rules that hold for every level alike, whatever a
 * country calls its levels.
 *
 * @param county the id of the county
 * @param level a level that at least one of its schools teaches
 */
public record CountyLevel(String county, Level level) implements Subject {
    @Override
    public String id() {
        return county + "/" + level.label();
    }

    @Override
    public String titleZh() {
        return county + " " + level.titleZh();
    }

    @Override
    public String titleEn() {
        return county + " " + level.label();
    }
}
