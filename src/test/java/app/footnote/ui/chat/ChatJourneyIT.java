package app.footnote.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.messages.FailureWording;
import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Answer.Ending;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Turn;
import app.footnote.model.session.Verdict;
import app.footnote.session.SessionStore;
import app.footnote.settings.Settings;
import app.footnote.settings.Settings.Theme;
import app.footnote.ui.common.FxWatched;
import app.footnote.ui.common.ThemeManager;
import app.footnote.ui.common.WindowTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
@ExtendWith({ApplicationExtension.class, FxWatched.class})
class ChatJourneyIT {

    @TempDir
    static Path folder;

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final ScriptedAnswerer answerer = new ScriptedAnswerer();
    private final RecordedCalls calls = new RecordedCalls();
    private final SessionStore sessions = new SessionStore(folder);
    private @Nullable ChatPane pane;

    @Start
    void start(Stage stage) {
        ChatPane chat = new ChatPane(() -> answerer, sessions, background, calls);
        pane = chat;
        Scene scene = new Scene(chat.node(), 700, 600);
        new ThemeManager(Settings.defaults().with(Theme.LIGHT)).applyTo(scene);
        stage.setScene(scene);
        stage.show();
        chat.setScope(Scope.all(), "3 notes of Databases");
        chat.focusComposer();
    }

