package app.footnote.cli.json;

import app.footnote.answer.request.RequestClassifier;
import app.footnote.cli.json.AnswerJson.PromptJson;
import app.footnote.cli.json.AnswerJson.TimingJson;
import app.footnote.library.Library;
import app.footnote.library.store.LibraryException;
import app.footnote.model.SessionId;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerProvenance;
import app.footnote.session.json.FailureJson;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Converts answers to JSON. Not thread-safe. */
public final class AnswerJsonWriter {

    private final CitationJsonWriter citations;

    public AnswerJsonWriter(Library library) {
        citations = new CitationJsonWriter(library);
    }

    public AnswerJson of(@Nullable JsonNode id, String question, Answer answer, SessionId session)
            throws LibraryException, InterruptedException {
        return new AnswerJson(
                id,
                question,
                kind(question),
                answer.markdown(),
                ending(answer.ending()),
                answer.ending() instanceof Answer.Ending.Broken(var failure) ? FailureJson.printed(failure) : null,
                citations.ofFootnotes(answer.footnotes()),
                citations.ofQuotes(answer.alsoLookedAt()),
                citations.ofChecks(answer.checks()),
                answer.provenance().writer(),
                answer.provenance().prompt().map(AnswerJsonWriter::prompt).orElse(null),
                answer.provenance().notices().stream().map(FailureJson::printed).toList(),
                timing(answer.provenance().timing()),
                session.value());
    }

    private static String kind(String question) {
        return RequestClassifier.classify(question).kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String ending(Answer.Ending ending) {
        return switch (ending) {
            case Answer.Ending.Complete _ -> "complete";
            case Answer.Ending.Closest _ -> "closest";
            case Answer.Ending.NotInNotes _ -> "not-in-notes";
            case Answer.Ending.Stopped _ -> "stopped";
            case Answer.Ending.Broken _ -> "broken";
        };
    }

    private static PromptJson prompt(AnswerProvenance.Prompt prompt) {
        return new PromptJson(prompt.passages(), prompt.tokens(), prompt.limit(), prompt.turnsLeftOut());
    }

    private static TimingJson timing(AnswerProvenance.Timing timing) {
        return new TimingJson(
                timing.searchMillis(), timing.loadMillis(), timing.firstWordMillis(), timing.totalMillis());
    }
}
