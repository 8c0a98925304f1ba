package app.footnote.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.Notifications;
import app.footnote.ui.common.ScrollingClick;
import app.footnote.ui.common.WindowTest;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class SetUpViewTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger rebuilds = new AtomicInteger();

    @Start
    void start(Stage stage) {
        Notifications notifications = new Notifications();
        SetUpView view = new SetUpView(
                new SetUpView.SetUpSources(List::of, Path.of("footnote.log")), List.of(),
                new SetUpView.SetUpActions(() -> {
                }, rebuilds::incrementAndGet), new BackgroundTasks(threads, notifications::show), notifications);
        stage.setScene(new Scene(ScrollingClick.page(view.node(), notifications.node()), 700, 500));
        stage.show();
    }

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void rebuildsTheIndexOnRequest(FxRobot robot) throws Exception {
        ScrollingClick.on(robot, "Rebuild index");

        assertThat(rebuilds).hasValue(1);
        WaitForAsyncUtils.waitFor(
                20, TimeUnit.SECONDS,
                () -> robot.lookup(
                        node -> node instanceof Labeled labeled && labeled.getText() != null
                                && labeled.getText().startsWith("The index is being rebuilt"))
                        .tryQuery()
                        .isPresent());
    }
}
