package app.footnote.ui.library.model;

import java.util.List;
import javafx.collections.ObservableList;

/** Brings a list to another content by replacing no more than its middle, so that selection and scrolling stay. */
final class ListSplice {

    /** From here on one large change costs less than taking a middle out item by item. */
    private static final int MANY = 300;

    private ListSplice() {
    }

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
        if (Math.max(list.size(), wanted.size()) - head - tail > MANY) {
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
