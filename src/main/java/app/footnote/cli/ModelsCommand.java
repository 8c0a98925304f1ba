package app.footnote.cli;

import app.footnote.cli.json.JsonOutput;
import app.footnote.cli.launch.CommandException;
import app.footnote.cli.launch.ExitCode;
import app.footnote.cli.print.PullDisplay;
import app.footnote.cli.print.TextTable;
import app.footnote.health.Services;
import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.failure.Message;
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

/** Lists, downloads, chooses and deletes the language models of Ollama. */
@Command(name = "models")
final class ModelsCommand implements Callable<Integer> {

    private static final Messages TEXTS = Messages.of("cli");

    /** The typed name for the best installed model. */
    private static final String AUTOMATIC = "auto";

    @Option(names = "--json")
    private boolean json;

    private final CommandContext context;

    ModelsCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws Exception {
        try (Services services = context.openServices()) {
            OllamaState state = services.ollama().state();
            if (json) {
                out().println(JsonOutput.models(state));
            } else {
                print(state, ollama(services.settings()));
            }
            return state instanceof OllamaState.Running ? ExitCode.DONE : ExitCode.FAILED;
        }
    }

    private void print(OllamaState state, OllamaSettings settings) {
        PrintStream target = state instanceof OllamaState.Running ? out() : context.terminal().err();
        String remedy = state.remedy().map(action -> " " + FailureWording.COMMAND_LINE.remedy(action)).orElse("");
        target.println(Messages.words(state.message()) + remedy);
        if (state instanceof OllamaState.Running running && !running.models().isEmpty()) {
            out().println();
            table(running.models(), settings.model()).print(out(), context.terminal().style());
        }
    }

    private static TextTable table(List<OllamaModel> models, String chosen) {
        TextTable table = new TextTable(
                TEXTS.text("column.model"),
                TEXTS.text("column.size"),
                TEXTS.text("column.parameters"),
                TEXTS.text("column.abilities"),
                "");
        for (OllamaModel model : models) {
            table.row(
                    model.shortName(),
                    model.cloud()
                            ? TEXTS.text("models.cloud")
                            : TEXTS.text("models.gigabytes", model.size().gigabytes()),
                    model.size().parameters(),
                    abilities(model),
                    remark(model, chosen));
        }
        return table;
    }

    private static String abilities(OllamaModel model) {
        if (!model.writes()) {
            return TEXTS.text("models.embeds");
        }
        return model.thinks() ? TEXTS.text("models.thinks-and-writes") : TEXTS.text("models.writes");
    }

    private static String remark(OllamaModel model, String chosen) {
        if (model.cloud()) {
            return TEXTS.text("models.notes-leave-computer");
        }
        if (!HostMachine.local().hasRoomFor(model)) {
            return TEXTS.text("models.too-large");
        }
        return model.isCalled(chosen) ? TEXTS.text("models.chosen") : "";
    }

    @Command(name = "pull")
    int pull(@Parameters(paramLabel = "NAME", arity = "0..1", descriptionKey = "name") String name) throws Exception {
        String model = name == null ? HostMachine.local().recommended().model() : name;
        try (Services services = context.openServices();
                PullDisplay display = new PullDisplay(model, context.terminal())) {
            services.ollama().pull(model, display::show);
        }
        out().println(TEXTS.text("models.pulled", model));
        return ExitCode.DONE;
    }

    @Command(name = "remove")
    int remove(
            @Parameters(paramLabel = "NAME", descriptionKey = "name") String name,
            @Option(names = {"-y", "--yes"}) boolean confirmed) throws Exception {
        try (Services services = context.openServices()) {
            OllamaModel model = model(services.ollama(), name);
            if (!confirmed && !confirm(model)) {
                throw CommandException.failed(Message.of("cli.models.nothing-removed"));
            }
            services.ollama().remove(model.name());
            out().println(TEXTS.text("models.removed", model.shortName()));
        }
        return ExitCode.DONE;
    }

    private static OllamaModel model(OllamaClient ollama, String name)
            throws OllamaException, InterruptedException, CommandException {
        return OllamaModel.called(name, ollama.models())
                .orElseThrow(() -> CommandException.failed(Message.of("cli.models.unknown", name)));
    }

    private boolean confirm(OllamaModel model) throws IOException {
        context.terminal().err().print(TEXTS.text("models.confirm-removal", model.shortName()) + " ");
        context.terminal().err().flush();
        BufferedReader in = new BufferedReader(
                new InputStreamReader(context.terminal().in(), StandardCharsets.UTF_8));
        String answer = in.readLine();
        return answer != null && answer.strip().equalsIgnoreCase(TEXTS.text("yes"));
    }

    @Command(name = "use")
    int use(@Parameters(paramLabel = "NAME", descriptionKey = "name") String name) throws Exception {
        change(settings -> settings.withModel(name.equals(AUTOMATIC) ? "" : name));
        out().println(switch (name) {
            case AUTOMATIC -> TEXTS.text("models.use-automatic");
            case OllamaSettings.QUOTES -> TEXTS.text("models.use-quotes");
            default -> TEXTS.text("models.use", name);
        });
        warnIfMissing(name);
        return ExitCode.DONE;
    }

    /** Warns about a chosen model that is not installed, which is allowed but rarely intended. */
    private void warnIfMissing(String name) throws Exception {
        try (Services services = context.openServices()) {
            boolean namesAModel = !name.equals(AUTOMATIC) && !name.equals(OllamaSettings.QUOTES);
            if (namesAModel && services.ollama().state() instanceof OllamaState.Running running
                    && OllamaModel.called(name, running.models()).isEmpty()) {
                context.terminal().err().println(TEXTS.text("models.use-missing", name));
            }
        }
    }

    @Command(name = "allow")
    int allow(@Parameters(paramLabel = "WHERE", descriptionKey = "where") String destination) throws Exception {
        change(settings -> settings.allowing(destination));
        out().println(TEXTS.text("models.allowed", destination));
        return ExitCode.DONE;
    }

    private void change(UnaryOperator<OllamaSettings> change) throws Exception {
        try (Services services = context.openServices()) {
            services.settings().change(settings -> settings.with(change.apply(settings.ollama())));
        }
    }

    private static OllamaSettings ollama(SettingsFile file) throws SettingsException {
        return file.load().settings().ollama();
    }

    private PrintStream out() {
        return context.terminal().out();
    }
}
