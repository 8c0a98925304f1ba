package app.footnote.model.failure;

/**
 * Remedies for failures. The texts are in the bundle {@code remedies}; texts that differ between the window and the
 * command line are in {@code remedies-window} and {@code remedies-command-line}. The names are stored with notes and
 * sessions and must not be changed.
 */
public enum RemedyAction {

    /** The argument is the text itself. */
    VERBATIM,

    /** Try the same action again. */
    TRY_AGAIN,

    /** Try the same action again later. */
    TRY_AGAIN_LATER,

    /** Read the details in the log file. */
    SEE_LOG,

    /** Close Footnote and start it again. */
    RESTART_FOOTNOTE,

    /** Reinstall Footnote. */
    REINSTALL_FOOTNOTE,

    /** Install a later version of Footnote. */
    UPDATE_FOOTNOTE,

    /** Close the other running instance of Footnote. */
    CLOSE_OTHER_FOOTNOTE,

    /** Free disk space and make sure that the folder is writable. */
    CHECK_DISK,

    /** Make sure that the file or folder is readable. */
    CHECK_READ_PERMISSION,

    /** Rebuild the index from the notes. */
    REBUILD_INDEX,

    /** Check the state of the embedding model. */
    CHECK_EMBEDDING_MODEL,

    /** Start Ollama. */
    START_OLLAMA,

    /** Download the model that the argument names. */
    PULL_MODEL,

    /** Choose another model. */
    CHOOSE_OTHER_MODEL,

    /** Put the file back in the folder that the argument names, or add it from its new place. */
    RESTORE_FILE,

    /** Add the files in the folder instead of the folder. */
    ADD_FILES_IN_FOLDER,

    /** Connect the disk, or copy the file to this computer. */
    CONNECT_DISK,

    /** Split the file into smaller ones. */
    SPLIT_FILE,

    /** Export the file to a format that can be read. */
    EXPORT_TO_SUPPORTED_FORMAT,

    /** Check that the file was saved with its content. */
    CHECK_FILE_CONTENT,

    /** Run text recognition on a scanned file. */
    RECOGNISE_TEXT,

    /** Print the file to a new PDF or split it, or try again when the computer is less busy. */
    PRINT_OR_SPLIT_FILE,

    /** Check that the file is a note, and simplify what is nested in it. */
    SIMPLIFY_FILE,

    /** Save the PDF without its password. */
    REMOVE_PASSWORD,

    /** Ask for a copy of the PDF that needs no certificate. */
    ASK_FOR_UNLOCKED_COPY,

    /** Download or export the file again. */
    EXPORT_FILE_AGAIN,

    /** Open the file from the file manager. */
    OPEN_IN_FILE_MANAGER,

    /** Add the file, which is on another computer, on this computer too. */
    ADD_FILE_ON_THIS_COMPUTER,

    /** Enter the password of the server. */
    ENTER_PASSWORD,

    /** Choose the embedding of the shared library, or embed it again with the own model for everyone. */
    CHOOSE_OR_REPLACE_EMBEDDING,

    /** Ask the question again. */
    ASK_AGAIN,

    /** Choose another session, or restore the deleted one. */
    CHOOSE_OTHER_SESSION,

    /** Restore the session file from a backup, or delete the session. */
    RESTORE_SESSION_FROM_BACKUP,

    /** Close other programs that use the file, then try again. */
    CLOSE_PROGRAMS_USING_FILE,

    /** Choose a JSON transcript that Footnote exported. */
    CHOOSE_JSON_TRANSCRIPT,

    /** Install a font for missing characters, or export as HTML. */
    INSTALL_FONT,

    /** Export as HTML instead. */
    EXPORT_AS_HTML,

    /** Make the data folder writable, or choose another one. */
    CHOOSE_WRITABLE_FOLDER,

    /** Free some disk space. */
    FREE_DISK_SPACE,

    /** Correct the renamed settings file, whose path is the argument, and rename it back. */
    RESTORE_SETTINGS_FILE,

    /** See the reasons why notes failed. */
    SEE_FAILED_NOTES,

    /** Process the waiting notes. */
    PROCESS_WAITING_NOTES,

    /** Start Ollama and choose the embedding model that the argument names again. */
    CHOOSE_EMBEDDING_AGAIN,

    /** Download the model that suits this computer. The arguments are its name and its size in gigabytes. */
    PULL_RECOMMENDED_MODEL,

    /** Choose a smaller model, such as the one whose name and size in gigabytes are the arguments. */
    CHOOSE_SMALLER_MODEL,

    /** Move the library to the server whose address is the argument. */
    MOVE_LIBRARY_TO_SERVER,

    /** Check the spelling of the name of a model. */
    CHECK_MODEL_NAME,

    /** Choose a model that runs on this computer. */
    CHOOSE_LOCAL_MODEL,

    /** Choose a model that computes embeddings. */
    CHOOSE_EMBEDDING_MODEL,

    /** Try again, or choose a smaller model. */
    TRY_SMALLER_MODEL,

    /** Close other programs, or choose a smaller model. */
    FREE_MEMORY,

    /** Make sure that the computer is online. */
    CHECK_INTERNET,

    /** Try again, choose another model, or see Ollama's own log. */
    SEE_OLLAMA_LOG,

