package app.footnote.ui.library.model;

import java.util.List;
import javafx.collections.ObservableList;

/** Updates a list by replacing only the range that differs, which keeps the selection and the scroll position. */
final class ListSplice {

    /** From this size on, replacing the whole list is faster than replacing a range item by item. */
    private static final int MAX_RANGE = 300;

    private ListSplice() {
    }

    /** Makes the content of the list equal to the wanted one. */
    static <T> void update(ObservableList<T> list, List<T> wanted) {
        int shorter = Math.min(list.size(), wanted.size());
        int head = 0;
        while (head < shorter && list.get(head).equals(wanted.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && list.get(list.size() - 1 - tail).equals(wanted.get(wanted.size() - 1 - tail))) {
            tail++;
        }
        if (Math.max(list.size(), wanted.size()) - head - tail > MAX_RANGE) {
            list.setAll(wanted);
            return;
        }
        if (head + tail < list.size()) {
            list.remove(head, list.size() - tail);
        }
        if (head + tail < wanted.size()) {
            list.addAll(head, wanted.subList(head, wanted.size() - tail));
        }
    }
}