    @AfterEach
    void close(FxRobot robot) throws Exception {
        robot.interact(chat()::close);
        background.shutdownNow();
        // Files that are still being written would keep the folder from being deleted.
        assertThat(background.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void sendsWithEnterAndShowsTheAnswerWithItsFootnotes(FxRobot robot) throws Exception {
        ask(robot, "Why?");
        answerer.write("Because of **that** ");
        answerer.write("[1].");
        answerer.emit(new AnswerEvent.Cited(SampleTurns.footnote(1)));
        answerer.end(new Ending.Complete());

        await(() -> robot.lookup(".answer-footer").tryQuery().isPresent());
        robot.clickOn(".chip");
        await(() -> !calls.footnotes.isEmpty());
        assertThat(calls.footnotes).containsExactly(SampleTurns.footnote(1));
        assertThat(calls.visited).as("visiting would open a second page").isEmpty();
        assertThat(calls.answers.getLast().markdown()).isEqualTo("Because of **that** [1].");
        assertThat(field(robot).getText()).isEmpty();
    }

    @Test
    void suggestsNextQuestionsUntilOneIsAsked(FxRobot robot) throws Exception {
        ask(robot, "Why?");
        answerer.write("Because.");
        answerer.end(new Ending.Complete());
        await(() -> calls.newest.size() == 1);
        assertThat(calls.newest.getLast()).extracting(Turn::question).containsExactly("Why?");

        robot.interact(() -> chat().suggestNext(List.of("How?", "When?")));
        robot.clickOn("How?");

        await(() -> answerer.questions.size() == 2);
        assertThat(answerer.questions.getLast().text()).isEqualTo("How?");
        assertThat(robot.lookup("When?").tryQuery()).isEmpty();
        answerer.end(new Ending.Complete());
        await(() -> calls.newest.size() == 2);
    }

    @Test
    void removesNextQuestionsWithTheirSession(FxRobot robot) {
        robot.interact(() -> chat().suggestNext(List.of("How?")));
        assertThat(robot.lookup("How?").tryQuery()).isPresent();

        robot.interact(() -> chat().beginSession());

        assertThat(robot.lookup("How?").tryQuery()).isEmpty();
    }

    @Test
    void preparesTheAnswererOnceWhileAQuestionIsTyped(FxRobot robot) throws Exception {
        robot.clickOn(".growing-field").write("Why?");

        await(() -> answerer.prepared.get() > 0);
        robot.write(" And how?");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(answerer.prepared).hasValue(1);
        assertThat(answerer.questions).isEmpty();
    }

    @Test
    void savesTheTurnInASessionTitledByTheQuestion(FxRobot robot) throws Exception {
        ask(robot, "What is a B+ tree?");
        answerer.write("A tree.");
        answerer.end(new Ending.Complete());

        await(() -> !calls.sessions.isEmpty() && !calls.answers.isEmpty());
        SessionId id = calls.sessions.getLast().id();
        assertThat(calls.sessions.getLast().title()).isEqualTo("What is a B+ tree?");
        assertThat(sessions.load(id).turns().getFirst().answer().markdown()).isEqualTo("A tree.");
        assertThat(chat().sessionProperty().get()).isEqualTo(id);
    }

    @Test
    void breaksTheLineWithShiftEnterAndGrows(FxRobot robot) {
        robot.clickOn(".growing-field").write("one");
        double height = field(robot).getHeight();

        robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT).write("two");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(field(robot).getText()).isEqualTo("one\ntwo");
        assertThat(field(robot).getHeight()).isGreaterThan(height + 10);
        assertThat(answerer.questions).isEmpty();
    }

    @Test
    void stopsWithEscapeBeforeTheFirstWord(FxRobot robot) throws Exception {
        ask(robot, "Why?");
        await(() -> chat().answeringProperty().get());

        robot.type(KeyCode.ESCAPE);

        await(() -> !chat().answeringProperty().get());
        await(() -> !calls.answers.isEmpty());
        assertThat(calls.answers.getLast().ending()).isEqualTo(new Ending.Stopped());
    }

    @Test
    void asksAgainWithTheEarlierTurns(FxRobot robot) throws Exception {
        askAndAnswer(robot, "First?", "One.");
        askAndAnswer(robot, "Second?", "Two.");
        await(() -> robot.lookup(".answer-footer").queryAll().size() == 2);

        robot.clickOn(lastButton(robot, "Again"));

        await(() -> answerer.questions.size() == 3);
        assertThat(answerer.questions.getLast().text()).isEqualTo("Second?");
        assertThat(answerer.questions.getLast().history()).hasSize(1);
    }

    /** Asks a question, answers it, and asks it again. */
    private void askWhyTwice(FxRobot robot) throws Exception {
        askAndAnswer(robot, "Why?", "The first answer.");
        await(() -> robot.lookup(".answer-footer").tryQuery().isPresent());
        robot.clickOn(lastButton(robot, "Again"));
        await(() -> answerer.questions.size() == 2);
    }

    @Test
    void replacesTheOldAnswerAndRestoresItOnUndo(FxRobot robot) throws Exception {
        askWhyTwice(robot);
        answerer.write("The second answer.");
        answerer.end(new Ending.Complete());

        await(() -> !calls.undos.isEmpty() && isVisible(robot, "The second answer."));
        assertThat(isVisible(robot, "The first answer.")).isFalse();
        assertThat(savedAnswers()).containsExactly("The second answer.");

        robot.interact(calls.undos.getFirst());
        await(() -> isVisible(robot, "The first answer.") && savedAnswers().equals(List.of("The first answer.")));
        assertThat(isVisible(robot, "The second answer.")).isFalse();
        assertThat(calls.answers.getLast().markdown()).isEqualTo("The first answer.");
    }

    @Test
    void restoresTheOldAnswerWhileTheNewOneIsReviewed(FxRobot robot) throws Exception {
        askWhyTwice(robot);
        answerer.end(checked("The second answer.", Verdict.WEAK));
        await(() -> !calls.undos.isEmpty());
        Answer supported = checked("The second answer.", Verdict.SUPPORTED);
        answerer.emit(new AnswerEvent.Judged(supported, "bespoke-minicheck", 1));
        await(() -> calls.answers.getLast().equals(supported));

        robot.interact(calls.undos.getFirst());
        answerer.emit(new AnswerEvent.Judged(supported, "bespoke-minicheck", 0));

        await(() -> isVisible(robot, "The first answer.") && savedAnswers().equals(List.of("The first answer.")));
        assertThat(isVisible(robot, "The second answer.")).isFalse();
        assertThat(calls.answers.getLast().markdown()).isEqualTo("The first answer.");
    }

    @Test
    void restoresTheOldAnswerInASessionThatWasReopened(FxRobot robot) throws Exception {
        askWhyTwice(robot);
        answerer.write("The second answer.");
        answerer.end(new Ending.Complete());
        await(() -> !calls.undos.isEmpty());
        open(robot, Objects.requireNonNull(chat().sessionProperty().get()), ".answer-footer");

        robot.interact(calls.undos.getFirst());

        await(() -> isVisible(robot, "The first answer.") && !isVisible(robot, "The second answer."));
        assertThat(savedAnswers()).containsExactly("The first answer.");
    }

    @Test
    void stopsAReviewWithEscape(FxRobot robot) throws Exception {
        ask(robot, "Why?");
        Answer weak = checked("Because of that.", Verdict.WEAK);
        answerer.end(weak);
        answerer.emit(new AnswerEvent.Judged(weak, "bespoke-minicheck", 1));
        await(() -> robot.lookup("bespoke-minicheck is checking 1 sentence again…").tryQuery().isPresent());

        robot.type(KeyCode.ESCAPE);

        await(() -> robot.lookup("bespoke-minicheck is checking 1 sentence again…").tryQuery().isEmpty());
        assertThat(calls.answers.getLast()).isEqualTo(weak);
    }

    @Test
    void announcesOnlyTheBeginningAndTheEndOfAnAnswer(FxRobot robot) throws Exception {
        List<String> announced = new java.util.concurrent.CopyOnWriteArrayList<>();
        robot.interact(() -> field(robot).accessibleTextProperty().addListener((_, _, now) -> announced.add(now)));

        ask(robot, "Why?");
        for (int i = 0; i < 20; i++) {
            answerer.write("word ");
        }
        await(() -> isVisible(robot, "word word"));
        answerer.end(new Ending.Complete());

        await(() -> !chat().answeringProperty().get());
        assertThat(announced).containsExactly(
                "Your question. The answer has begun", "Your question. The answer has ended");
    }

    @Test
    void showsARepeatedNoticeOnlyOnce(FxRobot robot) throws Exception {
        for (String question : List.of("First?", "Second?")) {
            int before = calls.answers.size();
            ask(robot, question);
            answerer.emit(new AnswerEvent.Noticed(SampleTurns.NO_MODEL));
            answerer.write("Quotes.");
            answerer.end(new Ending.Complete());
            await(() -> calls.answers.size() > before);
        }

        await(() -> robot.lookup(".answer-footer").queryAll().size() == 2);
        robot.interact(() -> robot.lookup(".conversation").query().requestFocus());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.A, KeyCode.C).release(KeyCode.SHORTCUT);
        assertThat(clipboard(robot)).containsOnlyOnce(FailureWording.problem(SampleTurns.NO_MODEL));
    }

