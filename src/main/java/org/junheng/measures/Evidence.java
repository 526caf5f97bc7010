package org.junheng.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junheng.figures.Input;
import org.junheng.figures.Named;

/**
 * What is proved by documents and not measured: plans, mechanisms, conduct. One answer, or several that belong together.
 *
 * @param inputs the answers, 1 for yes and 0 for no
 * @param references the documents that were named for them; as many as inputs, the empty text where none was
 */
public record Evidence(List<Input> inputs, List<String> references) implements Value {
    public Evidence {
        inputs = List.copyOf(inputs);
        references = List.copyOf(references);
        if (inputs.isEmpty() || inputs.size() != references.size()) {
            throw new IllegalArgumentException(inputs.size() + " answers with " + references.size() + " references");
        }
    }

    /** What a subject answers to these questions. */
    public static <N extends Named> Evidence of(String subject, List<N> questions, Function<N, Answer> answers) {
        List<Answer> given = questions.stream().map(answers).toList();
        List<Input> inputs = new ArrayList<>(given.size());
        for (int i = 0; i < given.size(); i++) {
            inputs.add(new Input(subject, questions.get(i), given.get(i).figure()));
        }
        return new Evidence(inputs, given.stream().map(Answer::reference).toList());
    }

    @Override
    public ValueKind kind() {
        return ValueKind.EVIDENCE;
    }

    /** Whether all of the questions were answered yes; surely no where one was answered no. */
    public Flag all() {
        Flag all = Flag.YES;
        for (Input input : inputs) {
            all = all.and(answer(input));
        }
        return all;
    }

    /** Whether any of the questions was answered yes; surely no where all were answered no. */
    public Flag any() {
        Flag any = Flag.NO;
        for (Input input : inputs) {
            any = any.or(answer(input));
        }
        return any;
    }

    private static Flag answer(Input input) {
        return input.figure().isReported() ? Flag.of(input.figure().range().isPositive()) : Flag.UNKNOWN;
    }

    /** The documents that were named, each of them once. */
    public List<String> named() {
        return references.stream()
                .filter(reference -> !reference.isEmpty())
                .distinct()
                .toList();
    }
}
