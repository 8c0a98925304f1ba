package app.footnote.ui.library;

import app.footnote.model.Course;
import app.footnote.model.Scope;
import app.footnote.ui.common.ModalOverlay;
import app.footnote.ui.common.Plurals;
import app.footnote.ui.library.model.LibraryListModel;
import app.footnote.ui.library.model.LibraryRow;
import app.footnote.ui.library.model.LibraryRow.OfCourse;
import app.footnote.ui.library.model.LibraryRow.OfNote;
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

    private final LibraryListModel shelves;
    private final LibraryActions desk;
    private final ExternalOpener door;
    private final ModalOverlay sheets;
    private final ContextMenu menu = new ContextMenu();

    RowContextMenu(LibraryListModel shelves, LibraryActions desk, ExternalOpener door, ModalOverlay sheets) {
        this.shelves = shelves;
        this.desk = desk;
        this.door = door;
        this.sheets = sheets;
    }

    ContextMenu menu() {
        return menu;
    }

    /** Fits the menu to these rows. */
    void fill(List<LibraryRow> selected) {
        List<OfNote> notes = selected.stream().filter(OfNote.class::isInstance).map(OfNote.class::cast).toList();
        if (!notes.isEmpty()) {
            menu.getItems().setAll(ofNotes(notes));
        } else if (selected.size() == 1 && selected.getFirst() instanceof OfCourse course) {
            menu.getItems().setAll(ofCourse(course));
        } else {
            menu.getItems().clear();
        }
    }

    private List<MenuItem> ofNotes(List<OfNote> notes) {
        List<MenuItem> items = new ArrayList<>();
        if (notes.size() == 1) {
            OfNote note = notes.getFirst();
            items.add(item("Open", () -> door.open(note.note())));
            items.add(item("Extracted text", () -> door.openText(note.note())));
            items.add(item("Open the file", () -> door.openFile(note.note()), note.note().isHere()));
            items.add(item("Show in folder", () -> door.showInFolder(note.note()), note.note().isHere()));
            items.add(new SeparatorMenuItem());
        }
        String which = notes.size() == 1 ? "only this note" : "only these " + Plurals.of(notes.size(), "note");
        items.add(item("Ask " + which, () -> askOnly(notes)));
        items.add(item("Read again", () -> desk.readAgain(notes), notes.stream().anyMatch(desk::canReadAgain)));
        items.add(moveMenu(notes));
        items.add(new SeparatorMenuItem());
        items.add(item("Remove from the library", () -> desk.remove(notes)));
        return items;
    }

    private void askOnly(List<OfNote> notes) {
        ScopeTicks none = new ScopeTicks(Scope.of(Set.of(), Set.of()), shelves.ticks().get().notes());
        for (OfNote row : notes) {
            none = new ScopeTicks(none.with(row.note().course(), row.note().id(), true), none.notes());
        }
        shelves.tick(none.scope());
    }

    private Menu moveMenu(List<OfNote> notes) {
        Menu move = new Menu("Move to course");
        for (Course course : shelves.courses()) {
            boolean there = notes.stream().allMatch(row -> row.note().course().equals(course.id()));
            MenuItem item = item(course.name(), () -> desk.move(notes, course.name()));
            item.setDisable(there);
            move.getItems().add(item);
        }
        move.getItems().add(new SeparatorMenuItem());
        move.getItems()
                .add(item("New course…", () -> sheets.askName("New course", "", name -> desk.move(notes, name))));
        return move;
    }

    private List<MenuItem> ofCourse(OfCourse row) {
        Course course = row.course();
        List<MenuItem> items = new ArrayList<>();
        items.add(item("Ask only this course", () -> shelves.tick(only(course))));
        items.add(item("Read all again", () -> desk.readAgain(row.notes())));
        shelves.watched(course.id()).ifPresent(watched -> items.add(watchItem(course, watched)));
        items.add(
                item(
                        "Rename…",
                        () -> sheets.askName("Rename the course", course.name(), name -> desk.rename(course, name))));
        items.add(new SeparatorMenuItem());
        items.add(item("Remove from the library", () -> desk.remove(row)));
        return items;
    }

    private MenuItem watchItem(Course course, boolean watched) {
        CheckMenuItem item = new CheckMenuItem("Follow changes in its folder");
        item.setSelected(watched);
        item.setOnAction(_ -> desk.watch(course, item.isSelected()));
        return item;
    }

    private Scope only(Course course) {
        return new ScopeTicks(Scope.of(Set.of(), Set.of()), shelves.ticks().get().notes()).with(course.id(), true);
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
