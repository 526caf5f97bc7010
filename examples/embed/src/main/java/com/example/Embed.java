package com.example;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junheng.Junheng;
import org.junheng.Options;
import org.junheng.Rules;
import org.junheng.facts.County;
import org.junheng.facts.Level;
import org.junheng.facts.LevelFigure;
import org.junheng.facts.School;
import org.junheng.facts.SchoolFigure;
import org.junheng.facts.SchoolKind;
import org.junheng.figures.Extra;
import org.junheng.report.words.FindingText;
import org.junheng.results.Evaluation;
import org.junheng.rules.RulesException;

/** 十行以内嵌入本库。 The library embedded in under ten statements. */
public final class Embed {
    private Embed() {}

    public static void main(String[] args) {
        // 载入一次，各线程共用：自带的规则包，加上自己的规则。 Load once, share between threads: a pack and rules of your own.
        Junheng rules = Junheng.load(Rules.bundled("quality-balance-2017"), Rules.at(Path.of("rules")));

        // 没有填的就是未报，绝不当作零。 What is not set was not reported; it is never taken for nought.
        School school = School.builder("S1", "示例小学")
                .county("C1")
                .kind(SchoolKind.PRIMARY)
                .figure(Level.PRIMARY, LevelFigure.STUDENTS, "450")
                .figure(SchoolFigure.SPORTS_GROUND_AREA, "3000")
                .figure(SchoolFigure.INDOOR_SPORTS_AREA, "300")
                .extra("阅览座位", Extra.of("30"))
                .build();

        County county = County.of("C1", "示例县", List.of(school));
        Evaluation evaluation = rules.evaluate(county, Options.asOf(LocalDate.of(2025, 9, 1)));
        System.out.println("findings: " + evaluation.findings().size());
        evaluation.answer().documents().forEach(document ->
                System.out.println(document.result().document() + ": " + document.result().outcome()));
        evaluation.findings().forEach(finding ->
                System.out.println(finding.criterion() + " " + FindingText.of(finding).zh()));

        try {
            Junheng.load(Rules.at(Path.of("broken")));
        } catch (RulesException refused) {
            // 所有问题一次列出：文件、行、改法。 Every problem at once: file, line, what to do.
            System.out.println(refused.getMessage());
        }
    }
}