    private List<String> savedAnswers() throws Exception {
        SessionId id = Objects.requireNonNull(chat().sessionProperty().get());
        return sessions.load(id).turns().stream().map(turn -> turn.answer().markdown()).toList();
    }

    @Test
    void editsTheLastQuestionWithTheUpKey(FxRobot robot) throws Exception {
        askAndAnswer(robot, "Frist?", "One.");

        robot.clickOn(".growing-field").type(KeyCode.UP);
        assertThat(field(robot).getText()).isEqualTo("Frist?");
        robot.interact(() -> field(robot).setText("First?"));
        robot.type(KeyCode.ENTER);

        await(() -> answerer.questions.size() == 2);
        assertThat(answerer.questions.getLast().text()).isEqualTo("First?");
        assertThat(answerer.questions.getLast().history()).isEmpty();
    }

    @Test
    void copiesTheAnswerAsMarkdownWithItsFootnotes(FxRobot robot) throws Exception {
        SessionId id = savedSession(1);
        open(robot, id, ".answer-footer");

        robot.clickOn(lastButton(robot, "Copy"));

        assertThat(clipboard(robot)).contains("factor [^1] [^2]:").contains("[^1]: **03 Search trees.pdf, page 12");
    }

    @Test
    void copiesASelectionAcrossTurns(FxRobot robot) throws Exception {
        SessionId id = savedSession(2);
        open(robot, id, ".chip");

        robot.interact(() -> robot.lookup(".conversation").query().requestFocus());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.A, KeyCode.C).release(KeyCode.SHORTCUT);

