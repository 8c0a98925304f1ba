package app.footnote.ui.chat.text;

import app.footnote.messages.Messages;
import app.footnote.model.NoteId;
import app.footnote.model.Scope;
import app.footnote.model.session.Answer;
import app.footnote.model.session.AnswerContext;
import app.footnote.model.session.AnswerContext.NamedNote;
import app.footnote.model.session.AnswerOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The links beside an answer from notes that the question names: to all notes, and to each named note alone. */
final class NamedNoteLinks {

    private static final Messages TEXTS = Messages.of("ui-chat");
    private static final int MOST_NOTES = 3;

    private NamedNoteLinks() {
    }

    /** The links; empty while the answer is being given, or if the question names no note. */
    static List<WayOn> of(TurnView view) {
        Optional<AnswerContext> context = view.provenance().context();
        if (view.answer().isEmpty() || context.isEmpty() || context.get().named().isEmpty()) {
            return List.of();
        }
        List<WayOn> links = new ArrayList<>();
        boolean hasButton = view.level() == AnswerLevel.NOT_IN_NOTES;
        if (context.get().offers().contains(AnswerOption.ALL_NOTES) && !hasButton) {
            links.add(
                    new WayOn.AskDifferently(
                            TEXTS.text("way.search-all"), Optional.empty(), Set.of(AnswerOption.ALL_NOTES)));
        }
        others(context.get(), view.answer().get()).stream().limit(MOST_NOTES).forEach(note -> links.add(only(note)));
        return links;
    }

    /** The named notes, without one that all footnotes quote. */
    private static List<NamedNote> others(AnswerContext context, Answer answer) {
        if (context.named().size() < 2) {
            return List.of();
        }
        Set<NoteId> cited = answer.footnotes().stream()
                .map(footnote -> footnote.source().note())
                .collect(Collectors.toSet());
        return context.named().stream().filter(note -> !cited.equals(Set.of(note.note()))).toList();
    }

    private static WayOn only(NamedNote note) {
        Scope scope = Scope.of(Set.of(), Set.of(note.note()));
        return new WayOn.AskDifferently(
                TEXTS.text("way.only-note", note.file().getFileName().toString()), Optional.of(scope), Set.of());
    }
}
