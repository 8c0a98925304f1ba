package app.footnote.ollama;

import app.footnote.model.failure.Failure;
import app.footnote.ollama.OllamaException.Trouble;
import java.util.Set;

/**
 * Sees to it that no passage leaves this computer before the student has agreed. Immutable.
 *
 * @param allowed names of cloud models, and addresses
 */
public record RemoteConsent(Set<String> allowed) {

    /** Throws if passages would be sent to another computer that is not allowed. */
    public void require(OllamaModel model, OllamaAddress address) throws OllamaException {
        if (!address.isThisComputer() && !allowed.contains(address.toString())) {
            throw refusal("Ollama at " + address + " is another computer, and your notes would leave this one",
                    address.toString());
        }
        if (model.cloud() && allowed.stream().noneMatch(model::isCalled)) {
            throw refusal(model.shortName() + " runs on other computers, and your notes would leave this one",
                    model.shortName());
        }
    }

    private static OllamaException refusal(String reason, String destination) {
        return new OllamaException(
                Trouble.OTHER,
                Failure.verbatim(
                        Failure.Kind.MODEL, reason + ".",
                        "If you agree to that, allow it on the set-up page or with 'footnote models allow "
                                + destination
                                + "'."));
    }
}
