package org.junheng.rules.source;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.junheng.texts.Text;
import org.junheng.texts.wording.ClosestName;

/** What is meant by a key that a mapping does not have. */
final class YamlKeys {
    /** That what follows is another item. */
    static final Text NEW_ITEM = new Text("这里是新的一项，前面缺 \"- \" 。", "A new item starts here without its \"- \".");

    static final Text INDENT = new Text("这一行再缩进2个空格。", "Indent this line by 2 blanks more.");

    private YamlKeys() {}

    static Text dashBefore(String key) {
        return new Text("写作 - " + key + ": …，与上一项对齐。", "Write - " + key + ": … in the column of the item before.");
    }

    static Text belongsUnder(String key, String above) {
        return new Text("“" + key + "”应在 " + above + " 之下。", "\"" + key + "\" belongs under " + above + ".");
    }

    /** The key that is meant: by another name, or by one of few other letters; none that stands there already. */
    static Optional<String> meant(
            String key, Collection<String> known, Map<String, String> otherNames, Collection<String> written) {
        return Optional.ofNullable(otherNames.get(key))
                .or(() -> ClosestName.to(key, known))
                .filter(name -> !written.contains(name));
    }

    /** What to write instead. */
    static Text remedy(String key, Collection<String> known, Map<String, String> otherNames) {
        if (key.matches("[0-9]+")) {
            return new Text("数里不写逗号：它隔开两项。", "Write numbers without commas: a comma ends an entry.");
        }
        if (otherNames.containsKey(key)) {
            return new Text("写作 " + otherNames.get(key) + " 。", "Write " + otherNames.get(key) + ".");
        }
        int mark = Math.max(Math.max(key.indexOf(':'), key.indexOf('：')), key.indexOf('='));
        String name = mark < 0 ? "" : key.substring(0, mark).strip();
        String value = key.substring(mark + 1).strip();
        return known.contains(name)
                ? new Text(
                        "写半角冒号，后面空一格：" + name + ": " + value,
                        "Write a half-width colon and a blank: " + name + ": " + value)
                : ClosestName.remedy(key, known);
    }
}
