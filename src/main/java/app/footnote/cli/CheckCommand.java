package app.footnote.cli;

import app.footnote.answer.check.TextCheck.Checked;
import app.footnote.cli.input.QuestionFile;
import app.footnote.cli.input.ScopeOptions;
import app.footnote.cli.input.TypedPath;
import app.footnote.cli.json.CheckedTextJson;
import app.footnote.cli.json.JsonOutput;
import app.footnote.cli.launch.CommandException;
import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.CheckPrinter;
import app.footnote.cli.print.PendingNotesWarning;
import app.footnote.cli.print.PlacePrinter;
import app.footnote.health.Services;
import app.footnote.library.Library;
import app.footnote.messages.FailureWording;
import app.footnote.read.text.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds a text against the notes. */
@Command(name = "check", header = "Check each sentence of a text against your notes.",
        description = "%nThe text may come from anywhere: another program's answer, a summary, an essay. Each of its"
                + " sentences is searched for in your notes and printed with what supports it, or comes nearest to it.%n",
        footer = {
                "%nJSON: start and end count UTF-16 units, those of a sentence in the text, those of its evidence as for"
                        + " 'search'. A verdict is supported, weak or not-in-notes.",
                "%nExamples:",
                "  footnote check summary.md",
                "  footnote check --json --course Databases - < answer.txt"})
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ANSWER_FILE", arity = "1",
            description = "A file of Markdown or plain text; '-' reads the standard input.")
    private Path file = Path.of(QuestionFile.STANDARD_INPUT);

    @Option(names = "--json", description = "Print one JSON object.")
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
        try (Services house = context.enter()) {
            Library library = house.library();
            PendingNotesWarning.tell(library, context.terminal());
            Checked checked = house.textCheck().check(text, scope.scope(library));
            checked.shortcoming()
                    .ifPresent(why -> context.terminal().err().println(FailureWording.COMMAND_LINE.sentences(why)));
            if (json) {
                context.terminal().out().println(JsonOutput.text(CheckedTextJson.of(text, checked, library)));
            } else {
                new CheckPrinter(new PlacePrinter(library::pages), context.terminal()).print(text, checked.sentences());
            }
        }
        return ExitCode.DONE;
    }

    private String text() throws CommandException {
        String text = TextDecoder.decode(bytes())
                .orElseThrow(
                        () -> CommandException.wrongUse(
                                (isStandardInput() ? "The standard input" : "The file " + file) + " is no text."
                                        + " Save or export it as Markdown or plain text, and check that."));
        if (text.isBlank()) {
            throw CommandException.wrongUse("There is no text in it to check.");
        }
        return text;
    }

    private byte[] bytes() throws CommandException {
        try {
            return isStandardInput()
                    ? context.terminal().in().readAllBytes()
                    : Files.readAllBytes(TypedPath.resolve(file));
        } catch (IOException e) {
            throw CommandException.wrongUse(
                    "The file " + file + " cannot be read. Check its name and whether you may open it.");
        }
    }

    private boolean isStandardInput() {
        return file.toString().equals(QuestionFile.STANDARD_INPUT);
    }
}
