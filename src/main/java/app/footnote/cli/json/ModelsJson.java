package app.footnote.cli.json;

import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.ollama.OllamaModel;
import app.footnote.ollama.OllamaState;
import java.util.List;

/**
 * The output of {@code models --json}. Immutable.
 *
 * @param words the state of Ollama, in words
 * @param remedy what to do, in words; empty if nothing needs to be done
 */
record ModelsJson(boolean running, String words, String remedy, List<ModelJson> models) {

    /** An installed model. */
    record ModelJson(
            String name, long bytes, String parameters, List<String> capabilities, boolean cloud) {
    }

    static ModelsJson of(OllamaState state) {
        List<OllamaModel> models = state instanceof OllamaState.Running running ? running.models() : List.of();
        return new ModelsJson(
                state instanceof OllamaState.Running,
                Messages.words(state.message()),
                state.remedy().map(FailureWording.COMMAND_LINE::remedy).orElse(""),
                models.stream().map(ModelsJson::model).toList());
    }

    private static ModelJson model(OllamaModel model) {
        return new ModelJson(
                model.shortName(),
                model.size().bytes(),
                model.size().parameters(),
                model.capabilities().stream().sorted().toList(),
                model.cloud());
    }
}
