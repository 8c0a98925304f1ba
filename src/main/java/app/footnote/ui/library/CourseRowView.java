package app.footnote.ui.library;

import app.footnote.messages.Messages;
import app.footnote.ui.common.IconFactory;
import app.footnote.ui.library.model.LibraryListModel;
import app.footnote.ui.library.model.LibraryRow.CourseRow;
import app.footnote.ui.library.model.ScopeTicks;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The content of a course's row. For the FX thread. */
final class CourseRowView {

    private static final Messages TEXTS = Messages.of("ui-library");

    private final LibraryListModel model;
    private final CheckBox tick = new CheckBox();
    private final Label name = new Label();
    private final Label size = new Label();
    private final FontIcon foldIcon = IconFactory.of(Feather.CHEVRON_DOWN, "fold");
    private final HBox content;
    private @Nullable CourseRow shown;

    CourseRowView(LibraryListModel model) {
        this.model = model;
        tick.setFocusTraversable(false);
        tick.setOnAction(_ -> tick());
        name.getStyleClass().add("heading");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        size.getStyleClass().addAll("small", "muted");
        size.setMinWidth(HBox.USE_PREF_SIZE);
        HBox foldable = new HBox(size, foldIcon);
        foldable.getStyleClass().add("course-size");
        foldable.setAlignment(Pos.CENTER_RIGHT);
        foldable.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> toggle());
        content = new HBox(tick, name, foldable);
        content.getStyleClass().add("course-line");
        content.setAlignment(Pos.CENTER_LEFT);
    }

    Node node() {
        return content;
    }

    void show(CourseRow course) {
        shown = course;
        name.setText(course.course().name());
        size.setText(TEXTS.text("course.size", course.size.get()));
        foldIcon.setIconCode(course.open.get() ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        ScopeTicks.Extent extent = model.ticks().get().extentOf(course.course().id());
        tick.setIndeterminate(extent == ScopeTicks.Extent.PARTLY);
        tick.setSelected(extent == ScopeTicks.Extent.ALL);
        tick.setAccessibleText(TEXTS.text("course.tick", course.course().name()));
    }

    private void tick() {
        if (shown != null) {
            model.setScope(model.ticks().get().with(shown.course().id(), tick.isSelected()));
        }
    }

    private void toggle() {
        if (shown != null) {
            model.setOpen(shown, !shown.open.get());
        }
    }
}
