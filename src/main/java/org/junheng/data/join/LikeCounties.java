package org.junheng.data.join;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junheng.data.cell.CellPlace;
import org.junheng.data.cell.Notes;
import org.junheng.data.vocabulary.Labels;
import org.junheng.data.vocabulary.Target;
import org.junheng.texts.Text;

/** Tells of two counties that may be one whose name was written in two ways: 海淀 and 海淀区, 北京市海淀区, 海淀区（本级）. */
public final class LikeCounties {
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)");
    private static final List<String> ENDINGS = List.of("区", "县", "市", "旗");

    /** 北京市海淀区: the place above, and the county. */
    private static final Pattern ABOVE = Pattern.compile(".+?[省市州盟]([^省州盟]{1,}[县区市旗])");

    private final Map<String, String> byForm = new HashMap<>();
    /** Those that are written with the place above them, by the rest of their names. */
    private final Map<String, String> byName = new HashMap<>();

    /** Takes in a county that was read, at its first row; one that was taken in before says nothing. */
    public void take(Notes notes, CellPlace place, String county) {
        String name = BRACKETS.matcher(Labels.name(county)).replaceAll("");
        String form = name.isEmpty() ? county : name;
        String before = byForm.putIfAbsent(form, county);
        if (before == null) {
            before = withOrWithoutEnding(form);
        }
        Matcher above = ABOVE.matcher(form);
        if (before == null) {
            before = above.matches() ? byForm.get(above.group(1)) : byName.get(form);
        }
        if (above.matches()) {
            byName.putIfAbsent(above.group(1), county);
        }
        if (before != null && !before.equals(county)) {
            notes.notice(
                    place,
                    Target.SchoolText.COUNTY.zh(),
                    county,
                    new Text(
                            "区县“" + Notes.shown(county) + "”与“" + Notes.shown(before) + "”写法相近，按两个县计。若是同一个，请改成相同的写法。",
                            "the county \"" + Notes.shown(county) + "\" is written much like \"" + Notes.shown(before)
                                    + "\"; they count as two counties. If they are one, write it alike."));
        }
    }

    /** The one county of these that is meant by a name that is none of them; empty where none is, or several may be. */
    public static Optional<String> meant(String written, Collection<String> counties) {
        if (counties.contains(written)) {
            return Optional.empty();
        }
        List<String> alike =
                counties.stream().filter(county -> areAlike(written, county)).toList();
        return alike.size() == 1 ? Optional.of(alike.get(0)) : Optional.empty();
    }

    private static boolean areAlike(String one, String other) {
        return names(one).stream().anyMatch(name -> names(other).stream().anyMatch(its -> differByAnEnding(name, its)));
    }

    /** What a county is called, with the place above it and without. */
    private static List<String> names(String county) {
        String form = BRACKETS.matcher(Labels.name(county)).replaceAll("");
        Matcher above = ABOVE.matcher(form);
        return above.matches() ? List.of(form, above.group(1)) : List.of(form);
    }

    private static boolean differByAnEnding(String one, String other) {
        return one.length() > 1
                && other.length() > 1
                && (one.equals(other)
                        || ENDINGS.stream()
                                .anyMatch(ending -> one.equals(other + ending) || other.equals(one + ending)));
    }

    private @Nullable String withOrWithoutEnding(String form) {
        for (String ending : ENDINGS) {
            String other = form.endsWith(ending) ? form.substring(0, form.length() - 1) : form + ending;
            if (other.length() > 1 && byForm.containsKey(other)) {
                return byForm.get(other);
            }
        }
        return null;
    }
}
