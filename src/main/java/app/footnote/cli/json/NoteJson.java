package app.footnote.cli.json;

import app.footnote.cli.print.NoteStateText;
import app.footnote.model.Note;
import app.footnote.model.NoteState;
import app.footnote.model.UnreadParts;
import app.footnote.session.json.FailureJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A note as {@code notes --json} prints it. Fields that do not apply to the note's state are missing. Immutable.
 *
 * @param state {@code waiting}, {@code reading}, {@code embedding}, {@code ready}, {@code failed}, {@code cancelled}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NoteJson(
        String id,
        String course,
        String name,
        String path,
        String kind,
        long bytes,
        String modified,
        String state,
        @Nullable Integer passages,
        @Nullable Integer pages,
        @Nullable List<Integer> pagesWithoutText,
        @Nullable List<Integer> failedPages,
        @Nullable List<Integer> partialPages,
        @Nullable Boolean truncated,
        @Nullable List<String> attachments,
        @Nullable String guessedEncoding,
        @Nullable FailureJson failure) {

    static NoteJson of(String course, Note note) {
        Optional<NoteState.Ready> ready = note.state() instanceof NoteState.Ready state
                ? Optional.of(state)
                : Optional.empty();
        return new NoteJson(
                note.id().value(),
                course,
                note.name(),
                note.file().toString(),
                note.kind().name().toLowerCase(Locale.ROOT),
                note.bytes(),
                note.modified().toString(),
                NoteStateText.key(note.state()),
                ready.map(NoteState.Ready::passages).orElse(null),
                ready.map(NoteState.Ready::pages).orElse(null),
                ready.map(NoteState.Ready::unread).map(UnreadParts::pagesWithoutText).orElse(null),
                ready.map(NoteState.Ready::unread).map(UnreadParts::failedPages).orElse(null),
                ready.map(NoteState.Ready::unread).map(UnreadParts::partialPages).orElse(null),
                ready.map(NoteState.Ready::unread).map(UnreadParts::truncated).orElse(null),
                ready.map(NoteState.Ready::unread).map(UnreadParts::attachments).orElse(null),
                ready.map(NoteState.Ready::unread).flatMap(UnreadParts::guessedEncoding).orElse(null),
                note.state() instanceof NoteState.Failed(var failure) ? FailureJson.printed(failure) : null);
    }
}
