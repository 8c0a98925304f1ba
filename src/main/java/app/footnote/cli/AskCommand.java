package app.footnote.cli;

import app.footnote.answer.Answerer;
import app.footnote.cli.ask.AskSession;
import app.footnote.cli.ask.QuestionBatch;
import app.footnote.cli.input.QuestionFile;
import app.footnote.cli.input.ScopeOptions;
import app.footnote.cli.input.SessionSelector;
import app.footnote.cli.input.TranscriptFile;
import app.footnote.cli.json.AnswerJsonWriter;
import app.footnote.cli.json.JsonOutput;
import app.footnote.cli.launch.CommandException;
import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.AnswerPrinter;
import app.footnote.cli.print.PendingNotesWarning;
import app.footnote.cli.print.PlacePrinter;
import app.footnote.cli.print.Terminal;
import app.footnote.health.Services;
import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.model.session.Answer;
import app.footnote.session.SessionException;
import app.footnote.session.SessionStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers questions from the notes. */
@Command(name = "ask", header = "Ask your notes; the answer carries footnotes.",
        description = "%nEach answer is kept in a session: --continue asks a follow-up in the last one, and"
                + " 'footnote export' writes a session to a file.%n",
        footer = {
                "%nExamples:",
                "  footnote ask \"What is the purpose of replication?\"",
                "  footnote ask --continue \"And what does it cost?\"",
                "  footnote ask --model llama3.2 \"Explain AVL trees.\"",
                "  footnote ask --questions exam.txt --export exam.html"})
final class AskCommand implements Callable<Integer> {

    @Parameters(paramLabel = "QUESTION", arity = "0..*", description = "The question; '-' reads it from the standard"
            + " input.")
    private List<String> words = List.of();

    @Option(names = "--questions", paramLabel = "FILE",
            description = "Answer each question of FILE: one a line, or JSON lines as for 'search' ('-' is the standard"
                    + " input).")
    private @Nullable Path questions;

    @Option(names = "--export", paramLabel = "OUT",
            description = "Write the answers to OUT as its name ends: .md, .html, .pdf, .txt or .json.")
    private @Nullable Path export;

    @Option(names = {"-m",
            "--model"}, paramLabel = "NAME",
            description = "Let this model of Ollama write the answer; 'quotes' for quotes from your notes alone.")
    private @Nullable String model;

    @Option(names = "--json", description = "Print the whole answer as one JSON object; one a line with --questions.")
    private boolean json;

    @ArgGroup
    private @Nullable Earlier earlier;

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    private final CommandContext context;

    AskCommand(CommandContext context) {
        this.context = context;
    }

    /** Which session to go on with; without it, a new one. */
    static final class Earlier {

        @Option(names = "--session", paramLabel = "SESSION", required = true,
                description = "Go on with this session: its id, the beginning of it, or a part of its title.")
        private @Nullable String session;

        @Option(names = {"-c", "--continue"}, required = true, description = "Go on with the last session.")
        boolean last;
    }

    @Override
    public Integer call() throws Exception {
        if (words.isEmpty() == (questions == null)) {
            throw CommandException.wrongUse("Give either a question, or a file of questions with --questions.");
        }
        @Nullable
        TranscriptFile transcript = export == null ? null : TranscriptFile.named(export);
        try (Services house = context.enter()) {
            house.preloadSearch();
            PendingNotesWarning.tell(house.library(), context.terminal());
            Scope where = scope.scope(house.library());
            SessionStore store = house.sessions();
            AskSession conversation = new AskSession(answerer(house), store, session(store), where);
            boolean whole = questions == null ? ask(conversation, house) : askEach(questions, conversation, house);
            if (transcript != null) {
                transcript.write(store.load(conversation.session()), context.terminal());
            }
            return whole ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private Answerer answerer(Services house) throws Exception {
        return model == null ? house.answerer() : house.answerer(model);
    }

    private SessionId session(SessionStore store) throws SessionException, CommandException {
        if (earlier == null) {
            return store.create().id();
        }
        return new SessionSelector(store).session(earlier.session == null ? SessionSelector.LAST : earlier.session);
    }

    private boolean askEach(Path file, AskSession conversation, Services house) throws Exception {
        QuestionBatch.Output output = json
                ? QuestionBatch.Output.JSON
                : export == null ? QuestionBatch.Output.TEXT : QuestionBatch.Output.NONE;
        return new QuestionBatch(conversation, house.library(), context.terminal(), output).run(file);
    }

    private boolean ask(AskSession conversation, Services house) throws Exception {
        Terminal terminal = context.terminal();
        String question = question();
        Answer answer;
        if (json) {
            answer = conversation.askFollowUp(question, _ -> {
            });
            AnswerJsonWriter describer = new AnswerJsonWriter(house.library());
            terminal.out().println(JsonOutput.text(describer.of(null, question, answer, conversation.session())));
        } else {
            AnswerPrinter printer = new AnswerPrinter(new PlacePrinter(house.library()::pages), terminal);
            answer = conversation.askFollowUp(question, printer::hear);
            printer.end(answer);
        }
        return !(answer.ending() instanceof Answer.Ending.Broken);
    }

    private String question() throws IOException, CommandException {
        String typed = String.join(" ", words);
        String question = typed.equals(QuestionFile.STANDARD_INPUT)
                ? new String(context.terminal().in().readAllBytes(), StandardCharsets.UTF_8)
                : typed;
        if (question.isBlank()) {
            throw CommandException.wrongUse("The question is empty.");
        }
        return question.strip();
    }
}
