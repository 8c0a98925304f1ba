package app.footnote.cli;

import app.footnote.answer.Answerer;
import app.footnote.cli.ask.AskSession;
import app.footnote.cli.ask.QuestionBatch;
import app.footnote.cli.input.NameOptions;
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
import app.footnote.library.SourceLines;
import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.model.failure.Message;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerOption;
import app.footnote.session.SessionException;
import app.footnote.session.SessionStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers one question, or the questions of a file, from the notes. */
@Command(name = "ask")
final class AskCommand implements Callable<Integer> {

    @Parameters(paramLabel = "QUESTION", arity = "0..*", descriptionKey = "question")
    private List<String> words = List.of();

    @Option(names = "--questions", paramLabel = "FILE")
    private @Nullable Path questions;

    @Option(names = "--export", paramLabel = "OUT")
    private @Nullable Path export;

    @Option(names = {"-m", "--model"}, paramLabel = "NAME")
    private @Nullable String model;

    @Option(names = "--full")
    private boolean full;

    @Option(names = "--json")
    private boolean json;

    @ArgGroup
    private @Nullable SessionOptions continued;

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Mixin
    private NameOptions names = new NameOptions();

    private final CommandContext context;

    AskCommand(CommandContext context) {
        this.context = context;
    }

    /** The session to continue. */
    static final class SessionOptions {

        @Option(names = "--session", paramLabel = "SESSION", required = true)
        private @Nullable String session;

        @Option(names = {"-c", "--continue"}, required = true)
        boolean last;
    }

    @Override
    public Integer call() throws Exception {
        if (words.isEmpty() == (questions == null)) {
            throw CommandException.wrongUse(Message.of("cli.ask.no-question"));
        }
        @Nullable
        TranscriptFile transcript = export == null ? null : TranscriptFile.named(export);
        try (Services services = context.openServices()) {
            services.preloadSearch();
            PendingNotesWarning.print(services.library(), context.terminal());
            Scope asked = scope.scope(services.library());
            SessionStore store = services.sessions();
            AskSession session = new AskSession(
                    answerer(services), store, session(store), asked, options());
            boolean complete = questions == null ? ask(session, services) : askEach(questions, session, services);
            if (transcript != null) {
                transcript.write(
                        store.load(session.session()), new SourceLines(services::library), context.terminal());
            }
            return complete ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private Set<AnswerOption> options() {
        Set<AnswerOption> options = EnumSet.noneOf(AnswerOption.class);
        options.addAll(names.answerOptions());
        if (full) {
            options.add(AnswerOption.FULL_OVERVIEW);
        }
        return options;
    }

    private Answerer answerer(Services services) throws Exception {
        return model == null ? services.answerer() : services.answerer(model);
    }

    private SessionId session(SessionStore store) throws SessionException, CommandException {
        if (continued == null) {
            return store.create().id();
        }
        String typed = continued.session == null ? SessionSelector.LAST : continued.session;
        return new SessionSelector(store).session(typed);
    }

    private boolean askEach(Path file, AskSession session, Services services) throws Exception {
        QuestionBatch.BatchOutput output = json
                ? QuestionBatch.BatchOutput.JSON
                : export == null ? QuestionBatch.BatchOutput.TEXT : QuestionBatch.BatchOutput.NONE;
        return new QuestionBatch(session, services.library(), context.terminal(), output).run(file);
    }

    private boolean ask(AskSession session, Services services) throws Exception {
        Terminal terminal = context.terminal();
        String question = question();
        Answer answer;
        if (json) {
            answer = session.askFollowUp(question, _ -> {
            });
            AnswerJsonWriter writer = new AnswerJsonWriter(services.library());
            terminal.out().println(JsonOutput.text(writer.of(null, question, answer, session.session())));
        } else {
            AnswerPrinter printer = new AnswerPrinter(new PlacePrinter(services.library()::pages), terminal);
            answer = session.askFollowUp(question, printer::onEvent);
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
            throw CommandException.wrongUse(Message.of("cli.ask.empty-question"));
        }
        return question.strip();
    }
}
