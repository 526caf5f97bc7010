package org.junheng.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, that notes what it fetches and what goes wrong. */
final class Browser implements AutoCloseable {
    private static final String CHROMIUM = "/usr/bin/chromium";
    private static final String DRIVER = "/usr/bin/chromedriver";

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the test, with the reason, where no browser is installed. */
    static Browser start() {
        assumeTrue(
                Files.isExecutable(Path.of(CHROMIUM)) && Files.isExecutable(Path.of(DRIVER)),
                "not run: " + CHROMIUM + " or " + DRIVER + " is not installed");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM);
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=zh-CN");
        // Where the page scrolls smoothly, a click may land where the button no longer is.
        options.addArguments("--force-prefers-reduced-motion");
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(DRIVER))
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    ChromeDriver driver() {
        return driver;
    }

    /** Opens a file as a double click does, in a window of that size. */
    void open(Path page, int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        driver.get("about:blank");
        driver.get(page.toUri().toString());
    }

    /** What the script returns. */
    Object run(String script, Object... arguments) {
        Object result = driver.executeScript(script, arguments);
        return result == null ? "" : result;
    }

    /** How many pages of paper it takes; Chromium fails at printing now and then, and not twice in a row. */
    int pages() {
        String pdf;
        try {
            pdf = pdf();
        } catch (WebDriverException once) {
            pdf = pdf();
        }
        String text = new String(Base64.getDecoder().decode(pdf), StandardCharsets.ISO_8859_1);
        return text.split("/Type\\s*/Page\\b", -1).length - 1;
    }

    private String pdf() {
        return String.valueOf(
                driver.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true))
                        .get("data"));
    }

    /** Waits in the page until the expression holds. */
    void until(String condition, Object... arguments) {
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        driver.executeAsyncScript(
                "const all = arguments, done = all[all.length - 1];"
                        + "const look = () => (function () { return " + condition + "; }).apply(null, all)"
                        + " ? done(true) : requestAnimationFrame(look); look();",
                arguments);
    }

    /** A browser lays out what is out of view only when it comes near; a check has to see all of it. */
    void layOutAll() {
        run("const style = document.createElement('style'); style.textContent = '* { content-visibility: visible"
                + " !important }'; document.head.append(style)");
    }

    /** Of what is alike, such as the rows of a table, twelve tell as much as all, and in a tenth of the time. */
    private void thinOut() {
        run("document.querySelectorAll('tbody, ul, ol, .strips, .rows, .severity, .chain, .chain details')"
                + ".forEach(list => Array.from(list.children).slice(12).forEach(one => one.remove()))");
    }

    /** What keeps some people from reading the page, of those that axe calls serious or critical; long lists are cut by this. */
    List<?> violations() throws IOException {
        thinOut();
        layOutAll();
        try (InputStream axe = Browser.class.getResourceAsStream("/axe.min.js")) {
            run(new String(Objects.requireNonNull(axe).readAllBytes(), StandardCharsets.UTF_8));
        }
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(5));
        return (List<?>)
                Objects.requireNonNull(
                        driver.executeAsyncScript(
                                "const done = arguments[0];"
                                        + "axe.run({ resultTypes: ['violations'] }).then(found => done(found.violations"
                                        + ".filter(one => one.impact === 'serious' || one.impact === 'critical')"
                                        + ".map(one => one.id + ': ' + one.nodes.slice(0, 3).map(node => node.html + ' ' + node.failureSummary).join(' | '))))"));
    }

    /** The number that the script returns. */
    long count(String script, Object... arguments) {
        return ((Number) run(script, arguments)).longValue();
    }

    /** The top of the page as a PNG, at seven tenths of its size. */
    byte[] picture(int width, int height) {
        driver.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 0.7, "mobile", false));
        byte[] picture = driver.getScreenshotAs(OutputType.BYTES);
        driver.executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", false));
        return picture;
    }

    /** Errors and warnings on the console since the last call. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** What was asked of a network since the last call: everything but files, data and blank pages. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .filter(message -> message.matches("(?s).*\"url\":\"(https?|wss?|ftp)://.*"))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
