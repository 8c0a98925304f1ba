package app.footnote.index.lucene.store;

/** What is done with the files of an index, for failures. */
enum IndexOperation {

    OPEN("index.folder.open-failed"),
    READ("index.folder.read-failed"),
    WRITE("index.folder.write-failed"),
    CLOSE("index.folder.close-failed"),
    DELETE("index.folder.delete-failed"),
    RENAME("index.folder.rename-failed");

    private final String failureKey;

    IndexOperation(String failureKey) {
        this.failureKey = failureKey;
    }

    /** The key of the message that says that it failed; its arguments are the folder and the reason. */
    String failureKey() {
        return failureKey;
    }
}
