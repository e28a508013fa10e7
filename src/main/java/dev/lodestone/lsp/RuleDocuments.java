package dev.lodestone.lsp;

import dev.lodestone.lsp.OpenRulebooks.Document;
import dev.lodestone.rule.Diagnostic;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.eclipse.lsp4j.*;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;

/**
 * Takes what is typed, and answers what is asked of documents. Each question is about the text as it was when it was asked: the
 * state is taken before the answer is worked out on another thread.
 */
final class RuleDocuments implements TextDocumentService {

    /** What is asked: of a file in a state of its rulebook. */
    private record Asked(Snapshot snapshot, String file, OpenRulebook rulebook) {}

    private final OpenRulebooks rulebooks;
    private final Checks checks;
    private final DossierRuns dossiers;
    private final Executor executor;
    private final KnownParameters parameters = new KnownParameters();
    private volatile boolean snippets;

    RuleDocuments(OpenRulebooks rulebooks, Checks checks, DossierRuns dossiers, Executor executor) {
        this.rulebooks = rulebooks;
        this.checks = checks;
        this.dossiers = dossiers;
        this.executor = executor;
    }

    /** Whether the editor understands places to fill in. */
    void snippets(boolean understood) {
        snippets = understood;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams opened) {
        TextDocumentItem item = opened.getTextDocument();
        Document document = rulebooks.opened(item.getUri(), item.getText());
        if (document != null) {
            document.rulebook().put(document.file(), item.getText(), item.getVersion());
            checks.changed(document.rulebook());
        }
    }

    @Override
    public void didChange(DidChangeTextDocumentParams changed) {
        Document document = rulebooks.document(changed.getTextDocument().getUri());
        String text = document == null ? null : document.rulebook().text(document.file());
        if (text == null) {
            return;
        }
        for (TextDocumentContentChangeEvent change : changed.getContentChanges()) {
            text = Positions.changed(text, change);
        }
        Integer version = changed.getTextDocument().getVersion();
        document.rulebook().put(document.file(), text, version == null ? 0 : version);
        dossiers.changed(document.rulebook().folder());
        checks.changed(document.rulebook());
    }

    @Override
    public void didClose(DidCloseTextDocumentParams closed) {
        Document document = rulebooks.document(closed.getTextDocument().getUri());
        if (document == null) {
            return;
        }
        document.rulebook().close(document.file());
        if (document.rulebook().isOpen()) {
            checks.changed(document.rulebook());
        } else {
            rulebooks.forget(document.rulebook());
            checks.forget(document.rulebook());
            dossiers.forget(document.rulebook().folder());
        }
    }

    @Override
    public void didSave(DidSaveTextDocumentParams saved) {
        Document document = rulebooks.document(saved.getTextDocument().getUri());
        if (document != null) {
            checks.changed(document.rulebook());
        }
    }

    private <T> CompletableFuture<T> answer(TextDocumentIdentifier of, T otherwise, Function<Asked, T> answer) {
        Document document = rulebooks.document(of.getUri());
        if (document == null) {
            return CompletableFuture.completedFuture(otherwise);
        }
        Asked asked = new Asked(document.rulebook().snapshot(), document.file(), document.rulebook());
        return CompletableFuture.supplyAsync(() -> answer.apply(asked), executor);
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams at) {
        return answer(at.getTextDocument(), Either.forLeft(List.of()), a -> {
            int offset = Positions.offset(a.snapshot().text(a.file()), at.getPosition());
            return Either.forLeft(
                    FileKinds.isRules(a.file())
                            ? DrlCompletion.at(a.snapshot(), parameters, a.file(), offset, snippets)
                            : YamlCompletion.at(a.snapshot(), parameters, a.file(), offset, snippets));
        });
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams at) {
        return answer(at.getTextDocument(), null, a -> {
            Hovers hovers = new Hovers(a.snapshot(), parameters, rule -> dossiers.of(a.snapshot(), rule));
            return hovers.at(a.file(), at.getPosition());
        });
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams at) {
        return answer(
                at.getTextDocument(),
                Either.forLeft(List.of()),
                a -> Either.forLeft(References.definition(a.snapshot(), a.file(), at.getPosition())));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams at) {
        boolean declaration = at.getContext() == null || at.getContext().isIncludeDeclaration();
        return answer(
                at.getTextDocument(),
                List.of(),
                a -> References.of(a.snapshot(), a.file(), at.getPosition(), declaration));
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams at) {
        return answer(at.getTextDocument(), null, a -> {
            PrepareRenameResult prepared = Renames.prepared(a.snapshot(), a.file(), at.getPosition());
            return prepared == null ? null : Either3.forSecond(prepared);
        });
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams at) {
        return answer(
                at.getTextDocument(),
                null,
                a -> Renames.to(
                        a.snapshot(),
                        a.file(),
                        at.getPosition(),
                        at.getNewName(),
                        files -> checks.of(a.rulebook(), files)));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams of) {
        return answer(
                of.getTextDocument(),
                List.of(),
                a -> Formatting.of(a.file(), a.snapshot().text(a.file())));
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams of) {
        return answer(
                of.getTextDocument(),
                List.of(),
                a -> Lenses.of(a.snapshot(), a.file(), rule -> dossiers.of(a.snapshot(), rule)));
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(DocumentSymbolParams of) {
        return answer(
                of.getTextDocument(),
                List.of(),
                a -> Symbols.of(a.snapshot(), a.file()).stream()
                        .map(Either::<SymbolInformation, DocumentSymbol>forRight)
                        .toList());
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams of) {
        return answer(of.getTextDocument(), List.of(), a -> {
            Checks.Result last = checks.last(a.rulebook());
            boolean same = last != null
                    && last.snapshot().text(a.file()).equals(a.snapshot().text(a.file()));
            List<Diagnostic> findings = same ? last.findings().getOrDefault(a.file(), List.of()) : List.of();
            return CodeActions.of(a.snapshot(), a.file(), findings, of.getRange()).stream()
                    .map(Either::<Command, CodeAction>forRight)
                    .toList();
        });
    }
}
