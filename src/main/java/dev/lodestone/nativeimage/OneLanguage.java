package dev.lodestone.nativeimage;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.util.function.Function;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonTokenStream;
import org.antlr.runtime.RecognizerSharedState;
import org.antlr.runtime.TokenStream;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DRLFactory;
import org.drools.drl.parser.Drl6ExprParser;
import org.drools.drl.parser.DrlExprParser;
import org.drools.drl.parser.DrlExprParserFactory;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.lang.DRL6Expressions;
import org.drools.drl.parser.lang.DRL6Lexer;
import org.drools.drl.parser.lang.DRL6Parser;
import org.drools.drl.parser.lang.DRLExpressions;
import org.drools.drl.parser.lang.DRLLexer;
import org.drools.drl.parser.lang.DRLParser;
import org.drools.drl.parser.lang.ParserHelper;
import org.kie.internal.builder.conf.LanguageLevelOption;

/** Rules are written in DRL 6; the parsers of DRL 5 and DRL 10 would be a twentieth of the binary. */
@TargetClass(DRLFactory.class)
final class OneLanguage {

    @Substitute
    public static DRLParser getDRLParser(CommonTokenStream tokens, LanguageLevelOption level) {
        return new DRL6Parser(tokens);
    }

    @Substitute
    public static DRLLexer getDRLLexer(CharStream text, LanguageLevelOption level) {
        return new DRL6Lexer(text);
    }

    @Substitute
    public static DRLExpressions getDRLExpressions(
            TokenStream tokens, RecognizerSharedState state, ParserHelper helper, LanguageLevelOption level) {
        return new DRL6Expressions(tokens, state, helper);
    }
}

@TargetClass(DrlExprParserFactory.class)
final class OneExpressionLanguage {

    @Substitute
    public static DrlExprParser getDrlExprParser(LanguageLevelOption level) {
        return new Drl6ExprParser(level);
    }
}

@TargetClass(DrlParser.class)
final class NoOtherParser {

    @Substitute
    private PackageDescr compileWithAntlr4Parser(Function<?, PackageDescr> parse) {
        throw new IllegalStateException("rules are written in DRL 6");
    }
}
