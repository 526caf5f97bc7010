package org.junheng.rules.load;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** Rule text compiled one way or the other, with nothing of ours in between. */
final class Drl {
    private static final KieServices SERVICES = KieServices.get();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String HEADER = """
            package canary
            import org.junheng.rules.load.Pair
            global java.util.List out
            """;

    private final String text;

    private Drl(String text) {
        this.text = HEADER + text;
    }

    /** Rules over {@link Pair} that add what they find to a global {@code out}. */
    static Drl of(String rules) {
        return new Drl(rules);
    }

    /** The configuration that the library runs with. */
    static KieBaseConfiguration ours() {
        return RuleBase.configuration();
    }

    /** The same but for the sharing of nodes, which is what the rule engine does if nobody asks. */
    static KieBaseConfiguration sharing() {
        KieBaseConfiguration configuration = ours();
        configuration.setProperty("drools.shareBetaNodes", "true");
        return configuration;
    }

    /** The road that the library takes: executable model, classes kept, loaded from the model. */
    KieBase executable(KieBaseConfiguration configuration) throws ReflectiveOperationException {
        KieBuilder builder = builder();
        builder.buildAll(ExecutableModelProject.class);
        InternalKieModule module = (InternalKieModule) checked(builder).getKieModule();
        Map<String, byte[]> classes = new HashMap<>();
        String model = "";
        for (String file : module.getFileNames()) {
            if (file.endsWith(".class")) {
                classes.put(file.substring(0, file.length() - 6).replace('/', '.'), module.getBytes(file));
            } else if (file.endsWith("/drools-model")) {
                model = new String(module.getBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith("canary."))
                        .findFirst()
                        .orElseThrow();
            }
        }
        Object loaded =
                new Loader(classes).loadClass(model).getDeclaredConstructor().newInstance();
        return KieBaseBuilder.createKieBaseFromModel(List.of((Model) loaded), configuration);
    }

    /** The other road: the classic engine, conditions by MVEL. */
    KieBase classic(KieBaseConfiguration configuration) {
        KieBuilder builder = builder();
        builder.buildAll(DrlProject.class);
        return SERVICES.newKieContainer(checked(builder).getKieModule().getReleaseId())
                .newKieBase(configuration);
    }

    private KieBuilder builder() {
        KieFileSystem files = SERVICES.newKieFileSystem();
        files.generateAndWritePomXML(SERVICES.newReleaseId("junheng.canary", "canary" + COUNT.incrementAndGet(), "1"));
        files.write("src/main/resources/canary/canary.drl", text);
        return SERVICES.newKieBuilder(files);
    }

    private static KieBuilder checked(KieBuilder builder) {
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(errors.toString());
        }
        return builder;
    }

    /** What the rules find in these facts, inserted in this order. */
    static List<Object> run(KieBase rules, Pair... facts) {
        List<Object> out = new ArrayList<>();
        KieSession session = rules.newKieSession();
        try {
            session.setGlobal("out", out);
            for (Pair fact : facts) {
                session.insert(fact);
            }
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return out;
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(Drl.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
