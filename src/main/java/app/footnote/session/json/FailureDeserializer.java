package app.footnote.session.json;

import app.footnote.messages.FailureWording;
import app.footnote.messages.Messages;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;

/**
 * Reads a failure from the form of {@link FailureJson}. The stored words are used where there are no values, as in
 * files of the first release, and where this release has no text for the values, as in files of a later release.
 */
final class FailureDeserializer extends StdDeserializer<Failure> {

    private static final long serialVersionUID = 1L;

    FailureDeserializer() {
        super(Failure.class);
    }

    @Override
    public Failure deserialize(JsonParser json, DeserializationContext context) throws IOException {
        JsonNode failure = context.readTree(json);
        String reason = text(failure, "reason", context);
        String remedy = text(failure, "remedy", context);
        return new Failure(Failure.Kind.named(failure.path("kind").asText()), problem(failure.path("problem"), reason),
                remedy(failure.path("action"), remedy));
    }

    private static String text(JsonNode failure, String field, DeserializationContext context) throws IOException {
        JsonNode value = failure.path(field);
        if (!value.isTextual()) {
            return context.reportInputMismatch(Failure.class, "A failure without %s", field);
        }
        return value.textValue();
    }

    private static Message problem(JsonNode problem, String words) {
        try {
            Message message = message(problem);
            Messages.words(message);
            return message;
        } catch (MissingResourceException | IllegalArgumentException noTextForIt) {
            return Message.verbatim(words);
        }
    }

    private static Remedy remedy(JsonNode action, String words) {
        try {
            Remedy remedy = new Remedy(
                    RemedyAction.valueOf(action.path("name").asText()), arguments(action.path("arguments")));
            for (FailureWording wording : FailureWording.values()) {
                wording.remedy(remedy);
            }
            return remedy;
        } catch (MissingResourceException | IllegalArgumentException noTextForIt) {
            return Remedy.verbatim(words);
        }
    }

    private static Message message(JsonNode message) {
        return new Message(message.path("key").asText(), arguments(message.path("arguments")));
    }

    private static List<Object> arguments(JsonNode arguments) {
        List<Object> values = new ArrayList<>();
        for (JsonNode argument : arguments) {
            values.add(
                    argument.isObject()
                            ? message(argument)
                            : argument.isNumber() ? argument.numberValue() : argument.asText());
        }
        return values;
    }
}
