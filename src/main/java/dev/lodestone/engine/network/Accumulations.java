package dev.lodestone.engine.network;

import dev.lodestone.fact.Estimate;
import dev.lodestone.rule.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.extractors.ArrayElementReader;
import org.drools.base.base.extractors.SelfReferenceClassFieldReader;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.MultiAccumulate;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.SingleAccumulate;
import org.drools.base.rule.accessor.Accumulator;
import org.drools.base.rule.accessor.PatternExtractor;
import org.drools.core.base.accumulators.AverageAccumulateFunction;
import org.drools.core.base.accumulators.CollectListAccumulateFunction;
import org.drools.core.base.accumulators.CollectSetAccumulateFunction;
import org.drools.core.base.accumulators.CountAccumulateFunction;
import org.drools.core.base.accumulators.IntegerMaxAccumulateFunction;
import org.drools.core.base.accumulators.IntegerMinAccumulateFunction;
import org.drools.core.base.accumulators.IntegerSumAccumulateFunction;
import org.drools.core.base.accumulators.LongMaxAccumulateFunction;
import org.drools.core.base.accumulators.LongMinAccumulateFunction;
import org.drools.core.base.accumulators.LongSumAccumulateFunction;
import org.drools.core.base.accumulators.MaxAccumulateFunction;
import org.drools.core.base.accumulators.MinAccumulateFunction;
import org.drools.core.base.accumulators.NumericMaxAccumulateFunction;
import org.drools.core.base.accumulators.NumericMinAccumulateFunction;
import org.drools.core.base.accumulators.SumAccumulateFunction;
import org.kie.api.runtime.rule.AccumulateFunction;

/** Builds {@code accumulate}: a pattern over the results of functions. */
final class Accumulations {
    private final Patterns patterns;

    Accumulations(Patterns patterns) {
        this.patterns = patterns;
    }

    /**
     * @param source what is gone over
     * @param inner the variables bound in what is gone over, beside those bound before
     * @param scope the variables bound before; the results are added
     */
    Pattern of(
            Condition.Accumulate condition,
            RuleConditionElement source,
            Map<String, Declaration> inner,
            Map<String, Declaration> scope) {
        List<Formulas.Made> arguments = new ArrayList<>();
        List<AccumulateFunction<?>> functions = new ArrayList<>();
        for (Condition.Function function : condition.functions()) {
            Formulas.Made argument =
                    function.argument() == null ? null : patterns.formulas().of(function.argument());
            arguments.add(argument);
            functions.add(function(function.name().text(), argument == null ? Object.class : argument.type()));
        }
        boolean single = functions.size() == 1;
        Class<?> type = single ? functions.get(0).getResultType() : Object[].class;
        Pattern result = patterns.empty(type, null);
        Formulas formulas = patterns.formulas();
        Map<String, Declaration> results = new HashMap<>();
        Accumulator[] accumulators = new Accumulator[functions.size()];
        for (int i = 0; i < accumulators.length; i++) {
            accumulators[i] = new FormulaAccumulator(functions.get(i), arguments.get(i));
            name(
                    condition.functions().get(i).binding().text(),
                    functions.get(i),
                    single ? -1 : i,
                    result,
                    formulas,
                    results);
        }
        Declaration[] outer = outer(arguments, inner, scope);
        scope.putAll(results);
        result.setSource(
                single
                        ? new SingleAccumulate(source, outer, accumulators[0])
                        : new MultiAccumulate(source, outer, accumulators, accumulators.length));
        patterns.constrain(result, type, condition.constraints(), formulas, scope);
        patterns.meter(result, condition, false);
        return result;
    }

    /** @param place of the result among several; -1 if it is the only one */
    private static void name(
            String variable,
            AccumulateFunction<?> function,
            int place,
            Pattern result,
            Formulas formulas,
            Map<String, Declaration> results) {
        Class<?> type = function.getResultType();
        Formula formula = place < 0 ? (fact, values, given) -> fact : (fact, values, given) -> ((Object[]) fact)[place];
        Declaration declaration = new Declaration(
                variable,
                place < 0
                        ? new PatternExtractor(new ClassObjectType(type))
                        : new ArrayElementReader(new SelfReferenceClassFieldReader(Object[].class), place, type),
                result,
                true);
        result.addDeclaration(declaration);
        formulas.bind(variable, new Formulas.Made(formula, "result " + place, List.of(), List.of(), type, false));
        results.put(variable, declaration);
    }

    /** The variables bound before that the functions' arguments want. */
    private static Declaration[] outer(
            List<Formulas.Made> arguments, Map<String, Declaration> inner, Map<String, Declaration> scope) {
        return arguments.stream()
                .flatMap(a -> a == null ? Stream.of() : a.variables().stream())
                .distinct()
                .filter(v -> scope.containsKey(v) && scope.get(v) == inner.get(v))
                .map(scope::get)
                .toArray(Declaration[]::new);
    }

    private static AccumulateFunction<?> function(String name, Class<?> of) {
        boolean whole = of == int.class || of == Integer.class;
        boolean large = of == long.class || of == Long.class;
        boolean number = of.isPrimitive() || Number.class.isAssignableFrom(of);
        boolean estimate = of == Estimate.class;
        return switch (name) {
            case "countDistinct" -> new DistinctCount();
            case "count" -> new CountAccumulateFunction();
            case "average" -> estimate ? new EstimatesAverage() : new AverageAccumulateFunction();
            case "collectList" -> new CollectListAccumulateFunction();
            case "collectSet" -> new CollectSetAccumulateFunction();
            case "sum" ->
                estimate
                        ? new EstimatesTotal()
                        : whole
                                ? new IntegerSumAccumulateFunction()
                                : large ? new LongSumAccumulateFunction() : new SumAccumulateFunction();
            case "min" ->
                whole
                        ? new IntegerMinAccumulateFunction()
                        : large
                                ? new LongMinAccumulateFunction()
                                : number ? new NumericMinAccumulateFunction() : new MinAccumulateFunction();
            case "max" ->
                whole
                        ? new IntegerMaxAccumulateFunction()
                        : large
                                ? new LongMaxAccumulateFunction()
                                : number ? new NumericMaxAccumulateFunction() : new MaxAccumulateFunction();
            default -> throw new IllegalArgumentException("there is no function '" + name + "'");
        };
    }
}
