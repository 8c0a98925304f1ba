package app.footnote.health;

import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import app.footnote.ollama.HostMachine;
import app.footnote.ollama.OllamaModel;
import app.footnote.ollama.OllamaState;
import app.footnote.settings.OllamaSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks Ollama and the language model that writes answers. Immutable. */
final class OllamaHealth {

    private final OllamaState state;
    private final OllamaSettings settings;
    private final HostMachine machine;

    OllamaHealth(OllamaState state, OllamaSettings settings, HostMachine machine) {
        this.state = state;
        this.settings = settings;
        this.machine = machine;
    }

    /** The findings. What is missing is trouble only if the student has chosen it. */
    List<HealthFinding> findings() {
        List<HealthFinding> findings = new ArrayList<>();
        switch (state) {
            case OllamaState.Running running -> {
                Message found = Message.of("health.ollama.running", running.version(), running.address().toString());
                findings.add(HealthFinding.good(CheckedPart.OLLAMA, found));
                findings.add(model(running));
            }
            case OllamaState.Absent absent -> findings.add(absent(absent));
        }
        return findings;
    }

    private HealthFinding absent(OllamaState.Absent absent) {
        boolean chosen = !settings.address().isEmpty() || namesAModel();
        boolean wrongAddress = absent.cause() == OllamaState.Absent.Cause.WRONG_ADDRESS;
        return new HealthFinding(
                CheckedPart.OLLAMA,
                chosen || wrongAddress ? HealthFinding.State.TROUBLE : HealthFinding.State.ABSENT,
                absent.failure().problem(),
                Optional.of(absent.failure().remedy()));
    }

    private HealthFinding model(OllamaState.Running running) {
        if (settings.model().equals(OllamaSettings.QUOTES)) {
            return HealthFinding.good(CheckedPart.LANGUAGE_MODEL, Message.of("health.language-model.quotes"));
        }
        if (!namesAModel()) {
            return automaticModel(running);
        }
        return OllamaModel.called(settings.model(), running.models())
                .map(this::chosenModel)
                .orElseGet(
                        () -> HealthFinding.trouble(
                                CheckedPart.LANGUAGE_MODEL,
                                Message.of("health.language-model.missing", settings.model()),
                                Remedy.of(RemedyAction.PULL_MODEL, settings.model())));
    }

    private HealthFinding automaticModel(OllamaState.Running running) {
        List<String> candidates = candidates(running);
        return candidates.isEmpty()
                ? HealthFinding.absent(
                        CheckedPart.LANGUAGE_MODEL,
                        Message.of("health.language-model.none"),
                        recommendation(RemedyAction.PULL_RECOMMENDED_MODEL))
                : HealthFinding.good(
                        CheckedPart.LANGUAGE_MODEL,
                        Message.of("health.language-model.automatic", String.join(", ", candidates)));
    }

    private Remedy recommendation(RemedyAction action) {
        return Remedy.of(action, machine.recommended().model(), machine.recommended().gigabytes());
    }

    private HealthFinding chosenModel(OllamaModel model) {
        if (!model.writes()) {
            return HealthFinding.trouble(
                    CheckedPart.LANGUAGE_MODEL,
                    Message.of("health.language-model.cannot-write", model.shortName()),
                    Remedy.of(RemedyAction.CHOOSE_OTHER_MODEL));
        }
        double gigabytes = model.size().gigabytes();
        return machine.hasRoomFor(model)
                ? HealthFinding.good(
                        CheckedPart.LANGUAGE_MODEL,
                        Message.of("health.language-model.chosen", model.shortName(), gigabytes))
                : HealthFinding.trouble(
                        CheckedPart.LANGUAGE_MODEL,
                        Message.of(
                                "health.language-model.too-large", model.shortName(), gigabytes,
                                machine.memoryGigabytes()),
                        recommendation(RemedyAction.CHOOSE_SMALLER_MODEL));
    }

    private boolean namesAModel() {
        return !settings.model().isEmpty() && !settings.model().equals(OllamaSettings.QUOTES);
    }

    /** The models that can be chosen automatically: local models that fit into the memory. */
    private List<String> candidates(OllamaState.Running running) {
        return running.writers()
                .stream()
                .filter(model -> !model.cloud() && machine.hasRoomFor(model))
                .map(OllamaModel::shortName)
                .toList();
    }
}
