package app.footnote.ollama;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.util.Set;

/**
 * Protects the notes from leaving this computer without the student's consent. Immutable.
 *
 * @param allowed the cloud models and addresses that the student has allowed
 */
public record RemoteConsent(Set<String> allowed) {

    /** @throws OllamaException if the model would receive passages on another computer that is not allowed */
    public void require(OllamaModel model, OllamaAddress address) throws OllamaException {
        if (!address.isThisComputer() && !allowed.contains(address.toString())) {
            throw refusal("ollama.consent.remote-address", address.toString());
        }
        if (model.cloud() && allowed.stream().noneMatch(model::isCalled)) {
            throw refusal("ollama.consent.cloud-model", model.shortName());
        }
    }

    private static OllamaException refusal(String key, String destination) {
        Failure failure = new Failure(
                Failure.Kind.MODEL, Message.of(key, destination),
                Remedy.of(RemedyAction.ALLOW_REMOTE_MODEL, destination));
        return new OllamaException(OllamaException.Kind.OTHER, failure);
    }
}
