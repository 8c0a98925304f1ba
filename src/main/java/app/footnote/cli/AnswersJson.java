package app.footnote.cli;

import app.footnote.cli.AnswerJson.CheckJson;
import app.footnote.cli.AnswerJson.CitationJson;
import app.footnote.cli.AnswerJson.PromptJson;
import app.footnote.cli.AnswerJson.TimingJson;
import app.footnote.cli.NoteJson.FailureJson;
import app.footnote.library.Library;
import app.footnote.library.LibraryException;
import app.footnote.model.Answer;
import app.footnote.model.Footnote;
import app.footnote.model.Making;
import app.footnote.model.Quote;
import app.footnote.model.SessionId;
import app.footnote.model.Source;
import app.footnote.model.Verdict;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Describes answers for programs. For one thread. */
final class AnswersJson {

    private final FileNames names;
    private final Whereabouts whereabouts;

    AnswersJson(Library library) {
        this.names = new FileNames(library.folders());
        this.whereabouts = new Whereabouts(library::pages);
    }

    AnswerJson of(@Nullable JsonNode id, String question, Answer answer, SessionId session)
            throws LibraryException, InterruptedException {
        return new AnswerJson(
                id,
                question,
                answer.markdown(),
                ending(answer.ending()),
                answer.ending() instanceof Answer.Ending.Broken(var failure) ? FailureJson.of(failure) : null,
                footnotes(answer.footnotes()),
                alsoLookedAt(answer.alsoLookedAt()),
                answer.checks().stream().map(c -> new CheckJson(c.start(), c.end(), key(c.verdict()))).toList(),
                answer.making().writer(),
                answer.making().prompt().map(AnswersJson::prompt).orElse(null),
                answer.making().notices().stream().map(FailureJson::of).toList(),
                timing(answer.making().timing()),
                session.value());
    }

    private List<CitationJson> footnotes(List<Footnote> footnotes) throws LibraryException, InterruptedException {
        List<CitationJson> citations = new ArrayList<>();
        for (Footnote footnote : footnotes) {
            citations.add(citation(footnote.number(), key(footnote.verdict()), footnote.quote()));
        }
        return citations;
    }

    private List<CitationJson> alsoLookedAt(List<Quote> quotes) throws LibraryException, InterruptedException {
        List<CitationJson> citations = new ArrayList<>();
        for (Quote quote : quotes) {
            citations.add(citation(null, null, quote));
        }
        return citations;
    }

    private CitationJson citation(@Nullable Integer number, @Nullable String verdict, Quote quote)
            throws LibraryException, InterruptedException {
        Source source = quote.source();
        return new CitationJson(
                number,
                verdict,
                names.of(source.file()),
                source.file().toString(),
                source.note().value(),
                source.place().page(),
                source.place().start(),
                source.place().end(),
                String.join(" > ", source.headings()),
                quote.words(),
                whereabouts.boxes(source.note(), source.place()).orElse(null));
    }

    private static String ending(Answer.Ending ending) {
        return switch (ending) {
            case Answer.Ending.Complete _ -> "complete";
            case Answer.Ending.NotInNotes _ -> "not-in-notes";
            case Answer.Ending.Stopped _ -> "stopped";
            case Answer.Ending.Broken _ -> "broken";
        };
    }

    private static String key(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static PromptJson prompt(Making.Prompt prompt) {
        return new PromptJson(prompt.passages(), prompt.tokens(), prompt.limit(), prompt.turnsLeftOut());
    }

    private static TimingJson timing(Making.Timing timing) {
        return new TimingJson(
                timing.searchMillis(), timing.loadMillis(), timing.firstWordMillis(), timing.totalMillis());
    }
}
