package org.junheng.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever compiled classes come by, those that name more than rules may are not loaded. */
class ClassWallTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit( 0 );",
                "Runtime.getRuntime();",
                "new Thread().start();",
                "Class.forName( \"x\" );",
                "Object.class.getMethods();",
                "new java.io.File( \"x\" ).delete();",
                "java.nio.file.Files.delete( null );",
                "new java.net.URL( \"http://x\" ).openStream();",
                "System.getProperty( \"x\" );",
                "System.setProperty( \"x\", \"y\" );",
                "System.load( \"x\" );",
                "Thread.currentThread().getContextClassLoader();",
                "new ClassLoader() { };",
                "java.lang.invoke.MethodHandles.lookup();",
                "new ProcessBuilder( \"x\" ).start();",
                "java.util.List.of( 1 );",
                "System.out.println();",
                "new byte[ 1 ].clone();",
                "org.junheng.facts.County.of( \"\", \"\", null );",
                "org.junheng.rules.RuleInput.ReportedAt.valueOf( \"x\" );",
                "org.kie.api.KieServices.get();",
                "\"x\".length();",
                "Integer.valueOf( 1 ).wait();",
                "Runnable r = () -> System.gc(); r.run();",
                "java.util.function.Supplier<Object> r = Object::new; r.get();"
            })
    void aClassThatNamesMoreThanRulesMayIsStopped(String statement) {
        Map<String, byte[]> classes =
                compiled("public class X { static void x() throws Exception { " + statement + " } }");
        assertThatThrownBy(() -> ClassWall.look(classes)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "public class X { static { System.exit( 0 ); } }",
                "public class X extends ClassLoader { }",
                "public class X extends Thread { }",
                "public class X implements java.io.Externalizable { public void writeExternal( java.io.ObjectOutput o ) { } "
                        + "public void readExternal( java.io.ObjectInput i ) { } }",
                "public class X { Object x = new java.util.ArrayList<Object>(); }",
                "@Deprecated public record X( String x ) { }"
            })
    void soIsOneThatIsMoreThanARuleItself(String source) {
        Map<String, byte[]> classes = compiled(source);
        assertThatThrownBy(() -> ClassWall.look(classes)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aClassThatSaysWordsOfRulesPasses() {
        ClassWall.look(compiled("""
                public class X {
                    static Object x( org.junheng.facts.Section s ) {
                        return org.junheng.lang.Words.require( s, s.booksPerStudent() ).atLeast( "25" );
                    }
                }
                """));
    }

    @Test
    void aClassUnderAnotherNameOrCutOffIsStopped() {
        byte[] own = Objects.requireNonNull(compiled("public class X { }").get("rules.X"));
        assertThatThrownBy(() -> ClassWall.look(Map.of("rules.Y", own))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> ClassWall.look(Map.of("org.junheng.X", own)))
                .isInstanceOf(IllegalStateException.class);
        for (int length = 0; length < own.length; length++) {
            byte[] cut = Arrays.copyOf(own, length);
            if (length < 60) {
                assertThatThrownBy(() -> ClassWall.look(Map.of("rules.X", cut)))
                        .isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    void whatTheEngineItselfIsMadeOfIsNotARule() throws IOException {
        try (InputStream in = ClassWallTest.class.getResourceAsStream("ClassWall.class")) {
            byte[] other = in == null ? new byte[0] : in.readAllBytes();
            assertThat(other).isNotEmpty();
            assertThatThrownBy(() -> ClassWall.look(Map.of("rules.ClassWall", other)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static Map<String, byte[]> compiled(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, java.io.ByteArrayOutputStream> written = new TreeMap<>();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///rules/X.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return "package rules; " + source;
                    }
                };
        JavaFileManager files =
                new ForwardingJavaFileManager<JavaFileManager>(
                        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
                    @Override
                    public JavaFileObject getJavaFileForOutput(
                            Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                        return new SimpleJavaFileObject(URI.create("mem:///" + name + ".class"), kind) {
                            @Override
                            public java.io.OutputStream openOutputStream() {
                                return written.computeIfAbsent(name, any -> new java.io.ByteArrayOutputStream());
                            }
                        };
                    }
                };
        boolean done = compiler.getTask(null, files, null, List.of("-nowarn"), null, List.of(file))
                .call();
        assertThat(done).as(source).isTrue();
        Map<String, byte[]> classes = new TreeMap<>();
        written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
        return classes;
    }
}
