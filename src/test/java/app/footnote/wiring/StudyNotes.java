package app.footnote.wiring;

import app.footnote.answer.InMemoryNotes;

/** A small deck of slides and a small page of Markdown, with what real ones have beside sentences. */
final class StudyNotes {

    private StudyNotes() {
    }

    static InMemoryNotes create() {
        return new InMemoryNotes()
                .with("heaps.pdf", 1, "Heaps", "Lecture 4: Heaps\nWinter term\nA. Teacher")
                .with("heaps.pdf", 2, "Agenda", "Agenda\nBinary heaps\nInsertion into a heap\nHeapsort")
                .with("heaps.pdf", 3, "Binary heaps", """
                        Binary heaps
                        A binary heap is a complete tree in which no child is smaller than its parent.
                        50 +1 30 -1 70
                        a
                        1
                        b
                        2
                        Node
                        Node
                        Algorithms, heaps 3 / 40""")
                .with("heaps.pdf", 4, "Insertion into a heap", """
                        Insertion into a heap
                        1. Add the new key as the last leaf of the heap.
                        2. Swap it with its parent while it is smaller.
                        3. Stop at the root.""")
                .with("heaps.pdf", 5, "Arrays", """
                        Arrays
                        A heap is stored in an array because the tree is complete, so that it needs no pointers.""")
                .with("heaps.pdf", 6, "Operations of a heap", """
                        Operations of a heap
                        • insert a key
                        • remove the smallest key""")
                .with("heaps.pdf", 7, "Operations of a heap", """
                        Operations of a heap
                        • insert a key
                        • remove the smallest key
                        • decrease a key""")
                .with("heaps.pdf", 8, "Heapsort", """
                        Heapsort
                        Heapsort needs O(n log n) steps for n keys, and only 1 further place in memory.
                        for (Key key : keys) {
                            heap.insert(key);
                        }""")
                .with("trees.md", 1, "Search trees", """
                        ## Search trees

                        A search tree keeps smaller keys on the left and larger keys on the right of each node.

                        ![a search tree](tree.png)

                        Finding a key in a balanced search tree takes O(log n) steps [1].""");
    }
}
