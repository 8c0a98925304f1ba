package app.footnote.ui.library;

import app.footnote.messages.Messages;
import app.footnote.model.Course;
import app.footnote.model.Scope;
import app.footnote.ui.common.ModalOverlay;
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

/** The context menu of the selected rows. For the FX thread. */
final class RowContextMenu {

    private static final Messages TEXTS = Messages.of("ui-library");

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

    /** Fills the menu with the actions for these rows. */
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
            items.add(item(TEXTS.text("menu.open"), () -> opener.open(note.note())));
            items.add(item(TEXTS.text("menu.show-text"), () -> opener.openText(note.note())));
            items.add(item(TEXTS.text("menu.open-file"), () -> opener.openFile(note.note()), note.note().isHere()));
            items.add(item(TEXTS.text("menu.show-in-folder"), () -> opener.showInFolder(note.note()),
                    note.note().isHere()));
            items.add(new SeparatorMenuItem());
        }
        items.add(item(TEXTS.text("menu.ask-only-notes", notes.size()), () -> askOnly(notes)));
        items.add(item(TEXTS.text("menu.read-again"), () -> actions.readAgain(notes),
                notes.stream().anyMatch(actions::canReadAgain)));
        items.add(moveMenu(notes));
        items.add(new SeparatorMenuItem());
        items.add(item(TEXTS.text("menu.remove"), () -> actions.remove(notes)));
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
        Menu move = new Menu(TEXTS.text("menu.move"));
        for (Course course : model.courses()) {
            boolean there = notes.stream().allMatch(row -> row.note().course().equals(course.id()));
            MenuItem item = item(course.name(), () -> actions.move(notes, course.name()));
            item.setDisable(there);
            move.getItems().add(item);
        }
        move.getItems().add(new SeparatorMenuItem());
        move.getItems()
                .add(item(TEXTS.text("menu.new-course"), () -> askNewCourse(notes)));
        return move;
    }

    private void askNewCourse(List<NoteRow> notes) {
        overlay.askName(TEXTS.text("new-course.title"), "", name -> actions.move(notes, name));
    }

    private void askNewName(Course course) {
        overlay.askName(TEXTS.text("rename-course.title"), course.name(), name -> actions.rename(course, name));
    }

    private List<MenuItem> ofCourse(CourseRow row) {
        Course course = row.course();
        List<MenuItem> items = new ArrayList<>();
        items.add(item(TEXTS.text("menu.ask-only-course"), () -> model.setScope(only(course))));
        items.add(item(TEXTS.text("menu.read-all-again"), () -> actions.readAgain(row.notes())));
        model.watched(course.id()).ifPresent(watched -> items.add(watchItem(course, watched)));
        items.add(item(TEXTS.text("menu.rename"), () -> askNewName(course)));
        items.add(new SeparatorMenuItem());
        items.add(item(TEXTS.text("menu.remove"), () -> actions.remove(row)));
        return items;
    }

    private MenuItem watchItem(Course course, boolean watched) {
        CheckMenuItem item = new CheckMenuItem(TEXTS.text("menu.watch-folder"));
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
        // An underscore in the name of a course is not a mnemonic.
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
