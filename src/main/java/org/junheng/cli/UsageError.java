package org.junheng.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junheng.cli.option.Unusable;
import org.junheng.texts.Text;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the arguments of a command, in both languages. */
final class UsageError {
    private UsageError() {}

    static Text of(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (e instanceof MissingParameterException missing) {
            List<String> names =
                    missing.getMissing().stream().map(UsageError::name).toList();
            Text told = new Text("缺少参数：" + String.join("、", names), "Missing: " + String.join(", ", names));
            // What is missing is found before what is there and unknown; both are told.
            List<String> unknown = missing.getCommandLine().getUnmatchedArguments();
            return unknown.isEmpty()
                    ? told
                    : told.then(Text.same("\n"))
                            .then(unmatched(new UnmatchedArgumentException(missing.getCommandLine(), unknown)));
        }
        if (e.getCause() instanceof Unusable unusable) {
            return name(e).map(name -> new Text("参数 " + name + " 的值不能用：", name + " cannot be used: "))
                    .orElse(Text.NONE)
                    .then(unusable.why());
        }
        if (e instanceof OverwrittenOptionException twice) {
            String name = name(twice.getOverwritten());
            return new Text("参数 " + name + " 写了两次，只能写一次。", name + " is given twice and may be given once.");
        }
        return Optional.ofNullable(e.getArgSpec())
                .map(arg -> value(arg, Optional.ofNullable(e.getValue()).orElse("")))
                .orElseGet(() -> new Text("参数有误：“" + e.getMessage() + "”", String.valueOf(e.getMessage())));
    }

    private static Text unmatched(UnmatchedArgumentException e) {
        String given = String.join(" ", e.getUnmatched());
        List<String> meant = e.getSuggestions();
        Text hint = meant.isEmpty()
                ? Text.NONE
                : new Text(
                        "；是否要用 " + String.join("、", meant) + " ？", "; maybe you meant " + String.join(" or ", meant));
        return e.isUnknownOption()
                ? new Text("没有这个选项：" + given, "There is no such option: " + given).then(hint)
                : new Text("不认识的参数：" + given, "Not expected here: " + given).then(hint);
    }

    private static Text value(ArgSpec arg, String value) {
        Class<?>[] of = arg.auxiliaryTypes();
        Object[] known = (of.length == 0 ? arg.type() : of[0]).getEnumConstants();
        Text hint = known == null ? Text.NONE : choice(known);
        if (value.isEmpty()) {
            return new Text("参数 " + name(arg) + " 缺少值", name(arg) + " wants a value").then(hint);
        }
        return new Text("参数 " + name(arg) + " 的值不能用：" + value, name(arg) + " cannot be: " + value).then(hint);
    }

    private static Text choice(Object... known) {
        List<String> names = Arrays.stream(known)
                .map(each -> String.valueOf(each).toLowerCase(Locale.ROOT))
                .toList();
        return new Text("；可用 " + String.join("、", names), "; it may be " + String.join(", ", names));
    }

    private static Optional<String> name(ParameterException e) {
        return Optional.ofNullable(e.getArgSpec()).map(UsageError::name);
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
    }
}
