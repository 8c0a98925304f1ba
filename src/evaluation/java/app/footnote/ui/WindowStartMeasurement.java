package app.footnote.ui;

import app.footnote.settings.Settings;
import app.footnote.ui.common.FxThread;
import app.footnote.ui.common.SystemFilePicker;
import app.footnote.wiring.WiredServices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Label;

/**
 * Measures the time from the start of a process to the pulse that shows the window with an empty library. Starts five
 * processes, one after another.
 */
final class WindowStartMeasurement {

    private static final int STARTS = 5;

    private WindowStartMeasurement() {
    }

    public static void main(String[] args) throws Exception {
        if (args.length == 2) {
            open(Path.of(args[0]), Instant.parse(args[1]));
            return;
        }
        List<Long> millis = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            millis.add(Long.parseLong(start(Files.createTempDirectory("window-start"))));
        }
        System.out.println("time from the start to a usable window, in ms: " + millis.stream().sorted().toList());
    }

    private static String start(Path home) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(), "--enable-native-access=ALL-UNNAMED",
                "-Dglass.platform=Headless", "-Dprism.order=sw", "-cp", System.getProperty("java.class.path"),
                WindowStartMeasurement.class.getName(), home.toString(), Instant.now().toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return printed;
    }

    private static void open(Path home, Instant started) throws Exception {
        WiredServices services = WiredServices.in(home);
        Settings settings = services.settings().load().settings();
        FxThread.start(() -> {
            MainWindow window = new MainWindow(services, settings, SystemFilePicker::new);
            window.show(() -> {
            });
            new AnimationTimer() {

                private boolean listed;

                @Override
                public void handle(long now) {
                    if (listed) {
                        System.out.println(Duration.between(started, Instant.now()).toMillis());
                        System.exit(0);
                    }
                    listed = window.scene().getRoot().lookupAll(".label").stream()
                            .anyMatch(WindowStartMeasurement::isEmptyMessage);
                }
            }.start();
        });
    }

    private static boolean isEmptyMessage(Node label) {
        return ((Label) label).getText().equals("No notes yet");
    }
}
