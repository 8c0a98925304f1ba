package app.footnote.ollama;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import java.util.List;
import java.util.Optional;

/** Whether Ollama can write answers, and what to do if it cannot. Immutable. */
public sealed interface OllamaState {

    /** The state as one sentence. */
    Message message();

    /** What to do so that Ollama can write answers; empty if it can. */
    Optional<Remedy> remedy();

    /**
     * Ollama answers.
     *
     * @param remote whether it runs on another computer, so that passages of the notes would leave this one
     * @param models all its models, including those that cannot write answers
     */
    record Running(OllamaAddress address, boolean remote, String version, List<OllamaModel> models)
            implements
                OllamaState {

        public Running {
            models = List.copyOf(models);
        }

        /** The models that can write answers. */
        public List<OllamaModel> writers() {
            return models.stream().filter(OllamaModel::writes).toList();
        }

        @Override
        public Message message() {
            return Message.of("ollama.running", version, address.toString(), writers().size());
        }

        @Override
        public Optional<Remedy> remedy() {
            return writers().isEmpty()
                    ? Optional.of(HostMachine.local().recommended().remedy())
                    : Optional.empty();
        }
    }

    /** Ollama does not answer, or another program answers at its address. */
    record Absent(Cause cause, Failure failure) implements OllamaState {

        /** Why Ollama does not answer. */
        public enum Cause {
            NOT_INSTALLED, NOT_RUNNING, WRONG_ADDRESS, FAILING
        }

        @Override
        public Message message() {
            return failure.problem();
        }

        @Override
        public Optional<Remedy> remedy() {
            return Optional.of(failure.remedy());
        }
    }
}