        assertThat(clipboard(robot).split("How does an AVL tree keep its balance\\?", -1)).hasSize(3);
        assertThat(clipboard(robot)).contains("within one of each other [1]. After");
    }

    @Test
    void reportsTheSentenceThatWasClicked(FxRobot robot) throws Exception {
        SessionId id = savedSession(1);
        open(robot, id, ".weak");

        robot.clickOn(".weak");

        await(() -> !calls.sentences.isEmpty());
        assertThat(calls.sentences.getFirst().verdict()).isEqualTo(Verdict.WEAK);
    }

    @Test
    void movesBetweenSentencesWithAltAndTheArrowKeys(FxRobot robot) throws Exception {
        SessionId savedSession = savedSession(1);
        robot.interact(() -> chat().open(savedSession));
        await(() -> !calls.answers.isEmpty());
        robot.interact(() -> robot.lookup(".conversation").query().requestFocus());

        pushWithAlt(robot, KeyCode.DOWN);
        pushWithAlt(robot, KeyCode.DOWN);
        pushWithAlt(robot, KeyCode.UP);
        pushWithAlt(robot, KeyCode.UP);

        List<SentenceCheck> checks = SampleTurns.balance().answer().checks();
        await(() -> calls.sentences.size() == 4);
        assertThat(calls.sentences).containsExactly(checks.get(0), checks.get(1), checks.get(0), checks.getLast());
    }

    @Test
    void showsTheEvidenceForTheSentenceAtTheCaretWithEnter(FxRobot robot) throws Exception {
        SessionId savedSession = savedSession(1);
        open(robot, savedSession, ".unsupported");
        robot.clickOn(".unsupported");
        await(() -> calls.sentences.size() == 1);

        robot.type(KeyCode.LEFT).type(KeyCode.ENTER);

        await(() -> calls.sentences.size() == 2);
        assertThat(calls.sentences.getLast()).isEqualTo(calls.sentences.getFirst());
    }

    @Test
    void selectsTheSentenceThatIsClicked(FxRobot robot) throws Exception {
        SessionId savedSession = savedSession(1);
        open(robot, savedSession, ".unsupported");

        robot.clickOn(".unsupported").push(KeyCode.CONTROL, KeyCode.C);

        await(() -> !calls.sentences.isEmpty());
        SentenceCheck clicked = calls.sentences.getFirst();
        String markdown = calls.answers.getLast().markdown();
        assertThat(clipboard(robot)).isEqualTo(markdown.substring(clicked.start(), clicked.end()));
    }

    @Test
    void showsTheEvidenceForATableRow(FxRobot robot) throws Exception {
        String table = "| tree | for |\n|---|---|\n| B+ tree | disks |\n";
        SentenceCheck row = new SentenceCheck(
                table.indexOf("B+"), table.indexOf(" |\n", table.indexOf("B+")), Verdict.WEAK, List.of());
        SessionId id = sessions.create().id();
        sessions.append(id, SampleTurns.turn("Which?", table, List.of(row), new Ending.Complete()));
        open(robot, id, "disks");

        robot.clickOn("disks");

        await(() -> !calls.sentences.isEmpty());
        assertThat(calls.sentences).containsExactly(row);
    }

    @Test
    void showsAndSavesTheReviewOfDoubtfulSentences(FxRobot robot) throws Exception {
        ask(robot, "Why?");
        Answer weak = checked("Because of that.", Verdict.WEAK);
        Answer supported = checked("Because of that.", Verdict.SUPPORTED);
        answerer.end(weak);
        await(() -> robot.lookup("The sentence is not clearly supported by your notes").tryQuery().isPresent());

        answerer.emit(new AnswerEvent.Judged(weak, "bespoke-minicheck", 1));
        await(() -> robot.lookup("bespoke-minicheck is checking 1 sentence again…").tryQuery().isPresent());
        assertThat(chat().answeringProperty().get()).isFalse();
        answerer.emit(new AnswerEvent.Judged(supported, "bespoke-minicheck", 0));

        await(() -> robot.lookup("The sentence is supported by your notes").tryQuery().isPresent());
        await(() -> robot.lookup("bespoke-minicheck is checking 1 sentence again…").tryQuery().isEmpty());
        await(() -> calls.answers.getLast().equals(supported));
        SessionId id = Objects.requireNonNull(chat().sessionProperty().get());
        assertThat(sessions.load(id).turns().getFirst().answer()).isEqualTo(supported);
    }

    @Test
    void keepsTheAnswerWhenTheNextQuestionIsAskedDuringItsReview(FxRobot robot) throws Exception {
        ask(robot, "Why?");
        Answer weak = checked("Because of that.", Verdict.WEAK);
        answerer.end(weak);
        answerer.emit(new AnswerEvent.Judged(weak, "bespoke-minicheck", 1));
        await(() -> robot.lookup("bespoke-minicheck is checking 1 sentence again…").tryQuery().isPresent());

        askAndAnswer(robot, "And then?", "Then that.");

        await(() -> robot.lookup("bespoke-minicheck is checking 1 sentence again…").tryQuery().isEmpty());
        assertThat(calls.answers.getLast().markdown()).isEqualTo("Then that.");
    }

    @Test
    void continuesAnIncompleteAnswerInItsPlace(FxRobot robot) throws Exception {
        SessionId id = sessions.create().id();
        sessions.append(id, SampleTurns.broken());
        open(robot, id, "Continue");

        robot.clickOn("Continue");
        await(() -> answerer.questions.size() == 1);
        answerer.end(new Ending.Complete());

        assertThat(answerer.questions.getFirst().partialAnswer()).contains(SampleTurns.broken().answer());
        await(() -> calls.answers.getLast().ending().equals(new Ending.Complete()));
        assertThat(sessions.load(id).turns()).hasSize(1);
    }

    private static Answer checked(String text, Verdict verdict) {
        SentenceCheck check = new SentenceCheck(0, text.length(), verdict, List.of());
        return SampleTurns.turn("Why?", text, List.of(check), new Ending.Complete()).answer();
    }

    private static void pushWithAlt(FxRobot robot, KeyCode key) {
        robot.push(KeyCode.ALT, key);
    }

    @Test
    void opensALinkOnlyAfterShowingItsAddress(FxRobot robot) throws Exception {
        askAndAnswer(robot, "Where?", "See [this page](https://example.org/trees).");
        await(() -> robot.lookup(".link").tryQuery().isPresent());

        robot.clickOn(".link");
        await(() -> robot.lookup("Open https://example.org/trees").tryQuery().isPresent());
        assertThat(calls.links).isEmpty();

        robot.clickOn("Open https://example.org/trees");
        await(() -> !calls.links.isEmpty());
        assertThat(calls.links).containsExactly(URI.create("https://example.org/trees"));
    }

    @Test
    void opensAFootnoteWithTheKeyboard(FxRobot robot) throws Exception {
        SessionId id = savedSession(1);
        open(robot, id, ".chip");

        robot.interact(() -> robot.lookup(".conversation").query().requestFocus());
        for (int i = 0; i < 2; i++) {
            robot.type(KeyCode.TAB);
        }
        robot.type(KeyCode.ENTER);

        assertThat(calls.footnotes).containsExactly(SampleTurns.footnote(1));
    }

    @Test
    void staysWhereTheReaderScrolledToWhileTheAnswerGrows(FxRobot robot) throws Exception {
        SessionId id = savedSession(20);
        open(robot, id, ".answer-footer");
        ask(robot, "And now?");
        answerer.write("first words\n\n");
        await(() -> isVisible(robot, "first words"));

        robot.moveTo(".conversation").scroll(6, javafx.geometry.VerticalDirection.UP);
        await(() -> robot.lookup(".to-end").query().isVisible());
        answerer.write("more words\n\n".repeat(30));
        answerer.write("last words");
        answerer.end(new Ending.Complete());
        await(() -> !chat().answeringProperty().get());
        assertThat(isVisible(robot, "last words")).isFalse();

        robot.clickOn(".to-end");
        await(() -> isVisible(robot, "last words"));
    }

    @Test
    void followsTheEndOfAGrowingAnswer(FxRobot robot) throws Exception {
        ask(robot, "And now?");
        for (int i = 0; i < 60; i++) {
            answerer.write("paragraph " + i + "\n\n");
        }
        answerer.write("last words");

        await(() -> isVisible(robot, "last words"));
    }

    @Test
    void saysWhyASessionCannotBeOpened(FxRobot robot) throws Exception {
        robot.interact(() -> chat().open(new SessionId("nowhere")));

        await(() -> robot.lookup(".chat-failure .heading").<Label>tryQuery().map(Label::getText)
                .filter(text -> text.contains("nowhere")).isPresent());
    }

    @Test
    void showsTheScope(FxRobot robot) {
        assertThat(robot.lookup(".scope").<Label>query().getText()).isEqualTo("Answers from 3 notes of Databases");
    }

    private ChatPane chat() {
        return Objects.requireNonNull(pane);
    }

    private SessionId savedSession(int turns) throws Exception {
        SessionId id = sessions.create().id();
        for (int i = 0; i < turns; i++) {
            sessions.append(id, SampleTurns.balance());
        }
        return id;
    }

    private void askAndAnswer(FxRobot robot, String question, String answer) throws Exception {
        int before = calls.answers.size();
        ask(robot, question);
        answerer.write(answer);
        answerer.end(new Ending.Complete());
        await(() -> calls.answers.size() > before);
    }

    /** Opens a session, and waits until the last turn is on screen and the awaited node is laid out. */
    private void open(FxRobot robot, SessionId id, String awaited) throws Exception {
        int before = calls.answers.size();
        robot.interact(() -> chat().open(id));
        await(() -> calls.answers.size() > before);
        await(() -> robot.lookup(awaited).tryQuery().isPresent());
    }

    private void ask(FxRobot robot, String question) throws Exception {
        int before = answerer.questions.size();
        robot.clickOn(".growing-field").write(question).type(KeyCode.ENTER);
        await(() -> answerer.questions.size() > before);
    }

    private static TextArea field(FxRobot robot) {
        return robot.lookup(".growing-field").query();
    }

    private static Node lastButton(FxRobot robot, String text) {
        return robot.lookup((Node node) -> node instanceof Button button && text.equals(button.getText()))
                .<Node>queryAll().stream()
                .reduce((one, other) -> lower(one, other) ? other : one)
                .orElseThrow();
    }

    private static boolean lower(Node one, Node other) {
        return other.localToScene(0, 0).getY() > one.localToScene(0, 0).getY();
    }

    private static boolean isVisible(FxRobot robot, String words) {
        Node view = robot.lookup(".conversation").query();
        return robot.lookup(".text").<Node>queryAll().stream()
                .filter(javafx.scene.text.Text.class::isInstance)
                .filter(node -> ((javafx.scene.text.Text) node).getText().contains(words))
                .anyMatch(
                        node -> view.localToScene(view.getLayoutBounds())
                                .intersects(node.localToScene(node.getLayoutBounds())));
    }

    private static String clipboard(FxRobot robot) {
        List<String> text = new java.util.ArrayList<>();
        robot.interact(() -> text.add(Clipboard.getSystemClipboard().getString()));
        return text.getFirst();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition));
    }
}
