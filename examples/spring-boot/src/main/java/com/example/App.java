package com.example;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import org.junheng.Evaluations;
import org.junheng.data.content.NamedContent;
import org.junheng.report.HtmlReport;
import org.junheng.report.JsonReport;
import org.junheng.report.Report;
import org.junheng.report.WorkbookReport;
import org.junheng.report.words.Heading;
import org.junheng.spring.JunhengOperations;
import org.junheng.texts.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 收到区县数据，返回评估结果。 Takes a county, answers its evaluation. */
@SpringBootApplication
@RestController
public class App {
    @Autowired
    private JunhengOperations junheng;

    public static void main(String[] args) {
        SpringApplication.run(App.class, args);
    }

    @PostMapping("/counties")
    ResponseEntity<byte[]> evaluate(
            @RequestBody byte[] county, @RequestParam String name, @RequestParam LocalDate asOf,
            @RequestParam(defaultValue = "application/json") String format) throws IOException {
        Evaluations evaluations = junheng.evaluate(NamedContent.of(name, county), asOf);
        Heading heading = Heading.of(evaluations.list().get(0));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Report report = switch (format) {
            case "text/html" -> HtmlReport.toFile(heading, Language.ZH, out);
            case "application/json" -> new JsonReport(heading, out);
            default -> new WorkbookReport(heading, Language.ZH, out);
        };
        report.write(evaluations);
        return ResponseEntity.ok().header("Content-Type", format).body(out.toByteArray());
    }
}
