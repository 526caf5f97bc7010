package org.junheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junheng.cli.library.LibraryRooms;
import org.junheng.cli.library.Rooms;
import org.junheng.facts.County;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the program itself fails at a county, the other counties of a run have their results, and it is told. */
class BrokenCountyTest {
    @TempDir
    private Path folder = Path.of("");

    private Path data = folder;

    @BeforeEach
    void files() throws IOException {
        data = Files.writeString(folder.resolve("schools.csv"), """
                id,name,county,kind,students,books
                S1,小学1,甲县,小学,45,279
                S2,小学2,乙县,小学,37,137
                S3,小学3,丙县,小学,89,935
                """);
    }

    private Ran run(Set<String> broken, String command, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of(command, data.toString(), "--rules", "src/test/resources/rules/five", "--as-of", "2025-09-01"));
        arguments.addAll(List.of(more));
        LibraryRooms rooms = new LibraryRooms();
        Rooms some = made(Rooms.class, (method, args) -> {
            Object result = method.invoke(rooms, args);
            return result instanceof Rooms.Loaded loaded ? loaded(loaded, broken) : result;
        });
        return Ran.of(some, arguments.toArray());
    }

    private static Rooms.Loaded loaded(Rooms.Loaded loaded, Set<String> broken) {
        return made(Rooms.Loaded.class, (method, args) -> {
            boolean isOf = args != null
                    && args.length > 0
                    && args[0] instanceof County county
                    && broken.contains(county.name());
            if (isOf) {
                throw new IllegalStateException("nobody foresaw it");
            }
            return method.invoke(loaded, args);
        });
    }

    private interface Answering {
        Object answer(Method method, Object... args) throws ReflectiveOperationException;
    }

    private static <T> T made(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(
                BrokenCountyTest.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
                    try {
                        return answering.answer(method, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Test
    void theOthersHaveTheirPlans() {
        Ran ran = run(Set.of("乙县"), "plan", "--lang", "zh");
        assertThat(ran.code()).isEqualTo(3);
        assertThat(ran.out())
                .contains("甲县：整改方案", "丙县：整改方案", "乙县：程序内部出错，没有得出这个县的结果。")
                .doesNotContain("乙县：整改方案");
        assertThat(ran.err()).contains("1个县没有结果：乙县", "nobody foresaw it", "--verbose");
        assertThat(run(Set.of("乙县"), "plan", "--verbose").err()).contains("\tat ");
    }

    @Test
    void theOthersHaveTheirWhatIfs() throws IOException {
        Path out = folder.resolve("out.json");
        Ran ran = run(
                Set.of("甲县", "丙县"),
                "whatif",
                "--set",
                "*.books*=2",
                "--format",
                "json",
                "--out",
                out.toString(),
                "--lang",
                "en");
        assertThat(ran.code()).isEqualTo(3);
        String json = Files.readString(out);
        assertThat(PlanCommandTest.problems(json)).isEmpty();
        assertThat(json).contains("\"failed\":[\"甲县\",\"丙县\"]", "\"county\":\"乙县\"");
        assertThat(ran.err()).contains("no result for 甲县, 丙县 (2 in all)");
    }

    @Test
    void whereThereIsNoOtherNothingIsWritten() {
        Ran ran = run(Set.of("甲县", "乙县", "丙县"), "plan", "--lang", "zh");
        assertThat(ran.code()).isEqualTo(CommandRun.REFUSED);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("没有写出任何结果", "nobody foresaw it");
    }
}
