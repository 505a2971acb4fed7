package fr.beffroi.workbench.identity.people;

import java.io.Serial;
import java.util.Arrays;
import org.springframework.context.MessageSourceResolvable;

/** What a person asked for cannot be done; says why and what would be right, in their language. */
public class RefusedException extends RuntimeException implements MessageSourceResolvable {
    @Serial
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient Object[] words;

    /**
     * @param key of the message bundles
     * @param words what stands for {0}, {1}… in it
     */
    public RefusedException(String key, Object... words) {
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
