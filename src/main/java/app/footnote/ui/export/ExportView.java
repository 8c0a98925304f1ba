package app.footnote.ui.export;

import app.footnote.model.failure.Failure;
import app.footnote.model.session.Session;
import app.footnote.session.transcript.TranscriptFormat;
import app.footnote.session.transcript.Transcripts;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.DesktopApps;
import app.footnote.ui.common.FilePicker;
import app.footnote.ui.common.Notifications;
import app.footnote.ui.common.StyleSheets;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks in which form and where a session is to be written, and writes it. For the FX thread. */
public final class ExportView {

    private final ExportTools tools;
    private final Session session;
    private final Runnable done;
    private final ToggleGroup formats = new ToggleGroup();
    private final Label place = new Label();
    private final CheckBox openAfterwards = new CheckBox("Open it afterwards");
    private final Button export = new Button("Export");
    private final VBox node;
    private Path target;

    /** What an export needs of the window. */
    public record ExportTools(BackgroundTasks background, Notifications notifications, FilePicker picker) {
    }

    /** @param done is called when there is nothing more to choose */
    public ExportView(Session session, ExportTools tools, Runnable done) {
        this.tools = tools;
        this.session = session;
        this.done = done;
        VBox choices = new VBox();
        choices.getStyleClass().add("export-formats");
        for (TranscriptFormat format : TranscriptFormat.values()) {
            choices.getChildren().add(choice(format));
        }
        target = TranscriptFileName.free(TranscriptFileName.suggestion(session.title(), TranscriptFormat.MARKDOWN));
        formats.selectToggle(formats.getToggles().getFirst());
        formats.selectedToggleProperty()
                .addListener(_ -> aim(TranscriptFileName.free(TranscriptFileName.with(target, format()))));
        node = new VBox(choices, placeRow(), openAfterwards, buttons());
        node.getStyleClass().add("export-view");
        node.getStylesheets().add(StyleSheets.url(ExportView.class, "export.css"));
        openAfterwards.setSelected(true);
        aim(target);
    }

    public Region node() {
        return node;
    }

    /** Gets the keyboard when the view is shown. */
    public Node first() {
        return export;
    }

    private Node choice(TranscriptFormat format) {
        FormatDescription words = FormatDescription.of(format);
        RadioButton button = new RadioButton(words.name());
        button.setToggleGroup(formats);
        button.setUserData(format);
        button.setAccessibleText(words.name() + ": " + words.explanation());
        Label explanation = new Label(words.explanation());
        explanation.getStyleClass().addAll("small", "muted");
        explanation.setLabelFor(button);
        explanation.setOnMouseClicked(_ -> button.setSelected(true));
        VBox choice = new VBox(button, explanation);
        choice.getStyleClass().add("export-format");
        return choice;
    }

    private Node placeRow() {
        place.setMinWidth(0);
        place.setMaxWidth(Double.MAX_VALUE);
        place.getStyleClass().add("muted");
        HBox.setHgrow(place, Priority.ALWAYS);
        Button choose = new Button("Choose…");
        choose.setAccessibleText("Choose where to write the transcript");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(_ -> tools.picker().target("Export the session", target).ifPresent(this::chosen));
        HBox row = new HBox(place, choose);
        row.getStyleClass().add("export-place");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node buttons() {
        export.getStyleClass().add("accent");
        export.setDefaultButton(true);
        export.setOnAction(_ -> export());
        HBox row = new HBox(export);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private TranscriptFormat format() {
        return (TranscriptFormat) formats.getSelectedToggle().getUserData();
    }

    private void aim(Path file) {
        target = file;
        place.setText(file.toString());
    }

    /** The student has agreed to replace this file if it is there. Its name says in which form it is written. */
    private void chosen(Path file) {
        Path named = TranscriptFileName.withEnding(file, format());
        for (Toggle toggle : formats.getToggles()) {
            if (TranscriptFormat.of(named).filter(format -> format == toggle.getUserData()).isPresent()) {
                formats.selectToggle(toggle);
            }
        }
        aim(named);
    }

    private void export() {
        Path file = target;
        TranscriptFormat format = format();
        boolean open = openAfterwards.isSelected();
        done.run();
        tools.background().call(
                () -> Transcripts.write(session, format, file),
                remarks -> written(file, open, remarks),
                tools.notifications()::tell);
    }

    private void written(Path file, boolean open, List<Failure> remarks) {
        remarks.forEach(tools.notifications()::show);
        tools.notifications().showWithAction("Wrote " + file, "Show in folder",
                () -> outside(() -> DesktopApps.show(file)));
        if (open) {
            outside(() -> DesktopApps.open(file));
        }
    }

    private void outside(BackgroundTasks.Deed deed) {
        tools.background().run(deed, () -> {
        }, tools.notifications()::tell);
    }
}
