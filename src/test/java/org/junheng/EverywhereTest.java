package org.junheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs of their own, in places of all sorts: each says the same of the same county. */
class EverywhereTest {
    /** A class of each jar that bundled packs need at run time: what stays when the compiler of rules is left out. */
    private static final List<String> WITHOUT_THE_COMPILER = List.of(
            "org.drools.core.reteoo.ReteooBuilder",
            "org.drools.model.Model",
            "org.drools.base.base.ObjectType",
            "org.drools.modelcompiler.KieBaseBuilder",
            "org.drools.util.ClassUtils",
            "org.drools.kiesession.session.StatefulKnowledgeSessionImpl",
            "org.drools.wiring.api.ComponentsFactory",
            "org.drools.wiring.dynamic.DynamicComponentsSupplier",
            "org.drools.wiring.statics.StaticComponentsSupplier",
            "org.drools.compiler.kie.builder.impl.KieServicesImpl",
            "org.kie.api.KieServices",
            "org.kie.internal.KieInternalServices",
            "org.kie.memorycompiler.resources.ResourceStore",
            "org.slf4j.LoggerFactory",
            "org.jspecify.annotations.Nullable",
            "org.snakeyaml.engine.v2.api.Load");

    private static final List<String> OF_THE_COMPILER = List.of(
            "org.drools.drl.parser.DrlParser",
            "org.drools.drl.ast.descr.PackageDescr",
            "org.drools.drl.extensions.DecisionTableFactory",
            "org.drools.model.codegen.ExecutableModelProject",
            "org.drools.codegen.common.GeneratedFile",
            "org.drools.mvel.parser.MvelParser",
            "org.drools.mvelcompiler.MvelCompiler",
            "org.drools.ecj.EclipseJavaCompiler",
            "org.drools.io.ClassPathResource",
            "com.github.javaparser.JavaParser",
            "org.eclipse.jdt.internal.compiler.Compiler",
            "org.antlr.runtime.Lexer",
            "org.kie.util.maven.support.ReleaseIdImpl",
            "org.kie.utll.xml.LocalDateXStreamConverter",
            "org.drools.commands.ChainableRunner",
            "org.drools.model.prototype.PrototypeDSL",
            "org.apache.commons.codec.Decoder");

    @TempDir
    private Path folder;

    private static Path jarOf(String type) {
        return jar(type.replace('.', '/') + ".class");
    }

    private static Path jar(String resource) {
        URL url = EverywhereTest.class.getClassLoader().getResource(resource);
        assertThat(url).as(resource).isNotNull();
        String path = String.valueOf(url).replaceAll("^jar:|!/.*$", "");
        return Path.of(URI.create(path));
    }

    private static String own(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String run(List<String> types, List<String> options, List<String> arguments) throws Exception {
        List<String> path = new ArrayList<>(List.of(own(Junheng.class), own(EverywhereMain.class)));
        types.forEach(type -> path.add(jarOf(type).toString()));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(options);
        command.addAll(List.of("-cp", String.join(File.pathSeparator, path), EverywhereMain.class.getName()));
        command.addAll(arguments);
        return started(command);
    }

    private String started(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectInput(Path.of("examples/embed/rules/reading-seats.drl").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(() -> {
                    try {
                        return Files.readString(folder.resolve("err"));
                    } catch (IOException e) {
                        return e.toString();
                    }
                })
                .isZero();
        // 700 m² for 100 children are 7 each, and 7.5 are asked for.
        assertThat(out).contains("QB-R5-primary@S1/primary FAIL");
        return out;
    }

    /** What {@code src/EMBEDDING.md} says may be excluded is just what is left out here. */
    @Test
    void bundledPacksNeedNoCompilerAtRunTime() throws Exception {
        run(WITHOUT_THE_COMPILER, List.of(), List.of());

        Set<String> excluded = new TreeSet<>(
                OF_THE_COMPILER.stream().map(type -> name(jarOf(type))).collect(Collectors.toSet()));
        for (String page : List.of("src/EMBEDDING.md", "src/EMBEDDING.zh-CN.md")) {
            Set<String> listed = Pattern.compile("<artifactId>([\\w.-]+)</artifactId></exclusion>")
                    .matcher(Files.readString(Path.of(page)))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(listed).isEqualTo(excluded);
        }
    }

    /** Rules that were compiled before, with the compiler there, are found again without it. */
    @Test
    void keptRulesNeedNoCompilerEither() throws Exception {
        List<String> all = new ArrayList<>(WITHOUT_THE_COMPILER);
        all.addAll(OF_THE_COMPILER);
        List<String> kept = List.of("-Djunheng.cache=" + folder.resolve("kept"));
        String compiled = run(all, kept, List.of("compile"));
        assertThat(compiled).contains("EX-1-reading-seats@S1/primary FAIL");

        assertThat(run(WITHOUT_THE_COMPILER, kept, List.of("compile"))).isEqualTo(compiled);
    }

    /** An application in a container: its libraries in a class loader of their own, below one that has none of them. */
    @Test
    void aContainerMayLoadItByALoaderOfItsOwn() throws Exception {
        List<Path> libraries =
                new ArrayList<>(List.of(Path.of(own(Junheng.class)), Path.of(own(EverywhereMain.class))));
        WITHOUT_THE_COMPILER.forEach(type -> libraries.add(jarOf(type)));
        OF_THE_COMPILER.forEach(type -> libraries.add(jarOf(type)));
        List<String> urls =
                libraries.stream().map(path -> path.toUri().toString()).toList();
        Path alone = Files.createDirectories(folder.resolve("container"));
        String type = "org/junheng/EverywhereContainer.class";
        Path copy = alone.resolve(type);
        Files.createDirectories(copy.resolveSibling("."));
        Files.copy(Path.of(own(EverywhereContainer.class)).resolve(type), copy);

        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                alone.toString(),
                EverywhereContainer.class.getName(),
                String.join(" ", urls),
                "compile"));
        assertThat(started(command)).contains("EX-1-reading-seats@S1/primary FAIL");
    }

