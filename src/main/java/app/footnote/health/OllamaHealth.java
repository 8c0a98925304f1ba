package app.footnote.health;

import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.ollama.HostMachine;
import app.footnote.ollama.OllamaModel;
import app.footnote.ollama.OllamaState;
import app.footnote.settings.OllamaSettings;
import java.util.ArrayList;
import java.util.List;

/** Says whether a language model can write answers, and if not, which of all possible reasons it is. */
final class OllamaHealth {

    static final String SERVER = "Ollama";
    static final String MODEL = "Language model";

    private final OllamaState state;
    private final OllamaSettings chosen;
    private final HostMachine machine;

    OllamaHealth(OllamaState state, OllamaSettings chosen, HostMachine machine) {
        this.state = state;
        this.chosen = chosen;
        this.machine = machine;
    }

    /** What is not there is no trouble unless the student has chosen it. */
    List<HealthFinding> findings() {
        List<HealthFinding> findings = new ArrayList<>();
        switch (state) {
            case OllamaState.Running running -> {
                findings.add(HealthFinding.good(SERVER, running.version() + " runs at " + running.address()));
                findings.add(model(running));
            }
            case OllamaState.Absent absent -> findings.add(absent(absent));
        }
        return findings;
    }

    private HealthFinding absent(OllamaState.Absent absent) {
        String remedy = FailureWording.COMMAND_LINE.remedy(absent.failure());
        boolean wanted = !chosen.address().isEmpty() || namesAModel();
        boolean wrong = absent.cause() == OllamaState.Absent.Cause.WRONG_ADDRESS;
        return wanted || wrong
                ? HealthFinding.trouble(SERVER, Messages.words(absent.message()), remedy)
                : HealthFinding.absent(SERVER, Messages.words(absent.message()), remedy);
    }

    private HealthFinding model(OllamaState.Running running) {
        if (chosen.model().equals(OllamaSettings.QUOTES)) {
            return HealthFinding.good(MODEL, "none is wanted; answers are quotes from your notes");
        }
        if (!namesAModel()) {
            List<String> candidates = candidates(running);
            return candidates.isEmpty()
                    ? HealthFinding.absent(MODEL, "there is none that writes answers here", getOne())
                    : HealthFinding.good(MODEL, "none is chosen; there is " + String.join(", ", candidates));
        }
        return OllamaModel.called(chosen.model(), running.models())
                .map(this::known)
                .orElseGet(
                        () -> HealthFinding.trouble(
                                MODEL, "Ollama has no model called " + chosen.model() + ".",
                                "Get it with 'footnote models pull " + chosen.model()
                                        + "', or choose another with 'footnote models use NAME'."));
    }

    private String getOne() {
        return "Get one that suits this computer with 'footnote models pull %s' (%.1f GB).".formatted(
                machine.recommended().model(), machine.recommended().gigabytes());
    }

    private HealthFinding known(OllamaModel model) {
        if (!model.writes()) {
            return HealthFinding.trouble(
                    MODEL, model.shortName() + " cannot write answers.",
                    "Choose another with 'footnote models use NAME'.");
        }
        double gigabytes = model.size().gigabytes();
        return machine.hasRoomFor(model)
                ? HealthFinding.good(MODEL, "%s (%.1f GB)".formatted(model.shortName(), gigabytes))
                : HealthFinding.trouble(
                        MODEL,
                        "%s takes %.1f GB, too much for this computer's memory of %.1f GB.".formatted(
                                model.shortName(), gigabytes, machine.memoryGigabytes()),
                        "Choose a smaller one, such as " + Messages.words(machine.recommended().message()) + ".");
    }

    private boolean namesAModel() {
        return !chosen.model().isEmpty() && !chosen.model().equals(OllamaSettings.QUOTES);
    }

    /** The models that write without being chosen: those that run here and have room. */
    private List<String> candidates(OllamaState.Running running) {
        return running.writers().stream()
                .filter(model -> !model.cloud() && machine.hasRoomFor(model))
                .map(OllamaModel::shortName)
                .toList();
    }
}
