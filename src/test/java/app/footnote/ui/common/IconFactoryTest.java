package app.footnote.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@WindowTest
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init")
class IconFactoryTest {

    private final FxRobot robot = new FxRobot();
    private Button button;

    @Start
    void show(Stage stage) {
        button = IconFactory.button(Feather.MOON, new IconFactory.AccessibleName("Dark colours"), () -> {
        });
        stage.setScene(new Scene(new StackPane(button), 200, 200));
        stage.show();
    }

    @Test
    void showsTheNameOfAnIconButtonInATooltip() {
        robot.moveTo(button);

        assertThat(button.getTooltip().getText()).isEqualTo("Dark colours");
        assertThat(button.getAccessibleText()).isEqualTo("Dark colours");
    }

    @Test
    void changesTheNameInAVisibleTooltip() {
        robot.moveTo(button);

        robot.interact(() -> IconFactory.name(button, "Light colours"));

        assertThat(button.getTooltip().getText()).isEqualTo("Light colours");
    }
}
