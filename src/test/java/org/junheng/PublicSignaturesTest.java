package org.junheng;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.rule.AccumulateFunction;

/** A reader of our API need not know that a rule engine exists. */
class PublicSignaturesTest {
    @Test
    void noPublicSignatureNamesTheRuleEngine() {
        List<String> names = new ArrayList<>();
        for (JavaClass type : RoomsTest.LIBRARY) {
            boolean accumulateFunction = type.isAssignableTo(AccumulateFunction.class);
            if (type.getModifiers().contains(JavaModifier.PUBLIC) && !accumulateFunction) {
                signatures(type)
                        .filter(named -> named.getAllInvolvedRawTypes().stream()
                                .anyMatch(resideInAnyPackage(RoomsTest.OF_THE_RULE_ENGINE)))
                        .forEach(named -> names.add(type.getName() + ": " + named.getName()));
            }
        }
        assertThat(names).isEmpty();
    }

    /** The types that the public members of a type name, and those that it extends. */
    static Stream<JavaType> signatures(JavaClass type) {
        Stream<JavaType> supertypes = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        Stream<JavaType> fields = type.getFields().stream()
                .filter(PublicSignaturesTest::isPromised)
                .map(JavaField::getType);
        Stream<JavaType> units = type.getCodeUnits().stream()
                .filter(PublicSignaturesTest::isPromised)
                .flatMap(PublicSignaturesTest::types);
        return Stream.of(supertypes, fields, units).flatMap(all -> all);
    }

    private static Stream<JavaType> types(JavaCodeUnit unit) {
        return Stream.of(
                        Stream.of(unit.getReturnType()),
                        unit.getParameterTypes().stream(),
                        unit.getExceptionTypes().stream().map(thrown -> (JavaType) thrown))
                .flatMap(all -> all);
    }

    private static boolean isPromised(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }
}
