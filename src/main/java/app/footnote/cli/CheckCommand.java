package app.footnote.cli;

import app.footnote.answer.check.TextCheck.CheckedText;
import app.footnote.cli.input.QuestionFile;
import app.footnote.cli.input.ScopeOptions;
import app.footnote.cli.input.TypedPath;
import app.footnote.cli.json.JsonOutput;
import app.footnote.cli.launch.CommandException;
import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.CheckPrinter;
import app.footnote.cli.print.PendingNotesWarning;
import app.footnote.cli.print.PlacePrinter;
import app.footnote.health.Services;
import app.footnote.library.Library;
import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Message;
import app.footnote.read.text.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks each sentence of a text against the notes. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ANSWER_FILE", arity = "1", descriptionKey = "answer-file")
    private Path file = Path.of(QuestionFile.STANDARD_INPUT);

    @Option(names = "--json")
    private boolean json;

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    private final CommandContext context;

    CheckCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        String text = text();
        try (Services services = context.openServices()) {
            Library library = services.library();
            PendingNotesWarning.print(library, context.terminal());
            CheckedText checked = services.textCheck().check(text, scope.scope(library));
            checked.shortcoming()
                    .ifPresent(
                            failure -> context.terminal().err()
                                    .println(FailureWording.COMMAND_LINE.sentences(failure)));
            if (json) {
                context.terminal().out().println(JsonOutput.checkedText(text, checked, library));
            } else {
                new CheckPrinter(new PlacePrinter(library::pages), context.terminal()).print(text, checked.sentences());
            }
        }
        return ExitCode.DONE;
    }

    private String text() throws CommandException {
        String text = TextDecoder.decode(bytes())
                .orElseThrow(() -> CommandException.wrongUse(notText()));
        if (text.isBlank()) {
            throw CommandException.wrongUse(Message.of("cli.check.blank"));
        }
        return text;
    }

    private Message notText() {
        return isStandardInput()
                ? Message.of("cli.check.input-is-not-text")
                : Message.of("cli.check.file-is-not-text", file.toString());
    }

    private byte[] bytes() throws CommandException {
        try {
            return isStandardInput()
                    ? context.terminal().in().readAllBytes()
                    : Files.readAllBytes(TypedPath.resolve(file));
        } catch (IOException e) {
            throw CommandException.wrongUse(Message.of("cli.file-unreadable", file.toString()));
        }
    }

    private boolean isStandardInput() {
        return file.toString().equals(QuestionFile.STANDARD_INPUT);
    }
}
