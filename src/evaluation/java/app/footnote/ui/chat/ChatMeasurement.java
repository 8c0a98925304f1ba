package app.footnote.ui.chat;

import app.footnote.model.SessionId;
import app.footnote.model.session.Answer.Ending;
import app.footnote.session.SessionStore;
import app.footnote.settings.Settings;
import app.footnote.settings.Settings.Theme;
import app.footnote.ui.common.FxThread;
import app.footnote.ui.common.FxWatchdog;
import app.footnote.ui.common.FxWork;
import app.footnote.ui.common.ThemeManager;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;

/**
 * Measures the work of the FX thread while a long session is opened, while an answer is streamed into it, and while it
 * is scrolled. With {@code -Dlongest=true} it also prints the longest tasks.
 */
final class ChatMeasurement {

    private static final int SECONDS = 15;

    private final ScriptedAnswerer answerer = new ScriptedAnswerer();
    private final RecordedCalls calls = new RecordedCalls();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final SessionStore sessions;
    private final ChatPane chat;

    private ChatMeasurement() throws Exception {
        sessions = new SessionStore(Files.createTempDirectory("measured-sessions"));
        CompletableFuture<ChatPane> pane = new CompletableFuture<>();
        FxThread.start(() -> pane.complete(new ChatPane(() -> answerer, sessions, background, calls)));
        chat = pane.join();
        FxThread.run(this::show);
    }

    private void show() {
        Scene scene = new Scene(chat.node(), 700, 900);
        new ThemeManager(Settings.defaults().with(Theme.LIGHT)).applyTo(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    public static void main(String[] args) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        ChatMeasurement measurement = new ChatMeasurement();
        try {
            measurement.open("one turn, cold", 1);
            measurement.open("300 turns", 300);
            measurement.stream("40 tokens/s into 300 turns", 40);
            measurement.scroll("scrolling through 300 turns");
            measurement.open("500 turns", 500);
            measurement.stream("300 tokens/s into 500 turns", 300);
            measurement.words("300 words/s into 500 turns", 300);
        } finally {
            FxThread.exit();
            measurement.background.shutdownNow();
        }
    }

    private void open(String name, int turns) throws Exception {
        SessionId id = sessions.create().id();
        for (int i = 0; i < turns; i++) {
            sessions.append(id, i % 5 == 4 ? SampleTurns.everything() : SampleTurns.balance());
        }
        int before = calls.answers.size();
        try (FxWatchdog watchdog = FxWatchdog.begin()) {
            long start = System.nanoTime();
            FxThread.run(() -> chat.open(id));
            await(() -> calls.answers.size() > before);
            FxThread.awaitIdle();
            System.out.printf("open %s: %d ms to the last turn%n", name, (System.nanoTime() - start) / 1_000_000);
            print("  while opening", watchdog.end());
        }
    }

    private void stream(String name, int tokensPerSecond) throws Exception {
        int asked = answerer.questions.size();
        FxThread.run(() -> chat.ask("And how is it rebalanced?"));
        await(() -> answerer.questions.size() > asked);
        String[] tokens = SampleTurns.everything().answer().markdown().repeat(8).split("(?<=\\s)");
        int count = Math.min(tokens.length, SECONDS * tokensPerSecond);
        try (FxWatchdog watchdog = FxWatchdog.begin()) {
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                answerer.write(tokens[i]);
                long due = start + (i + 1) * 1_000_000_000L / tokensPerSecond;
                TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
            }
            System.out.printf("%s: %d tokens%n", name, count);
            print("  while streaming", watchdog.end());
        }
        int before = calls.answers.size();
        answerer.end(new Ending.Complete());
        await(() -> calls.answers.size() > before);
    }

    private void words(String name, int wordsPerSecond) throws Exception {
        int asked = answerer.questions.size();
        CompletableFuture<WordsOnScreen> wordsOnScreen = new CompletableFuture<>();
        FxThread.run(() -> wordsOnScreen.complete(new WordsOnScreen(chat.node().getScene())));
        WordsOnScreen words = wordsOnScreen.join();
        FxThread.run(() -> chat.ask("Word by word, please"));
        await(() -> answerer.questions.size() > asked);
        long start = System.nanoTime();
        for (int i = 0; i < SECONDS * wordsPerSecond; i++) {
            answerer.write(words.next());
            long due = start + (i + 1) * 1_000_000_000L / wordsPerSecond;
            TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        }
        await(words::allVisible);
        System.out.println(name + ": " + words.summary());
        answerer.end(new Ending.Complete());
    }

    private void scroll(String name) throws Exception {
        System.out.println(name + ":");
        CountDownLatch done = new CountDownLatch(1);
        try (FxWatchdog watchdog = FxWatchdog.begin()) {
            FxThread.run(() -> {
                Node text = chat.node().lookup(".conversation");
                new AnimationTimer() {
                    private int steps;

                    @Override
                    public void handle(long now) {
                        text.fireEvent(up(text));
                        if (++steps == 300) {
                            stop();
                            done.countDown();
                        }
                    }
                }.start();
            });
            done.await();
            print("  while scrolling 40 px a pulse", watchdog.end());
        }
    }

    private static ScrollEvent up(Node text) {
        return new ScrollEvent(
                ScrollEvent.SCROLL, 100, 100, 100, 100, false, false, false, false, false, false, 0, 40, 0, 40,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                new javafx.scene.input.PickResult(text, 100, 100));
    }

    private static void print(String when, FxWork work) {
        System.out.println(when + ": " + work.figures());
        if (Boolean.getBoolean("longest")) {
            System.out.println(work.longest());
        }
    }

    private static void await(java.util.function.BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            TimeUnit.MILLISECONDS.sleep(2);
        }
    }
}
