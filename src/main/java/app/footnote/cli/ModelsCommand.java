package app.footnote.cli;

import app.footnote.cli.json.JsonOutput;
import app.footnote.cli.json.ModelsJson;
import app.footnote.cli.launch.CommandException;
import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.PullDisplay;
import app.footnote.cli.print.TextTable;
import app.footnote.health.Services;
import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.ollama.HostMachine;
import app.footnote.ollama.OllamaClient;
import app.footnote.ollama.OllamaException;
import app.footnote.ollama.OllamaModel;
import app.footnote.ollama.OllamaState;
import app.footnote.settings.OllamaSettings;
import app.footnote.settings.SettingsException;
import app.footnote.settings.SettingsFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks after the language models that Ollama has. */
@Command(name = "models", header = "List the language models that Ollama has; get, choose and remove them.",
        description = "%nFootnote answers with quotes from your notes where there is no model.%n", footer = {
                "%nExamples:",
                "  footnote models",
                "  footnote models pull llama3.2:3b",
                "  footnote models use quotes"})
final class ModelsCommand implements Callable<Integer> {

    private static final String AUTOMATIC = "auto";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private final CommandContext context;

    ModelsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (Services house = context.enter()) {
            OllamaState state = house.ollama().state();
            if (json) {
                out().println(JsonOutput.text(ModelsJson.of(state)));
            } else {
                print(state, ollama(house.settings()));
            }
            return state instanceof OllamaState.Running ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private void print(OllamaState state, OllamaSettings chosen) {
        PrintStream about = state instanceof OllamaState.Running ? out() : context.terminal().err();
        about.println(Messages.words(state.message())
                + state.remedy().map(remedy -> " " + FailureWording.COMMAND_LINE.remedy(remedy)).orElse(""));
        if (state instanceof OllamaState.Running running && !running.models().isEmpty()) {
            out().println();
            table(running.models(), chosen.model()).print(out(), context.terminal().style());
        }
    }

    private static TextTable table(List<OllamaModel> models, String chosen) {
        TextTable table = new TextTable("MODEL", "SIZE", "PARAMETERS", "CAN", "");
        for (OllamaModel model : models) {
            table.row(
                    model.shortName(),
                    model.cloud() ? "elsewhere" : "%.1f GB".formatted(model.size().gigabytes()),
                    model.size().parameters(),
                    abilities(model),
                    remark(model, chosen));
        }
        return table;
    }

    private static String abilities(OllamaModel model) {
        return model.writes() ? model.thinks() ? "think, write" : "write" : "embed";
    }

    private static String remark(OllamaModel model, String chosen) {
        if (model.cloud()) {
            return "your notes would leave this computer";
        }
        if (!HostMachine.local().hasRoomFor(model)) {
            return "too large for this computer's memory";
        }
        return model.isCalled(chosen) ? "writes your answers" : "";
    }

    @Command(name = "pull", header = "Get a model, or go on getting it.")
    int pull(
            @Parameters(paramLabel = "NAME", arity = "0..1",
                    description = "Such as llama3.2:3b; without it, the one that suits this computer.") String name)
            throws Exception {
        String model = name == null ? HostMachine.local().recommended().model() : name;
        try (Services house = context.enter(); PullDisplay display = new PullDisplay(model, context.terminal())) {
            house.ollama().pull(model, display::show);
        }
        out().println("Ollama has " + model + ".");
        return ExitCode.DONE;
    }

    @Command(name = "remove", header = "Remove a model from the disk.")
    int remove(
            @Parameters(paramLabel = "NAME", description = "As 'footnote models' lists it.") String name,
            @Option(names = {"-y", "--yes"}, description = "Do not ask first.") boolean sure) throws Exception {
        try (Services house = context.enter()) {
            OllamaModel model = named(house.ollama(), name);
            if (!sure && !agreed(model)) {
                throw CommandException.failed("Nothing was removed.");
            }
            house.ollama().remove(model.name());
            out().println("Removed " + model.shortName() + ".");
        }
        return ExitCode.DONE;
    }

    private static OllamaModel named(OllamaClient ollama, String name)
            throws OllamaException, InterruptedException, CommandException {
        return OllamaModel.called(name, ollama.models())
                .orElseThrow(
                        () -> CommandException.failed(
                                "Ollama has no model called " + name + ". 'footnote models' lists those it has."));
    }

    private boolean agreed(OllamaModel model) throws IOException {
        context.terminal().err().print(
                "Remove " + model.shortName() + " from the disk? It can only be downloaded again. [y/N] ");
        context.terminal().err().flush();
        BufferedReader in = new BufferedReader(
                new InputStreamReader(context.terminal().in(), StandardCharsets.UTF_8));
        String answer = in.readLine();
        return answer != null && answer.strip().equalsIgnoreCase("y");
    }

    @Command(name = "use", header = "Choose what writes your answers.")
    int use(
            @Parameters(paramLabel = "NAME",
                    description = "A model; 'quotes' for quotes from your notes alone; 'auto' for the best model there is.") String name)
            throws Exception {
        change(settings -> settings.withModel(name.equals(AUTOMATIC) ? "" : name));
        out().println(switch (name) {
            case AUTOMATIC -> "From now on the best model that Ollama has writes your answers.";
            case OllamaSettings.QUOTES -> "From now on answers are quotes from your notes.";
            default -> "From now on " + name + " writes your answers.";
        });
        warnOfMissing(name);
        return ExitCode.DONE;
    }

    /** A model may be chosen before Ollama has it, but hardly on purpose. */
    private void warnOfMissing(String name) throws Exception {
        try (Services house = context.enter()) {
            boolean aModel = !name.equals(AUTOMATIC) && !name.equals(OllamaSettings.QUOTES);
            if (aModel && house.ollama().state() instanceof OllamaState.Running running
                    && OllamaModel.called(name, running.models()).isEmpty()) {
                context.terminal().err().println(
                        "Ollama has no model of that name yet; 'footnote models pull " + name + "' gets it.");
            }
        }
    }

    @Command(name = "allow", header = "Allow passages of your notes to leave this computer.")
    int allow(
            @Parameters(paramLabel = "WHERE",
                    description = "A cloud model, or the address of another computer's Ollama.") String where)
            throws Exception {
        change(settings -> settings.allowing(where));
        out().println("From now on passages of your notes may be sent to " + where + ".");
        return ExitCode.DONE;
    }

    private void change(UnaryOperator<OllamaSettings> change) throws Exception {
        try (Services house = context.enter()) {
            house.settings().change(settings -> settings.with(change.apply(settings.ollama())));
        }
    }

    private static OllamaSettings ollama(SettingsFile file) throws SettingsException {
        return file.load().settings().ollama();
    }

    private PrintStream out() {
        return context.terminal().out();
    }
}
