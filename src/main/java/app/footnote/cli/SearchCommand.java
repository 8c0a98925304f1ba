package app.footnote.cli;

import app.footnote.answer.Question;
import app.footnote.answer.retrieve.Retrieval;
import app.footnote.cli.input.AskedQuestion;
import app.footnote.cli.input.NameOptions;
import app.footnote.cli.input.QuestionFile;
import app.footnote.cli.input.ScopeOptions;
import app.footnote.cli.json.SearchJsonWriter;
import app.footnote.cli.launch.CommandException;
import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.HitPrinter;
import app.footnote.cli.print.PendingNotesWarning;
import app.footnote.health.Services;
import app.footnote.library.Library;
import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.Scope;
import app.footnote.model.failure.Message;
import app.footnote.model.session.Hit;
import app.footnote.model.session.Turn;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches for passages by words and by meaning. */
@Command(name = "search")
final class SearchCommand implements Callable<Integer> {

    private static final Messages TEXTS = Messages.of("cli");

    @Parameters(paramLabel = "QUERY", arity = "0..*", descriptionKey = "query")
    private List<String> words = List.of();

    @Option(names = "-k", paramLabel = "N", defaultValue = "10")
    private int limit;

    @Option(names = "--questions", paramLabel = "FILE")
    private @Nullable Path questions;

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Mixin
    private NameOptions names = new NameOptions();

    private final CommandContext context;

    SearchCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        checkOptions();
        try (Services services = context.openServices()) {
            services.preloadSearch();
            Library library = services.library();
            PendingNotesWarning.print(library, context.terminal());
            Scope searched = scope.scope(library);
            if (questions != null) {
                searchEach(questions, services, searched);
            } else {
                search(String.join(" ", words), services, searched);
            }
        }
        return ExitCode.DONE;
    }

    private void checkOptions() throws CommandException {
        boolean hasWords = !String.join("", words).isBlank();
        if (hasWords == (questions != null)) {
            throw CommandException.wrongUse(Message.of("cli.search.no-query"));
        }
        if (questions != null && !json) {
            throw CommandException.wrongUse(Message.of("cli.search.questions-without-json"));
        }
        if (limit < 1) {
            throw CommandException.wrongUse(Message.of("cli.search.limit-too-small"));
        }
    }

    private void search(String query, Services services, Scope searched) throws Exception {
        List<Hit> hits = hits(services, question(query, List.of(), searched));
        PrintStream out = context.terminal().out();
        if (json) {
            out.println(new SearchJsonWriter(services.library()).text(query, hits));
        } else if (hits.isEmpty()) {
            context.terminal().err().println(TEXTS.text("search.no-hits"));
        } else {
            new HitPrinter(services.library(), context.terminal()).print(query, hits);
        }
    }

    private Question question(String text, List<Turn> history, Scope searched) {
        return new Question(text, history, searched, Optional.empty(), names.answerOptions());
    }

    private List<Hit> hits(Services services, Question question) throws Exception {
        Retrieval retrieval = services.retriever().retrieve(question, limit);
        retrieval.shortcoming()
                .ifPresent(
                        failure -> context.terminal().err().println(FailureWording.COMMAND_LINE.sentences(failure)));
        return retrieval.hits();
    }

    private void searchEach(Path file, Services services, Scope searched) throws Exception {
        SearchJsonWriter writer = new SearchJsonWriter(services.library());
        PrintStream out = context.terminal().out();
        try (QuestionFile asked = QuestionFile.open(file, context.terminal())) {
            Optional<AskedQuestion> next = asked.next();
            while (next.isPresent() && !out.checkError()) {
                AskedQuestion question = next.get();
                Question inScope = question(question.text(), question.history(), searched);
                out.println(writer.text(question.id(), hits(services, inScope)));
                next = asked.next();
            }
        }
    }
}
