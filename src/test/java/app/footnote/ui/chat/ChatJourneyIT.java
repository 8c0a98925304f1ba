package app.footnote.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.messages.FailureWording;
import app.footnote.model.Scope;
import app.footnote.model.SessionId;
import app.footnote.model.session.Answer;
import app.footnote.model.session.Answer.Ending;
import app.footnote.model.session.AnswerEvent;
import app.footnote.model.session.SentenceCheck;
import app.footnote.model.session.Verdict;
import app.footnote.session.SessionStore;
import app.footnote.settings.Settings;
import app.footnote.settings.Settings.Theme;
import app.footnote.ui.common.FxWatched;
import app.footnote.ui.common.ThemeManager;
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

@ExtendWith({ApplicationExtension.class, FxWatched.class})
class ChatJourneyIT {

    @TempDir
    static Path folder;

    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final ScriptedAnswerer answerer = new ScriptedAnswerer();
    private final RecordedCalls calls = new RecordedCalls();
    private final SessionStore sessions = new SessionStore(folder);
    private @Nullable ChatPane made;

    @Start
    void start(Stage stage) {
        ChatPane chat = new ChatPane(() -> answerer, sessions, background, calls);
        made = chat;
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
        // What is still written would be in the way of the folder's removal.
        assertThat(background.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void sendsWithEnterAndShowsTheAnswerWithItsChips(FxRobot robot) throws Exception {
        ask(robot, "Why?");
        answerer.write("Because of **that** ");
        answerer.write("[1].");
        answerer.say(new AnswerEvent.Cited(SampleTurns.footnote(1)));
        answerer.end(new Ending.Complete());

        await(() -> robot.lookup(".answer-foot").tryQuery().isPresent());
        robot.clickOn(".chip");
        await(() -> !calls.footnotes.isEmpty());
        assertThat(calls.footnotes).containsExactly(SampleTurns.footnote(1));
        assertThat(calls.visited).as("visiting would open a second page").isEmpty();
        assertThat(calls.answers.getLast().markdown()).isEqualTo("Because of **that** [1].");
        assertThat(field(robot).getText()).isEmpty();
    }

    @Test
    void letsTheAnswererMakeReadyOnceWhileAQuestionIsTyped(FxRobot robot) throws Exception {
        robot.clickOn(".growing-field").write("Why?");

        await(() -> answerer.prepared.get() > 0);
        robot.write(" And how?");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(answerer.prepared).hasValue(1);
        assertThat(answerer.questions).isEmpty();
    }

    @Test
    void keepsTheTurnInASessionThatIsCalledAfterTheQuestion(FxRobot robot) throws Exception {
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
    void asksAgainWithWhatWasSaidBefore(FxRobot robot) throws Exception {
        answered(robot, "First?", "One.");
        answered(robot, "Second?", "Two.");
        await(() -> robot.lookup(".answer-foot").queryAll().size() == 2);

        robot.clickOn(lastButton(robot, "Again"));

        await(() -> answerer.questions.size() == 3);
        assertThat(answerer.questions.getLast().text()).isEqualTo("Second?");
        assertThat(answerer.questions.getLast().history()).hasSize(1);
    }

    /** The first answer is given; the second is still to come. */
    private void askWhyTwice(FxRobot robot) throws Exception {
        answered(robot, "Why?", "The first answer.");
        await(() -> robot.lookup(".answer-foot").tryQuery().isPresent());
        robot.clickOn(lastButton(robot, "Again"));
        await(() -> answerer.questions.size() == 2);
    }

    @Test
    void putsTheNewAnswerInThePlaceOfTheOldAndBringsThatBack(FxRobot robot) throws Exception {
        askWhyTwice(robot);
        answerer.write("The second answer.");
        answerer.end(new Ending.Complete());

        await(() -> !calls.undos.isEmpty() && seen(robot, "The second answer."));
        assertThat(seen(robot, "The first answer.")).isFalse();
        assertThat(keptAnswers()).containsExactly("The second answer.");

        robot.interact(calls.undos.getFirst());
        await(() -> seen(robot, "The first answer.") && keptAnswers().equals(List.of("The first answer.")));
        assertThat(seen(robot, "The second answer.")).isFalse();
        assertThat(calls.answers.getLast().markdown()).isEqualTo("The first answer.");
    }

    @Test
    void bringsTheOldAnswerBackWhileAModelLooksAtTheNewOne(FxRobot robot) throws Exception {
        askWhyTwice(robot);
        answerer.end(checked("The second answer.", Verdict.WEAK));
        await(() -> !calls.undos.isEmpty());
        Answer supported = checked("The second answer.", Verdict.SUPPORTED);
        answerer.say(new AnswerEvent.Judged(supported, "bespoke-minicheck", 1));
        await(() -> calls.answers.getLast().equals(supported));

        robot.interact(calls.undos.getFirst());
        answerer.say(new AnswerEvent.Judged(supported, "bespoke-minicheck", 0));

        await(() -> seen(robot, "The first answer.") && keptAnswers().equals(List.of("The first answer.")));
        assertThat(seen(robot, "The second answer.")).isFalse();
        assertThat(calls.answers.getLast().markdown()).isEqualTo("The first answer.");
    }

    @Test
    void bringsTheOldAnswerBackInASessionThatWasLeftAndOpenedAgain(FxRobot robot) throws Exception {
        askWhyTwice(robot);
        answerer.write("The second answer.");
        answerer.end(new Ending.Complete());
        await(() -> !calls.undos.isEmpty());
        open(robot, Objects.requireNonNull(chat().sessionProperty().get()), ".answer-foot");

        robot.interact(calls.undos.getFirst());

        await(() -> seen(robot, "The first answer.") && !seen(robot, "The second answer."));
        assertThat(keptAnswers()).containsExactly("The first answer.");
    }

    @Test
    void stopsAModelThatLooksAgainWithEscape(FxRobot robot) throws Exception {
        ask(robot, "Why?");
        Answer weak = checked("Because of that.", Verdict.WEAK);
        answerer.end(weak);
        answerer.say(new AnswerEvent.Judged(weak, "bespoke-minicheck", 1));
        await(() -> robot.lookup("bespoke-minicheck looks again at 1 sentence…").tryQuery().isPresent());

        robot.type(KeyCode.ESCAPE);

        await(() -> robot.lookup("bespoke-minicheck looks again at 1 sentence…").tryQuery().isEmpty());
        assertThat(calls.answers.getLast()).isEqualTo(weak);
    }

    @Test
    void tellsScreenReadersOfTheBeginningAndTheEndOfAnAnswerAndOfNoWordBetween(FxRobot robot) throws Exception {
        List<String> heard = new java.util.concurrent.CopyOnWriteArrayList<>();
        robot.interact(() -> field(robot).accessibleTextProperty().addListener((_, _, now) -> heard.add(now)));

        ask(robot, "Why?");
        for (int i = 0; i < 20; i++) {
            answerer.write("word ");
        }
        await(() -> seen(robot, "word word"));
        answerer.end(new Ending.Complete());

        await(() -> !chat().answeringProperty().get());
        assertThat(heard).containsExactly(
                "Your question. The answer has begun", "Your question. The answer has ended");
    }

    @Test
    void saysOnlyOnceThatQuotesMustDo(FxRobot robot) throws Exception {
        for (String question : List.of("First?", "Second?")) {
            int before = calls.answers.size();
            ask(robot, question);
            answerer.say(new AnswerEvent.Noticed(SampleTurns.NO_MODEL));
            answerer.write("Quotes.");
            answerer.end(new Ending.Complete());
            await(() -> calls.answers.size() > before);
        }

        await(() -> robot.lookup(".answer-foot").queryAll().size() == 2);
        robot.interact(() -> robot.lookup(".conversation").query().requestFocus());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.A, KeyCode.C).release(KeyCode.SHORTCUT);
        assertThat(clipboard(robot)).containsOnlyOnce(FailureWording.problem(SampleTurns.NO_MODEL));
    }

    private List<String> keptAnswers() throws Exception {
        SessionId id = Objects.requireNonNull(chat().sessionProperty().get());
        return sessions.load(id).turns().stream().map(turn -> turn.answer().markdown()).toList();
    }

    @Test
    void bringsTheLastQuestionBackWithTheUpKey(FxRobot robot) throws Exception {
        answered(robot, "Frist?", "One.");

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
        SessionId id = kept(1);
        open(robot, id, ".answer-foot");

        robot.clickOn(lastButton(robot, "Copy"));

        assertThat(clipboard(robot)).contains("factor [^1] [^2]:").contains("[^1]: **03 Search trees.pdf, page 12");
    }

    @Test
    void copiesWhatIsSelectedAcrossTurns(FxRobot robot) throws Exception {
        SessionId id = kept(2);
        open(robot, id, ".chip");

        robot.interact(() -> robot.lookup(".conversation").query().requestFocus());
        robot.press(KeyCode.SHORTCUT).type(KeyCode.A, KeyCode.C).release(KeyCode.SHORTCUT);

        assertThat(clipboard(robot).split("How does an AVL tree keep its balance\\?", -1)).hasSize(3);
        assertThat(clipboard(robot)).contains("within one of each other [1]. After");
    }

    @Test
    void tellsWhichSentenceWasClicked(FxRobot robot) throws Exception {
        SessionId id = kept(1);
        open(robot, id, ".weak");

        robot.clickOn(".weak");

        await(() -> !calls.sentences.isEmpty());
        assertThat(calls.sentences.getFirst().verdict()).isEqualTo(Verdict.WEAK);
    }

    @Test
    void walksFromSentenceToSentenceWithAltAndTheArrows(FxRobot robot) throws Exception {
        SessionId kept = kept(1);
        robot.interact(() -> chat().open(kept));
        await(() -> !calls.answers.isEmpty());
        robot.interact(() -> robot.lookup(".conversation").query().requestFocus());

        alt(robot, KeyCode.DOWN);
        alt(robot, KeyCode.DOWN);
        alt(robot, KeyCode.UP);
        alt(robot, KeyCode.UP);

        List<SentenceCheck> checks = SampleTurns.balance().answer().checks();
        await(() -> calls.sentences.size() == 4);
        assertThat(calls.sentences).containsExactly(checks.get(0), checks.get(1), checks.get(0), checks.getLast());
    }

    @Test
    void showsWhatCarriesTheSentenceAtTheCaretWithEnter(FxRobot robot) throws Exception {
        SessionId kept = kept(1);
        open(robot, kept, ".unsupported");
        robot.clickOn(".unsupported");
        await(() -> calls.sentences.size() == 1);

        robot.type(KeyCode.LEFT).type(KeyCode.ENTER);

        await(() -> calls.sentences.size() == 2);
        assertThat(calls.sentences.getLast()).isEqualTo(calls.sentences.getFirst());
    }

    @Test
    void selectsTheSentenceThatIsClicked(FxRobot robot) throws Exception {
        SessionId kept = kept(1);
        open(robot, kept, ".unsupported");

        robot.clickOn(".unsupported").push(KeyCode.CONTROL, KeyCode.C);

        await(() -> !calls.sentences.isEmpty());
        SentenceCheck clicked = calls.sentences.getFirst();
        String markdown = calls.answers.getLast().markdown();
        assertThat(clipboard(robot)).isEqualTo(markdown.substring(clicked.start(), clicked.end()));
    }

    @Test
    void showsWhatCarriesARowOfATable(FxRobot robot) throws Exception {
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
    void showsAndKeepsWhatAModelMakesOfDoubtfulSentencesAfterTheEnd(FxRobot robot) throws Exception {
        ask(robot, "Why?");
        Answer weak = checked("Because of that.", Verdict.WEAK);
        Answer supported = checked("Because of that.", Verdict.SUPPORTED);
        answerer.end(weak);
        await(() -> robot.lookup("Its sentence is not clearly supported by your notes").tryQuery().isPresent());

        answerer.say(new AnswerEvent.Judged(weak, "bespoke-minicheck", 1));
        await(() -> robot.lookup("bespoke-minicheck looks again at 1 sentence…").tryQuery().isPresent());
        assertThat(chat().answeringProperty().get()).isFalse();
        answerer.say(new AnswerEvent.Judged(supported, "bespoke-minicheck", 0));

        await(() -> robot.lookup("Its sentence is supported by your notes").tryQuery().isPresent());
        await(() -> robot.lookup("bespoke-minicheck looks again at 1 sentence…").tryQuery().isEmpty());
        await(() -> calls.answers.getLast().equals(supported));
        SessionId id = Objects.requireNonNull(chat().sessionProperty().get());
        assertThat(sessions.load(id).turns().getFirst().answer()).isEqualTo(supported);
    }

    @Test
    void leavesTheAnswerAsItIsWhenSomebodyAsksOnWhileAModelLooksAtIt(FxRobot robot) throws Exception {
        ask(robot, "Why?");
        Answer weak = checked("Because of that.", Verdict.WEAK);
        answerer.end(weak);
        answerer.say(new AnswerEvent.Judged(weak, "bespoke-minicheck", 1));
        await(() -> robot.lookup("bespoke-minicheck looks again at 1 sentence…").tryQuery().isPresent());

        answered(robot, "And then?", "Then that.");

        await(() -> robot.lookup("bespoke-minicheck looks again at 1 sentence…").tryQuery().isEmpty());
        assertThat(calls.answers.getLast().markdown()).isEqualTo("Then that.");
    }

    @Test
    void goesOnInItsPlaceWithAnAnswerThatBrokeOff(FxRobot robot) throws Exception {
        SessionId id = sessions.create().id();
        sessions.append(id, SampleTurns.broken());
        open(robot, id, "Go on");

        robot.clickOn("Go on");
        await(() -> answerer.questions.size() == 1);
        answerer.end(new Ending.Complete());

        assertThat(answerer.questions.getFirst().begun()).contains(SampleTurns.broken().answer());
        await(() -> calls.answers.getLast().ending().equals(new Ending.Complete()));
        assertThat(sessions.load(id).turns()).hasSize(1);
    }

    private static Answer checked(String text, Verdict verdict) {
        SentenceCheck check = new SentenceCheck(0, text.length(), verdict, List.of());
        return SampleTurns.turn("Why?", text, List.of(check), new Ending.Complete()).answer();
    }

    private static void alt(FxRobot robot, KeyCode key) {
        robot.push(KeyCode.ALT, key);
    }

    @Test
    void followsALinkOnlyAfterItsAddressWasShown(FxRobot robot) throws Exception {
        answered(robot, "Where?", "See [this page](https://example.org/trees).");
        await(() -> robot.lookup(".link").tryQuery().isPresent());

        robot.clickOn(".link");
        await(() -> robot.lookup("Open https://example.org/trees").tryQuery().isPresent());
        assertThat(calls.links).isEmpty();

        robot.clickOn("Open https://example.org/trees");
        await(() -> !calls.links.isEmpty());
        assertThat(calls.links).containsExactly(URI.create("https://example.org/trees"));
    }

    @Test
    void reachesAChipWithTheKeyboardAndOpensItWithEnter(FxRobot robot) throws Exception {
        SessionId id = kept(1);
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
        SessionId id = kept(20);
        open(robot, id, ".answer-foot");
        ask(robot, "And now?");
        answerer.write("first words\n\n");
        await(() -> seen(robot, "first words"));

        robot.moveTo(".conversation").scroll(6, javafx.geometry.VerticalDirection.UP);
        await(() -> robot.lookup(".to-end").query().isVisible());
        answerer.write("more words\n\n".repeat(30));
        answerer.write("last words");
        answerer.end(new Ending.Complete());
        await(() -> !chat().answeringProperty().get());
        assertThat(seen(robot, "last words")).isFalse();

        robot.clickOn(".to-end");
        await(() -> seen(robot, "last words"));
    }

    @Test
    void followsTheEndOfAGrowingAnswer(FxRobot robot) throws Exception {
        ask(robot, "And now?");
        for (int i = 0; i < 60; i++) {
            answerer.write("paragraph " + i + "\n\n");
        }
        answerer.write("last words");

        await(() -> seen(robot, "last words"));
    }

    @Test
    void saysWhyASessionCannotBeOpened(FxRobot robot) throws Exception {
        robot.interact(() -> chat().open(new SessionId("nowhere")));

        await(() -> robot.lookup(".chat-failure .heading").<Label>tryQuery().map(Label::getText)
                .filter(text -> text.contains("nowhere")).isPresent());
    }

    @Test
    void showsWhatItIsAskedOf(FxRobot robot) {
        assertThat(robot.lookup(".scope").<Label>query().getText()).isEqualTo("Answers from 3 notes of Databases");
    }

    private ChatPane chat() {
        return Objects.requireNonNull(made);
    }

    private SessionId kept(int turns) throws Exception {
        SessionId id = sessions.create().id();
        for (int i = 0; i < turns; i++) {
            sessions.append(id, SampleTurns.balance());
        }
        return id;
    }

    private void answered(FxRobot robot, String question, String answer) throws Exception {
        int before = calls.answers.size();
        ask(robot, question);
        answerer.write(answer);
        answerer.end(new Ending.Complete());
        await(() -> calls.answers.size() > before);
    }

    /** Opens a session and waits until all of it is there, which begins with its end, and this has been laid out. */
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

    private static boolean seen(FxRobot robot, String words) {
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
