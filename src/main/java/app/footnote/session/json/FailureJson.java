package app.footnote.session.json;

import app.footnote.messages.FailureWording;
import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A failure in JSON: in words for the command line, and as values that a program can word differently. Immutable.
 *
 * @param kind the failure's kind
 * @param reason what happened and why, in words
 * @param remedy what to do, in words
 * @param problem what happened and why; missing if it is known in words only
 * @param action what to do; missing if it is known in words only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FailureJson(
        String kind, String reason, String remedy, @Nullable MessageJson problem, @Nullable ActionJson action) {

    /** A text as a key and arguments: strings, numbers and texts. */
    record MessageJson(String key, List<Object> arguments) {

        static MessageJson of(Message message) {
            return new MessageJson(message.key(), argumentsOf(message.arguments()));
        }
    }

    /** An action as the name of a {@link RemedyAction} and arguments: strings, numbers and texts. */
    record ActionJson(String name, List<Object> arguments) {

        static ActionJson of(Remedy remedy) {
            return new ActionJson(remedy.action().name(), argumentsOf(remedy.arguments()));
        }
    }

    /** The form in sessions and transcripts. */
    static FailureJson stored(Failure failure) {
        return of(failure, failure.kind().name());
    }

    /** The form that commands print. The kind is in lower case, with hyphens. */
    public static FailureJson printed(Failure failure) {
        return of(failure, failure.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static FailureJson of(Failure failure, String kind) {
        boolean verbatimProblem = failure.problem().key().equals(Message.VERBATIM);
        boolean verbatimRemedy = failure.remedy().action() == RemedyAction.VERBATIM;
        return new FailureJson(
                kind,
                FailureWording.problem(failure),
                FailureWording.COMMAND_LINE.remedy(failure),
                verbatimProblem ? null : MessageJson.of(failure.problem()),
                verbatimRemedy ? null : ActionJson.of(failure.remedy()));
    }

    private static List<Object> argumentsOf(List<Object> arguments) {
        return arguments.stream()
                .map(argument -> argument instanceof Message message ? MessageJson.of(message) : argument)
                .toList();
    }
}
