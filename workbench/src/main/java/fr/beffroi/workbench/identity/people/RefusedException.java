package fr.beffroi.workbench.identity.people;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import org.springframework.context.MessageSourceResolvable;

/** What a person asked for cannot be done; says why and what would be right, in their language. It may wait in a session for the next page. */
public class RefusedException extends RuntimeException implements MessageSourceResolvable {
    @Serial
    private static final long serialVersionUID = 1;

    private final String key;
    private final Serializable[] words;

    /**
     * @param key of the message bundles
     * @param words what stands for {0}, {1}… in it
     */
    public RefusedException(String key, Serializable... words) {
        super(key + " " + Arrays.toString(words));
        this.key = key;
        this.words = words;
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
