package org.junheng.rules.overlay;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junheng.criteria.QualityChoices;
import org.junheng.criteria.QualityChoices.Choice;
import org.junheng.rules.source.YamlValue;
import org.junheng.texts.Text;

/** Reads how a school's quality is reckoned: the {@code quality} of a pack's {@code choices.yaml}, or of a place's limits. */
public final class QualityFile {
    /** The file of a pack. */
    public static final String NAME = "choices.yaml";

    static final String KEY = "quality";
    private static final String CITATION = "citation";

    private QualityFile() {}

    /** The choices of a pack, all of them. */
    public static QualityChoices ofPack(YamlValue root) {
        YamlValue quality = root.entries(List.of(KEY)).get(KEY);
        if (quality == null) {
            root.problem(
                    new Text("缺少 quality。", "quality is missing."),
                    new Text("以 \"quality:\" 开头写出各项口径。", "Write the choices under \"quality:\"."));
            return QualityChoices.NONE;
        }
        QualityChoices choices = of(quality, "");
        List<String> missing = new ArrayList<>();
        for (Choice choice : Choice.values()) {
            if (choices.of(choice).isEmpty()) {
                missing.add(choice.key() + ": " + choice.how());
            }
        }
        if (!missing.isEmpty() && quality.isMapping()) {
            quality.problem(
                    new Text(
                            "口径不全，缺：" + String.join("；", missing) + "。",
                            "Choices are missing: " + String.join("; ", missing) + "."),
                    new Text("规则包要写全五项。", "A pack states all five."));
        }
        return choices;
    }

    /** The choices under the key, those that are made. */
    static QualityChoices of(YamlValue quality, String layer) {
        List<String> keys = new ArrayList<>(List.of(CITATION));
        for (Choice choice : Choice.values()) {
            keys.add(choice.key());
        }
        Map<String, YamlValue> entries = quality.entries(keys);
        Map<Choice, List<String>> chosen = new EnumMap<>(Choice.class);
        for (Choice choice : Choice.values()) {
            YamlValue value = entries.get(choice.key());
            if (value != null) {
                value.text().ifPresent(text -> read(choice, value, text, chosen));
            }
        }
        YamlValue citation = entries.get(CITATION);
        if (citation == null && quality.isMapping()) {
            quality.problem(
                    new Text("缺少 citation。", "citation is missing."),
                    new Text(
                            "写明依据的文件；本地选择就写本地选择。",
                            "Name the document that sets it, or say that it is a local choice."));
        }
        QualityChoices all = new QualityChoices(
                chosen, layer, citation == null ? "" : citation.text().orElse(""));
        all.problem().ifPresent(problem -> quality.problem(problem, REMEDY));
        return all;
    }

    /** What to do where excellence weighs more than passing. */
    public static final Text REMEDY = new Text(
            "评价学校重合格率、综合率，淡化优秀率：把优秀率的权重降到合格率以下。",
            "Schools are judged by their pass and comprehensive rates, and the excellent rate is played down: let it weigh no more"
                    + " than the pass rate.");

    private static void read(Choice choice, YamlValue value, String text, Map<Choice, List<String>> chosen) {
        try {
            chosen.put(choice, choice.read(text));
        } catch (IllegalArgumentException unknown) {
            value.problem(
                    new Text(
                            "“" + text + "”不能用作 " + choice.key() + "。",
                            "\"" + text + "\" is no value of " + choice.key() + "."),
                    new Text(
                            "写作：" + choice.how() + hint(choice).zh(),
                            "Write " + choice.how() + hint(choice).en()));
        }
    }

    private static Text hint(Choice choice) {
        return switch (choice) {
            case WEIGHTS ->
                new Text(
                        "（合格率/综合率/良好率/优秀率，都不为负，合计为1）。",
                        " (pass, comprehensive, good, excellent; none negative, together 1).");
            case CUTOFFS ->
                new Text("（合格/良好/优秀线，满分的百分数，依次不降）。", " (pass, good, excellent in percent of the full mark, rising).");
            case BANDS, DENOMINATOR, COMPREHENSIVE -> new Text("。", ".");
        };
    }
}
