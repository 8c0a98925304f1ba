package app.footnote.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.model.SessionId;
import app.footnote.model.session.Turn;
import app.footnote.ui.common.FxWatched;
import app.footnote.ui.common.WindowTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Questions that come from the student's own notes. */
@WindowTest
@ExtendWith(FxWatched.class)
class SuggestionsJourneyIT {

    private static final String NEXT = "Ask next";
    private static final String FIRST = "Try asking";

    @TempDir
    private Path temp;

    private static void note(Path folder, String name, String... headings) throws Exception {
        StringBuilder text = new StringBuilder();
        for (String heading : headings) {
            text.append("""
                    ## %1$s

                    The %2$s is a thing that each program needs. A program without the %2$s is slow and sad.

                    """.formatted(heading, heading.toLowerCase(Locale.ROOT)));
        }
        Files.writeString(Files.createDirectories(folder).resolve(name), text);
    }

    private void add(OpenedWindow window, Path folder) throws Exception {
        OpenedWindow.fx(() -> {
            window.window().library().add(List.of(folder));
            return true;
        });
    }

    private OpenedWindow openWithNotes() throws Exception {
        Path course = temp.resolve("Course");
        note(course, "fruit.md", "Red apple", "Green pear", "Blue plum");
        note(course, "tools.md", "Long hammer", "Small saw", "Sharp chisel");
        OpenedWindow window = OpenedWindow.in(temp.resolve("home"));
        window.awaitText("No notes yet");
        add(window, course);
        window.await(
                "questions about both", () -> first(window).stream().anyMatch(isAbout("hammer"))
                        && first(window).stream().anyMatch(isAbout("apple")));
        return window;
    }

    private static List<String> first(OpenedWindow window) throws Exception {
        return buttons(window, ".welcome-question");
    }

    private static List<String> next(OpenedWindow window) throws Exception {
        return buttons(window, ".next-question");
    }

    private static List<String> buttons(OpenedWindow window, String styleClass) throws Exception {
        return OpenedWindow.fx(
                () -> window.scene().getRoot().lookupAll(styleClass).stream().map(node -> ((Button) node).getText())
                        .toList());
    }

    @Test
    void suggestsNothingWhileTheLibraryIsEmpty() throws Exception {
        try (OpenedWindow window = OpenedWindow.in(temp.resolve("home"))) {
            window.awaitText("No notes yet");

            assertThat(window.texts()).doesNotContain(FIRST, NEXT);
        }
    }

    @Test
    void suggestsQuestionsAboutTheNotesThatAreTicked() throws Exception {
        try (OpenedWindow window = openWithNotes()) {
            window.click("Ask tools.md");

            window.await("questions about fruit", () -> !first(window).isEmpty()
                    && first(window).stream().noneMatch(isAbout("hammer", "saw", "chisel")));
            assertThat(window.texts()).contains(FIRST);
        }
    }

    private static Predicate<String> isAbout(String... words) {
        return text -> List.of(words).stream().anyMatch(text::contains);
    }

    @Test
    void asksASuggestedQuestionAndThenSuggestsTheNext() throws Exception {
        try (OpenedWindow window = openWithNotes()) {
            String first = "What is the red apple?";
            window.click(first);
            window.awaitText(NEXT);

            assertThat(next(window)).contains("What is the green pear?").doesNotContain(first)
                    .hasSizeLessThanOrEqualTo(3);
            SessionId session = OpenedWindow.fx(() -> window.window().chat().sessionProperty().get());

            window.click("What is the green pear?");
            window.await("both are answered", () -> window.answers().size() == 2);
            window.await("others follow", () -> next(window).contains("What is the blue plum?"));
            assertThat(window.services().sessions().load(session).turns()).extracting(Turn::question)
                    .containsExactly(first, "What is the green pear?");
            assertThat(next(window)).doesNotContain(first, "What is the green pear?");
        }
    }

    @Test
    void suggestsTheSameNextQuestionsWhenASessionIsOpenedAgain() throws Exception {
        try (OpenedWindow window = openWithNotes()) {
            window.click("What is the red apple?");
            window.awaitText(NEXT);
            List<String> before = next(window);
            SessionId session = OpenedWindow.fx(() -> window.window().chat().sessionProperty().get());

            OpenedWindow.fx(() -> {
                window.window().newSession();
                return true;
            });
            window.awaitNoText(NEXT);
            window.awaitText(FIRST);
            OpenedWindow.fx(() -> {
                window.window().chat().open(session);
                return true;
            });

            window.awaitText(NEXT);
            assertThat(next(window)).isEqualTo(before);
        }
    }
}