    /** Wait until Ollama is less busy, or restart it. */
    WAIT_OR_RESTART_OLLAMA,

    /** Correct the address of Ollama. */
    CORRECT_OLLAMA_ADDRESS,

    /** Start Ollama on the other computer, or correct its address. */
    START_REMOTE_OLLAMA,

    /** Add the user name and the password to the address of Ollama. */
    ADD_OLLAMA_PASSWORD,

    /** Restart Ollama. */
    RESTART_OLLAMA,

    /** Ask a shorter question, start a new session, or choose a larger context. */
    SHORTEN_QUESTION,

    /** Install Ollama. */
    INSTALL_OLLAMA,

    /** Allow the model or the computer that is named by the argument to receive passages of the notes. */
    ALLOW_REMOTE_MODEL,

    /** Continue an answer that broke off. */
    CONTINUE_ANSWER,

    /** Ask the model to continue, or choose a larger context. */
    CONTINUE_OR_ENLARGE_CONTEXT,

    /** Do the same again, or choose another model. */
    TRY_AGAIN_OR_CHOOSE_OTHER_MODEL,

    /** Do the same again; look into the log file if it fails again. */
    TRY_AGAIN_OR_SEE_LOG,

    /** Start Ollama, and continue what was interrupted. */
    START_OLLAMA_AND_CONTINUE,

    /** Wait until the server of the index can be reached again. */
    WAIT_FOR_SERVER,

    /** Restart Footnote; build the index again if that does not help. */
    RESTART_OR_REBUILD_INDEX,

    /** Install Footnote anew, or choose an embedding model of Ollama. */
    REINSTALL_OR_CHOOSE_EMBEDDING,

    /** Restart Ollama, or choose another embedding model. */
    RESTART_OLLAMA_OR_CHOOSE_EMBEDDING,

    /** Restart Footnote, which then embeds the notes again. */
    RESTART_TO_EMBED_AGAIN,

    /** Choose an embedding model with a larger context. */
    CHOOSE_LARGER_EMBEDDING,

    /** Correct the address. */
    CORRECT_ADDRESS,

    /** Check the user name in the address and the password. */
    CHECK_LOGIN,

    /** Check the address and the network connection. */
    CHECK_ADDRESS_AND_NETWORK,

    /** Check the certificate of the Redis server, or do without TLS. */
    CHECK_CERTIFICATE,

    /** Name a PEM file with certificates in the address. */
    USE_PEM_FILE,

    /** Use the address of the master instead of a replica. */
    USE_ADDRESS_OF_MASTER,

    /** Write the address as that of a cluster. */
    USE_CLUSTER_ADDRESS,

    /** Write the address as that of a single server. */
    USE_SINGLE_SERVER_ADDRESS,

    /** Leave the number of the database out of the address. */
    OMIT_DATABASE_NUMBER,

    /** Use the release that wrote the library, or a library with another name. */
    USE_OTHER_RELEASE_OR_LIBRARY,

    /** Start the Redis server, or check the address. */
    START_REDIS,

    /** Nothing: Footnote tries again by itself. */
    AUTOMATIC_RETRY,

    /** Check whether the Redis server is busy or paused. */
    CHECK_REDIS_LOAD,

    /** Check whether the disk of the Redis server is full. */
    CHECK_REDIS_DISK,

    /** Check whether the Redis server is being restarted or deletes keys. */
    CHECK_REDIS_RESTARTS,

    /** Increase the memory limit of the Redis server, or remove data from it. */
    FREE_REDIS_MEMORY,

    /** Increase the memory limit of the Redis server. */
    INCREASE_REDIS_MEMORY,

    /** Set the eviction policy of the Redis server to {@code noeviction}. */
    SET_NOEVICTION,

    /** Enable the persistence of the Redis server. */
    ENABLE_REDIS_PERSISTENCE,

    /** Install Redis 8 or newer. */
    INSTALL_REDIS_8,

    /** Use a build of Redis 8 with vector sets. */
    USE_REDIS_WITH_VECTOR_SETS,

    /** Ask the administrator of the Redis server for the permission to use all commands on Footnote's keys. */
    REQUEST_REDIS_PERMISSIONS,

    /** Ask the administrator of the Redis server for a user with a password. */
    REQUEST_REDIS_USER,

    /** Read the note again. */
    READ_NOTE_AGAIN,

    /** Add the file of a note again that is no longer in the library. */
    ADD_NOTE_AGAIN,

    /** Check the name of a file or folder, and that its disk is connected. */
    CHECK_PATH,

    /** Read the note again on the computer that has its file, or add the file on this computer. */
    READ_ON_OTHER_COMPUTER,

    /** Save the file again in the program that created it, or split it. */
    SAVE_AGAIN_OR_SPLIT_FILE,

    /** Create the course before notes are added to it. */
    CREATE_COURSE,

    /** Repair the library, then move it again. */
    REPAIR_AND_MOVE_AGAIN,

    /** Choose another place for the library, or another name on the server. */
    CHOOSE_OTHER_PLACE,

    /** Choose a folder with an ONNX model and its tokenizer, or another embedding model. */
    CHOOSE_MODEL_FOLDER,

    /** Upgrade the notes that an earlier release has indexed. */
    UPGRADE_NOTES
}
