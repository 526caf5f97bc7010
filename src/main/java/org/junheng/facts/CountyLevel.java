package org.junheng.facts;

import org.junheng.criteria.Subject;
import org.junheng.texts.Text;

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
    public Text title() {
        return new Text(county + " " + level.title().zh(), county + " " + level.label());
    }
}
