package org.junheng;

import java.util.List;
import org.junheng.rules.load.RuleSources;

/** The rules of several sources, found and read; none is compiled. */
final class FoundRules {
    private FoundRules() {}

    /** Of all of them together. */
    static RuleSources in(List<? extends Rules> sources) {
        RuleSources all = new RuleSources();
        for (Rules source : sources) {
            if (source instanceof Rules.BundledRules bundled) {
                all.bundled(bundled.pack());
            } else if (source instanceof Rules.At at) {
                all.at(at.path());
            } else if (source instanceof Rules.OnClasspath onClasspath) {
                all.onClasspath(onClasspath.location());
            } else if (source instanceof Rules.BundledPlace bundled) {
                all.overlay(bundled.place());
            } else if (source instanceof Rules.NamedPath at) {
                all.at(at.path(), at.name());
            } else if (source instanceof Rules.Given given) {
                given.addTo(all);
            } else if (source instanceof Rules.PlaceAt at) {
                all.overlayAt(at.folder());
            }
        }
        return all;
    }
}
