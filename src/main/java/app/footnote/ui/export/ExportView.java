package app.footnote.ui.export;

import app.footnote.messages.Messages;
import app.footnote.model.failure.Failure;
import app.footnote.model.session.Session;
import app.footnote.model.session.Source;
import app.footnote.session.transcript.TranscriptFormat;
import app.footnote.session.transcript.Transcripts;
import app.footnote.ui.common.BackgroundTasks;
import app.footnote.ui.common.DesktopApps;
import app.footnote.ui.common.FilePicker;
import app.footnote.ui.common.Notifications;
import app.footnote.ui.common.StyleSheets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
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

/** Lets the student choose the format and the file of a transcript, and writes it. For the FX thread. */
public final class ExportView {

    private static final Messages TEXTS = Messages.of("ui-export");

    private final ExportTools tools;
    private final Session session;
    private final Runnable onDone;
    private final ToggleGroup formats = new ToggleGroup();
    private final Label fileLabel = new Label();
    private final CheckBox openAfterwards = new CheckBox(TEXTS.text("open-afterwards"));
    private final Button export = new Button(TEXTS.text("export"));
    private final VBox node;
    private Path target;

    /**
     * The parts of the window that the view uses.
     *
     * @param lines the line on which the words of a source begin; may block, and is called in the background
     */
    public record ExportTools(
            BackgroundTasks background, Notifications notifications, FilePicker picker,
            Function<Source, OptionalInt> lines) {
    }

    /** @param onDone is called when the student has chosen everything */
    public ExportView(Session session, ExportTools tools, Runnable onDone) {
        this.tools = tools;
        this.session = session;
        this.onDone = onDone;
        VBox choices = new VBox();
        choices.getStyleClass().add("export-formats");
        for (TranscriptFormat format : TranscriptFormat.values()) {
            choices.getChildren().add(choice(format));
        }
        target = TranscriptFileName.free(TranscriptFileName.suggestion(session.title(), TranscriptFormat.MARKDOWN));
        formats.selectToggle(formats.getToggles().getFirst());
        formats.selectedToggleProperty()
                .addListener(_ -> setTarget(TranscriptFileName.free(TranscriptFileName.with(target, format()))));
        node = new VBox(choices, fileRow(), openAfterwards, buttons());
        node.getStyleClass().add("export-view");
        node.getStylesheets().add(StyleSheets.url(ExportView.class, "export.css"));
        openAfterwards.setSelected(true);
        setTarget(target);
    }

    public Region node() {
        return node;
    }

    /** Receives the keyboard focus when the view is shown. */
    public Node first() {
        return export;
    }

    private Node choice(TranscriptFormat format) {
        FormatDescription description = FormatDescription.of(format);
        RadioButton button = new RadioButton(description.name());
        button.setToggleGroup(formats);
        button.setUserData(format);
        button.setAccessibleText(TEXTS.text("format.accessible", description.name(), description.explanation()));
        Label explanation = new Label(description.explanation());
        explanation.getStyleClass().addAll("small", "muted");
        explanation.setLabelFor(button);
        explanation.setOnMouseClicked(_ -> button.setSelected(true));
        VBox choice = new VBox(button, explanation);
        choice.getStyleClass().add("export-format");
        return choice;
    }

    private Node fileRow() {
        fileLabel.setMinWidth(0);
        fileLabel.setMaxWidth(Double.MAX_VALUE);
        fileLabel.getStyleClass().add("muted");
        HBox.setHgrow(fileLabel, Priority.ALWAYS);
        Button choose = new Button(TEXTS.text("choose"));
        choose.setAccessibleText(TEXTS.text("choose.accessible"));
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(_ -> tools.picker().target(TEXTS.text("choose.title"), target).ifPresent(this::chosen));
        HBox row = new HBox(fileLabel, choose);
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

    private void setTarget(Path file) {
        target = file;
        fileLabel.setText(file.toString());
    }

    /** Uses a file that the student has chosen, in the format of its extension. An existing file may be replaced. */
    private void chosen(Path file) {
        Path named = TranscriptFileName.withEnding(file, format());
        for (Toggle toggle : formats.getToggles()) {
            if (TranscriptFormat.of(named).filter(format -> format == toggle.getUserData()).isPresent()) {
                formats.selectToggle(toggle);
            }
        }
        setTarget(named);
    }

    private void export() {
        Path file = target;
        TranscriptFormat format = format();
        boolean open = openAfterwards.isSelected();
        onDone.run();
        tools.background().call(
                () -> Transcripts.write(session, format, file, tools.lines()),
                remarks -> written(file, open, remarks));
    }

    private void written(Path file, boolean open, List<Failure> remarks) {
        remarks.forEach(tools.notifications()::show);
        tools.notifications().showWithAction(
                TEXTS.text("written", file.toString()), TEXTS.text("show-in-folder"),
                () -> tools.background().run(() -> DesktopApps.show(file)));
        if (open) {
            tools.background().run(() -> DesktopApps.open(file));
        }
    }
}
