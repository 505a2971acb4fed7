package fr.beffroi.workbench.identity.people;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import org.springframework.context.MessageSourceResolvable;

/** What a person asked for cannot be done; says why and what would be right, in their language. It may wait in a session for the next page. */
public class RefusedException extends RuntimeException implements MessageSourceResolvable {
    @Serial
    private static final long serialVersionUID = 1;

    private static final int LONGEST = 200;

    private final String key;
    private final Serializable[] words;

    /**
     * @param key of the message bundles
     * @param words what stands for {0}, {1}… in it
     */
    public RefusedException(String key, Serializable... words) {
        super(key + " " + Arrays.toString(words));
        this.key = key;
        this.words = Arrays.stream(words).map(RefusedException::recognisable).toArray(Serializable[]::new);
    }

    /** What was typed is said again, as long as one needs to recognise it. */
    private static Serializable recognisable(Serializable word) {
        return word instanceof String text && text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : word;
    }

    @Override
    public String[] getCodes() {
        return new String[] {key};
    }

    @Override
    public Object[] getArguments() {
        return words.clone();
    }
}
