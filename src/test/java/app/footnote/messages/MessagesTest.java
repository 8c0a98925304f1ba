package app.footnote.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.footnote.model.failure.Failure;
import app.footnote.model.failure.Message;
import app.footnote.model.failure.Remedy;
import app.footnote.model.failure.RemedyAction;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

    private static final Failure NO_MODEL = new Failure(
            Failure.Kind.MODEL, Message.verbatim("There is no model."),
            Remedy.of(RemedyAction.PULL_MODEL, "qwen3:1.7b"));

    @Test
    void keepsVerbatimTextUnchanged() {
        assertThat(Messages.words(Message.verbatim("It's {0} #1"))).isEqualTo("It's {0} #1");
    }

    @Test
    void wordsTheSameRemedyForTheWindowAndForTheCommandLine() {
        assertThat(FailureWording.WINDOW.remedy(NO_MODEL)).contains("set-up page").doesNotContain("footnote models");
        assertThat(FailureWording.COMMAND_LINE.remedy(NO_MODEL)).contains("footnote models pull qwen3:1.7b");
    }

    @ParameterizedTest
    @EnumSource(names = {"REBUILD_INDEX", "RESTART_OR_REBUILD_INDEX"})
    void namesTheButtonOrTheCommandThatRebuildsTheIndex(RemedyAction action) {
        Remedy remedy = Remedy.of(action);

        assertThat(FailureWording.WINDOW.remedy(remedy))
                .contains(Messages.of("ui-setup").text("set-up.rebuild-index"), "set-up page");
        assertThat(FailureWording.COMMAND_LINE.remedy(remedy)).contains("footnote library rebuild");
    }

    @Test
    void putsTheProblemBeforeTheRemedy() {
        assertThat(FailureWording.WINDOW.sentences(NO_MODEL)).startsWith("There is no model. Download qwen3:1.7b");
    }

    @Test
    void rejectsAKeyWithoutText() {
        assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> Messages.of("remedies").text("no-such-text"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VERBATIM")
    void hasTextsForEachRemedyInTheWindowAndOnTheCommandLine(RemedyAction action) {
        Remedy remedy = Remedy.of(action, "a", 1.5, "c");

        assertThat(FailureWording.WINDOW.remedy(remedy)).endsWith(".");
        assertThat(FailureWording.COMMAND_LINE.remedy(remedy)).endsWith(".");
    }
}
