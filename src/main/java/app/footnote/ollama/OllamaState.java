package app.footnote.ollama;

import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import java.util.List;
import java.util.Optional;

/** Whether Ollama is there, in words, with the one thing to do where it is not ready to write answers. */
public sealed interface OllamaState {

    /** What is the case, as one sentence. */
    String words();

    /** The one thing to do, as one sentence; empty if all is well. */
    Optional<String> remedy();

    /**
     * It answers.
     *
     * @param elsewhere whether it is another computer's, so that passages of the notes would leave this one
     * @param models all it has, also those that cannot write answers; none of them if it has none
     */
    record Running(OllamaAddress address, boolean elsewhere, String version, List<OllamaModel> models)
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
        public String words() {
            int count = writers().size();
            String has = switch (count) {
                case 0 -> "without a model that writes answers";
                case 1 -> "with one model that writes answers";
                default -> "with " + count + " models that write answers";
            };
            return "Ollama " + version + " runs at " + address + " " + has + ".";
        }

        @Override
        public Optional<String> remedy() {
            String name = HostMachine.ofThis().recommended().words();
            return writers().isEmpty()
                    ? Optional.of("Get a model; " + name + " suits this computer.")
                    : Optional.empty();
        }
    }

    /** It does not answer, or something else does. */
    record Absent(Cause cause, Failure failure) implements OllamaState {

        /** Why it does not answer. */
        public enum Cause {
            NOT_INSTALLED, NOT_RUNNING, WRONG_ADDRESS, TROUBLED
        }

        @Override
        public String words() {
            return FailureWording.problem(failure);
        }

        @Override
        public Optional<String> remedy() {
            return Optional.of(FailureWording.COMMAND_LINE.remedy(failure));
        }
    }
}
