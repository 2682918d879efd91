package io.ogtickets.local.home;

/** Something a person has to act on; the message is one clear line that says what happened and what to do. */
public final class Trouble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Trouble(String whatAndWhatToDo) {
        super(whatAndWhatToDo);
    }

    public Trouble(String whatAndWhatToDo, Throwable cause) {
        super(whatAndWhatToDo, cause);
    }
}
