package org.junheng.rules.compile;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junheng.rules.vocabulary.Vocabulary;

/**
 * The second wall: compiled classes are looked at before they are loaded, wherever they come from. The first one is that only
 * printed rules are compiled; should something else ever come by, it is stopped here.
 *
 * <p>Listed are single classes and methods: those that the engine's code generator writes for rules as we print them, and of
 * ours those that a rule file may say.
 */
final class ClassWall {
    private static final Set<String> CLASSES = Set.of(
            "java.lang.Boolean",
            "java.lang.Enum",
            "java.lang.Exception",
            "java.lang.Object",
            "java.lang.RuntimeException",
            "java.lang.String",
            "java.lang.System",
            "java.lang.invoke.LambdaMetafactory",
            "java.lang.invoke.MethodHandles",
            "java.lang.invoke.MethodHandles$Lookup",
            "java.lang.invoke.StringConcatFactory",
            "java.time.format.DateTimeFormatterBuilder",
            "java.util.Arrays",
            "java.util.Collections",
            "java.util.List",
            "java.util.Locale",
            "org.drools.model.DomainClassMetadata",
            "org.drools.model.Drools",
            "org.drools.model.Index",
            "org.drools.model.Index$ConstraintType",
            "org.drools.model.Model",
            "org.drools.model.PatternDSL",
            "org.drools.model.PatternDSL$PatternDef",
            "org.drools.model.PatternDSL$ReactOn",
            "org.drools.model.Rule",
            "org.drools.model.Rule$Attribute",
            "org.drools.model.RuleItemBuilder",
            "org.drools.model.consequences.ConsequenceBuilder",
            "org.drools.model.functions.HashedExpression",
            "org.drools.model.functions.PredicateInformation",
            "org.drools.model.functions.accumulate.AccumulateFunction",
            "org.drools.model.impl.RuleBuilder",
            "org.drools.model.operators.InOperator",
            "org.drools.model.view.ViewItemBuilder",
            "org.drools.modelcompiler.dsl.pattern.D",
            "org.drools.modelcompiler.util.EvaluationUtil",
            "org.drools.util.DateUtils");

    private static final Set<String> MEMBERS = Set.of(
            "java.lang.Boolean.booleanValue",
            "java.lang.Boolean.valueOf",
            "java.lang.Enum.<init>",
            "java.lang.Enum.valueOf",
            "java.lang.Object.<init>",
            "java.lang.RuntimeException.<init>",
            "java.lang.String.equals",
            "java.lang.String.hashCode",
            "java.lang.System.arraycopy",
            "java.lang.invoke.LambdaMetafactory.metafactory",
            "java.lang.invoke.StringConcatFactory.makeConcatWithConstants",
            "java.time.format.DateTimeFormatterBuilder.<init>",
            "java.time.format.DateTimeFormatterBuilder.appendPattern",
            "java.time.format.DateTimeFormatterBuilder.parseCaseInsensitive",
            "java.time.format.DateTimeFormatterBuilder.toFormatter",
            "java.util.Arrays.asList",
            "java.util.Collections.emptyList",
            "java.util.Locale.ENGLISH",
            "org.drools.model.DomainClassMetadata.getPropertyIndex",
            "org.drools.model.Drools.insert",
            "org.drools.model.PatternDSL$PatternDef.bind",
            "org.drools.model.PatternDSL$PatternDef.expr",
            "org.drools.model.Rule$Attribute.AGENDA_GROUP",
            "org.drools.model.functions.PredicateInformation.<init>",
            "org.drools.model.functions.PredicateInformation.addRuleNames",
            "org.drools.model.functions.PredicateInformation.setMoreThanMaxRuleDefs",
            "org.drools.model.functions.accumulate.AccumulateFunction.as",
            "org.drools.model.impl.RuleBuilder.attribute",
            "org.drools.model.impl.RuleBuilder.build",
            "org.drools.model.operators.InOperator.INSTANCE",
            "org.drools.modelcompiler.dsl.pattern.D.accFunction",
            "org.drools.modelcompiler.dsl.pattern.D.accumulate",
            "org.drools.modelcompiler.dsl.pattern.D.alphaIndexedBy",
            "org.drools.modelcompiler.dsl.pattern.D.and",
            "org.drools.modelcompiler.dsl.pattern.D.betaIndexedBy",
            "org.drools.modelcompiler.dsl.pattern.D.declarationOf",
            "org.drools.modelcompiler.dsl.pattern.D.eval",
            "org.drools.modelcompiler.dsl.pattern.D.exists",
            "org.drools.modelcompiler.dsl.pattern.D.not",
            "org.drools.modelcompiler.dsl.pattern.D.on",
            "org.drools.modelcompiler.dsl.pattern.D.or",
            "org.drools.modelcompiler.dsl.pattern.D.pattern",
            "org.drools.modelcompiler.dsl.pattern.D.reactOn",
            "org.drools.modelcompiler.dsl.pattern.D.rule",
            "org.drools.modelcompiler.util.EvaluationUtil.areNullSafeEquals",
            "org.drools.modelcompiler.util.EvaluationUtil.greaterOrEqual",
            "org.drools.modelcompiler.util.EvaluationUtil.greaterThan",
            "org.drools.modelcompiler.util.EvaluationUtil.lessOrEqual",
            "org.drools.modelcompiler.util.EvaluationUtil.lessThan",
            "org.drools.modelcompiler.util.EvaluationUtil.greaterOrEqualStringsAsNumbers",
            "org.drools.modelcompiler.util.EvaluationUtil.greaterThanStringsAsNumbers",
            "org.drools.modelcompiler.util.EvaluationUtil.lessOrEqualStringsAsNumbers",
            "org.drools.modelcompiler.util.EvaluationUtil.lessThanStringsAsNumbers",
            "org.drools.modelcompiler.util.EvaluationUtil.notEquals",
            "org.drools.modelcompiler.util.EvaluationUtil.equals",
            "org.drools.util.DateUtils.getDateFormatMask");