    /** {@code README.md} tells what comes with the library, jar by jar, in kilobytes. */
    @Test
    void thePagesSayHowMuchComesWithTheLibrary() throws Exception {
        List<Path> needed = new ArrayList<>(
                WITHOUT_THE_COMPILER.stream().map(EverywhereTest::jarOf).toList());
        needed.add(jar("META-INF/maven/org.drools/drools-engine/pom.properties"));
        List<Path> ofTheCompiler =
                OF_THE_COMPILER.stream().map(EverywhereTest::jarOf).toList();
        for (String page : List.of("README.md", "README.zh-CN.md")) {
            List<String> rows = Files.readAllLines(Path.of(page)).stream()
                    .filter(line -> line.contains("`drools-core` ") || line.contains("`ecj` "))
                    .toList();
            assertThat(rows).hasSize(2);
            told(rows.get(0), needed);
            told(rows.get(1), ofTheCompiler);
        }
    }

    private static void told(String row, List<Path> jars) throws IOException {
        long all = 0;
        for (Path jar : jars) {
            long size = Math.round(Files.size(jar) / 1000.0);
            all += Files.size(jar);
            if (size >= 100) {
                assertThat(row).contains("`" + name(jar) + "` " + size);
            }
        }
        assertThat(row).endsWith("| " + jars.size() + " | " + Math.round(all / 1000.0) + " |");
    }

    /** An application that is a module, as {@code src/EMBEDDING.md} has it. */
    @Test
    void anApplicationMayBeAModule() throws Exception {
        Path app = Files.createDirectories(folder.resolve("app"));
        String module = Files.readString(Path.of("src/EMBEDDING.md"))
                .replaceAll("(?s).*```java\\s*(module my\\.app [^`]*)```.*", "$1");
        Path info = Files.writeString(app.resolve("module-info.java"), module);
        String program = Files.readString(Path.of("src/test/java/org/junheng/EverywhereMain.java"))
                .replace("package org.junheng;", "package my.app; import org.junheng.*;")
                .replace("final class EverywhereMain", "public final class EverywhereMain");
        Path main = Files.writeString(app.resolve("EverywhereMain.java"), program);
        List<String> jars = new ArrayList<>(List.of(jar().toString()));
        WITHOUT_THE_COMPILER.forEach(type -> jars.add(jarOf(type).toString()));
        String path = String.join(File.pathSeparator, jars);

        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-p", path, "-d", app.toString(), info.toString(), main.toString());

        assertThat(compiled).isZero();
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-p",
                app + File.pathSeparator + path,
                "-m",
                "my.app/my.app.EverywhereMain");
        assertThat(started(command)).contains("QB-R5-primary@S1/primary FAIL");
    }

    /** The library as the build packs it, with the name of its module. */
    private Path jar() throws IOException {
        Path jar = folder.resolve("junheng.jar");
        Path classes = Path.of(own(Junheng.class));
        String name = Files.readString(Path.of("pom.xml")).replaceAll("(?s).*<Automatic-Module-Name>([^<]*)<.*", "$1");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Automatic-Module-Name", name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String entry = classes.relativize(file).toString().replace('\\', '/');
                if (!entry.equals("META-INF/MANIFEST.MF")) {
                    out.putNextEntry(new JarEntry(entry));
                    Files.copy(file, out);
                }
            }
        }
        return jar;
    }

    private static String name(Path jar) {
        return String.valueOf(jar.getFileName()).replaceAll("-[0-9][\\w.]*\\.jar$", "");
    }

    @Test
    void noHomeNoFolderForTemporaryFilesAndAForeignClassLoaderChangeNothing() throws Exception {
        List<String> nowhere = List.of(
                "-Duser.home=/nonexistent/home",
                "-Djava.io.tmpdir=/nonexistent/tmp",
                "-Djunheng.cache=/nonexistent/cache");
        List<String> all = new ArrayList<>(WITHOUT_THE_COMPILER);
        all.addAll(OF_THE_COMPILER);
        String usual = run(all, List.of(), List.of());
        String elsewhere = run(all, nowhere, List.of("foreign", "compile"));
        assertThat(elsewhere).contains(usual.lines().toList());
        assertThat(elsewhere).contains("EX-1-reading-seats@S1/primary FAIL");
    }

    @Test
    void theMachinesLanguageAndCharsetChangeNothing() throws Exception {
        String usual = run(WITHOUT_THE_COMPILER, List.of(), List.of());
        assertThat(run(
                        WITHOUT_THE_COMPILER,
                        List.of("-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=GBK"),
                        List.of()))
                .isEqualTo(usual);
    }
}
