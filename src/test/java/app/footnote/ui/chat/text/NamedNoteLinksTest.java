package app.footnote.ui.chat.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.Scope;
import app.footnote.model.session.AnswerOption;
import app.footnote.ui.chat.LevelTurns;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamedNoteLinksTest {

    private static final WayOn ALL = new WayOn.AskDifferently(
            "Search all notes", Optional.empty(), Set.of(AnswerOption.ALL_NOTES));

    @Test
    void widensAnAnswerFromANamedNote() {
        assertThat(NamedNoteLinks.of(TurnView.of(LevelTurns.fromNamedNotes(LevelTurns.STORAGE)))).containsExactly(ALL);
    }

    @Test
    void offersTheOtherNoteThatFits() {
        TurnView view = TurnView.of(LevelTurns.fromNamedNotes(LevelTurns.STORAGE, LevelTurns.REPLICATION));

        Scope other = Scope.of(Set.of(), Set.of(LevelTurns.REPLICATION.note()));
        assertThat(NamedNoteLinks.of(view))
                .containsExactly(ALL,
                        new WayOn.AskDifferently("Only in replication.pdf", Optional.of(other), Set.of()));
    }

    @Test
    void hasNoLinksIfTheQuestionNamesNoNote() {
        assertThat(NamedNoteLinks.of(TurnView.of(LevelTurns.closest(LevelTurns.context(5, 0, 0, 5))))).isEmpty();
        assertThat(NamedNoteLinks.of(TurnView.of(LevelTurns.closest(null)))).isEmpty();
    }
}
