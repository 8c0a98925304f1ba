package app.footnote.ui.library;

import app.footnote.model.Course;
import app.footnote.model.Scope;
import app.footnote.ui.common.ModalOverlay;
import app.footnote.ui.common.Plurals;
import app.footnote.ui.library.model.LibraryListModel;
import app.footnote.ui.library.model.LibraryRow;
import app.footnote.ui.library.model.LibraryRow.CourseRow;
import app.footnote.ui.library.model.LibraryRow.NoteRow;
import app.footnote.ui.library.model.ScopeTicks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/** What can be done with the rows that are selected. */
final class RowContextMenu {

    private final LibraryListModel model;
    private final LibraryActions actions;
    private final ExternalOpener opener;
    private final ModalOverlay overlay;
    private final ContextMenu menu = new ContextMenu();

    RowContextMenu(LibraryListModel model, LibraryActions actions, ExternalOpener opener, ModalOverlay overlay) {
        this.model = model;
        this.actions = actions;
        this.opener = opener;
        this.overlay = overlay;
    }

    ContextMenu menu() {
        return menu;
    }

    /** Fits the menu to these rows. */
    void fill(List<LibraryRow> selected) {
        List<NoteRow> notes = selected.stream().filter(NoteRow.class::isInstance).map(NoteRow.class::cast).toList();
        if (!notes.isEmpty()) {
            menu.getItems().setAll(ofNotes(notes));
        } else if (selected.size() == 1 && selected.getFirst() instanceof CourseRow course) {
            menu.getItems().setAll(ofCourse(course));
        } else {
            menu.getItems().clear();
        }
    }

    private List<MenuItem> ofNotes(List<NoteRow> notes) {
        List<MenuItem> items = new ArrayList<>();
        if (notes.size() == 1) {
            NoteRow note = notes.getFirst();
            items.add(item("Open", () -> opener.open(note.note())));
            items.add(item("Extracted text", () -> opener.openText(note.note())));
            items.add(item("Open the file", () -> opener.openFile(note.note()), note.note().isHere()));
            items.add(item("Show in folder", () -> opener.showInFolder(note.note()), note.note().isHere()));
            items.add(new SeparatorMenuItem());
        }
        String which = notes.size() == 1 ? "only this note" : "only these " + Plurals.of(notes.size(), "note");
        items.add(item("Ask " + which, () -> askOnly(notes)));
        items.add(item("Read again", () -> actions.readAgain(notes), notes.stream().anyMatch(actions::canReadAgain)));
        items.add(moveMenu(notes));
        items.add(new SeparatorMenuItem());
        items.add(item("Remove from the library", () -> actions.remove(notes)));
        return items;
    }

    private void askOnly(List<NoteRow> notes) {
        ScopeTicks none = new ScopeTicks(Scope.of(Set.of(), Set.of()), model.ticks().get().notes());
        for (NoteRow row : notes) {
            none = new ScopeTicks(none.with(row.note().course(), row.note().id(), true), none.notes());
        }
        model.setScope(none.scope());
    }

    private Menu moveMenu(List<NoteRow> notes) {
        Menu move = new Menu("Move to course");
        for (Course course : model.courses()) {
            boolean there = notes.stream().allMatch(row -> row.note().course().equals(course.id()));
            MenuItem item = item(course.name(), () -> actions.move(notes, course.name()));
            item.setDisable(there);
            move.getItems().add(item);
        }
        move.getItems().add(new SeparatorMenuItem());
        move.getItems()
                .add(item("New course…", () -> overlay.askName("New course", "", name -> actions.move(notes, name))));
        return move;
    }

    private List<MenuItem> ofCourse(CourseRow row) {
        Course course = row.course();
        List<MenuItem> items = new ArrayList<>();
        items.add(item("Ask only this course", () -> model.setScope(only(course))));
        items.add(item("Read all again", () -> actions.readAgain(row.notes())));
        model.watched(course.id()).ifPresent(watched -> items.add(watchItem(course, watched)));
        items.add(
                item(
                        "Rename…",
                        () -> overlay.askName("Rename the course", course.name(),
                                name -> actions.rename(course, name))));
        items.add(new SeparatorMenuItem());
        items.add(item("Remove from the library", () -> actions.remove(row)));
        return items;
    }

    private MenuItem watchItem(Course course, boolean watched) {
        CheckMenuItem item = new CheckMenuItem("Follow changes in its folder");
        item.setSelected(watched);
        item.setOnAction(_ -> actions.watch(course, item.isSelected()));
        return item;
    }

    private Scope only(Course course) {
        return new ScopeTicks(Scope.of(Set.of(), Set.of()), model.ticks().get().notes()).with(course.id(), true);
    }

    private static MenuItem item(String text, Runnable action, boolean possible) {
        MenuItem item = item(text, action);
        item.setDisable(!possible);
        return item;
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        // Names of courses may hold underscores, which are no mnemonics.
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
