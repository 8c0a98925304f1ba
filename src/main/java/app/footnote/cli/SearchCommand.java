package app.footnote.cli;

import app.footnote.answer.Question;
import app.footnote.answer.retrieve.Retrieval;
import app.footnote.cli.input.AskedQuestion;
import app.footnote.cli.input.QuestionFile;
import app.footnote.cli.input.ScopeOptions;
import app.footnote.cli.json.HitJsonWriter;
import app.footnote.cli.json.JsonOutput;
import app.footnote.cli.json.SearchJson;
import app.footnote.cli.launch.CommandException;
import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.HitPrinter;
import app.footnote.cli.print.PendingNotesWarning;
import app.footnote.health.Services;
import app.footnote.library.Library;
import app.footnote.messages.FailureWording;
import app.footnote.model.Scope;
import app.footnote.model.session.Hit;
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

/** Finds passages, for people or for programs. */
@Command(name = "search", header = "Find passages by words and by meaning.", description = "", footer = {
        "%nWith --questions each line of FILE is a question, or a JSON object with \"question\" and, if wanted,"
                + " \"id\" and \"history\" (earlier questions, {\"question\", \"answer\"} pairs, or messages with"
                + " \"role\" and \"text\"; oldest first).",
        "%nJSON: start and end count UTF-16 units in the page's text, in Markdown and text files in the file."
                + " boxes are [left, bottom, right, top] in points from the page's lower left corner."})
final class SearchCommand implements Callable<Integer> {

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "What to look for; quotes are not needed.")
    private List<String> words = List.of();

    @Option(names = "-k", paramLabel = "N", defaultValue = "10",
            description = "How many passages to show at most (${DEFAULT-VALUE}).")
    private int limit;

    @Option(names = "--questions", paramLabel = "FILE",
            description = "Search for each question of FILE ('-' is the standard input) and print one JSON object a"
                    + " line; goes with --json.")
    private @Nullable Path questions;

    @Option(names = "--json", description = "Print JSON instead of text.")
    private boolean json;

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    private final CommandContext context;

    SearchCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        checkUse();
        try (Services house = context.enter()) {
            house.preloadSearch();
            Library library = house.library();
            PendingNotesWarning.tell(library, context.terminal());
            Scope where = scope.scope(library);
            if (questions != null) {
                searchEach(questions, house, where);
            } else {
                search(String.join(" ", words), house, where);
            }
        }
        return ExitCode.DONE;
    }

    private void checkUse() throws CommandException {
        if (words.isEmpty() == (questions == null)) {
            throw CommandException.wrongUse("Give either words to look for, or a file with --questions.");
        }
        if (questions != null && !json) {
            throw CommandException.wrongUse("--questions prints JSON only; add --json.");
        }
        if (limit < 1) {
            throw CommandException.wrongUse("-k must be at least 1.");
        }
    }

    private void search(String query, Services house, Scope where) throws Exception {
        List<Hit> hits = hits(house, new Question(query, List.of(), where));
        PrintStream out = context.terminal().out();
        if (json) {
            out.println(JsonOutput.text(new SearchJson.OfQuery(query, new HitJsonWriter(house.library()).of(hits))));
        } else if (hits.isEmpty()) {
            context.terminal().err().println("Nothing in your notes has anything in common with that.");
        } else {
            new HitPrinter(house.library(), context.terminal()).print(query, hits);
        }
    }

    private List<Hit> hits(Services house, Question question) throws Exception {
        Retrieval retrieval = house.retriever().retrieve(question, limit);
        retrieval.shortcoming()
                .ifPresent(why -> context.terminal().err().println(FailureWording.COMMAND_LINE.sentences(why)));
        return retrieval.hits();
    }

    private void searchEach(Path file, Services house, Scope where) throws Exception {
        HitJsonWriter hits = new HitJsonWriter(house.library());
        PrintStream out = context.terminal().out();
        try (QuestionFile asked = QuestionFile.open(file, context.terminal())) {
            Optional<AskedQuestion> next = asked.next();
            while (next.isPresent() && !out.checkError()) {
                AskedQuestion question = next.get();
                Question inScope = new Question(question.text(), question.history(), where);
                List<Hit> found = hits(house, inScope);
                out.println(JsonOutput.text(new SearchJson.OfQuestion(question.id(), hits.of(found))));
                next = asked.next();
            }
        }
    }
}