    /** One for each number of names that a rule binds, or way to compare. */
    private static final Pattern SERIES =
            Pattern.compile("org\\.drools\\.model\\.functions\\.(Block|Function|Predicate)\\d+"
                    + "|org\\.drools\\.model\\.consequences\\.ConsequenceBuilder\\$_\\d+(\\.execute)?"
                    + "|org\\.drools\\.model\\.Index\\$ConstraintType\\.[A-Z_]+");

    private static final String OWN = "rules.";
    private static final Set<String> OPEN_TO_LOADER = Set.of(
            "org.junheng.facts.",
            "org.junheng.measures.",
            "org.junheng.criteria.",
            "org.junheng.values.",
            "org.junheng.figures.",
            "org.junheng.numbers.",
            "org.junheng.lang.",
            "org.drools.",
            "org.kie.",
            "java.");

    /** Members that were found in order once: what may be named is the same for every file, but for its own. */
    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    /** The same of classes; apart, for a class can be called what a member is. */
    private static final Set<String> SEEN_CLASSES = ConcurrentHashMap.newKeySet();

    private ClassWall() {}

    /**
     * Lets the classes of one rule file through, or none of them.
     *
     * @throws IllegalStateException if one is not what rules compile to; it says what it names
     */
    static void look(Map<String, byte[]> classes) {
        classes.forEach((name, compiled) -> {
            ConstantPool pool = ConstantPool.of(compiled);
            if (!name.startsWith(OWN) || !pool.thisClass().equals(name)) {
                throw new IllegalStateException("not a compiled rule: " + name);
            }
            for (String named : pool.classes()) {
                boolean isOwn = named.startsWith(OWN) && classes.containsKey(named);
                if (!isOwn && !SEEN_CLASSES.contains(named)) {
                    lookAt(name, named);
                }
            }
            for (String member : pool.members()) {
                int point = member.lastIndexOf('.');
                boolean isOwn = member.startsWith(OWN) && classes.containsKey(member.substring(0, point));
                if (!isOwn && !SEEN.contains(member)) {
                    lookAt(name, member, member.substring(0, point), member.substring(point + 1));
                }
            }
        });
    }

    private static void lookAt(String name, String named) {
        if (!CLASSES.contains(named)
                && !named.isEmpty()
                && !SERIES.matcher(named).matches()
                && !Vocabulary.isOfRules(named)) {
            throw new IllegalStateException(name + " names the class " + named);
        }
        SEEN_CLASSES.add(named);
    }

    private static void lookAt(String name, String member, String type, String word) {
        if (!MEMBERS.contains(member) && !SERIES.matcher(member).matches() && !Vocabulary.isWord(type, word)) {
            throw new IllegalStateException(name + " names " + member);
        }
        SEEN.add(member);
    }

    /** Whether a compiled rule may see this class of the application's. */
    static boolean isOpen(String name) {
        return OPEN_TO_LOADER.stream().anyMatch(name::startsWith);
    }
}
