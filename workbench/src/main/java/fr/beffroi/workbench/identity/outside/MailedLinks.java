package fr.beffroi.workbench.identity.outside;

import fr.beffroi.workbench.identity.OutsideLinks;
import fr.beffroi.workbench.identity.Viewers;
import fr.beffroi.workbench.identity.mail.BaseAddress;
import fr.beffroi.workbench.identity.mail.Post;
import fr.beffroi.workbench.identity.onetime.OneTimeLink;
import fr.beffroi.workbench.identity.people.Names;
import fr.beffroi.workbench.identity.people.RefusedException;
import fr.beffroi.workbench.identity.throttle.Limit;
import fr.beffroi.workbench.identity.throttle.Source;
import fr.beffroi.workbench.identity.throttle.Throttle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The links of other modules, made and bounded as invitations are. */
@Component
class MailedLinks implements OutsideLinks {
    private final Post post;
    private final BaseAddress baseAddress;
    private final Throttle throttle;

    MailedLinks(Post post, BaseAddress baseAddress, Throttle throttle) {
        this.post = post;
        this.baseAddress = baseAddress;
        this.throttle = throttle;
    }

    @Override
    public Secret create() {
        OneTimeLink link = OneTimeLink.create();
        return new Secret(link.token(), link.hash());
    }

    @Override
    public byte[] hash(String token) {
        return new OneTimeLink(token).hash();
    }

    @Override
    public boolean isAddress(String email) {
        try {
            Names.checkedEmail(email);
            return true;
        } catch (RefusedException e) {
            return false;
        }
    }

    @Override
    public Optional<String> send(String email, String name, String key, Locale language, String path, Object... words) {
        throttle.count(Limit.OUTSIDE_LINK, String.valueOf(Viewers.current().person()));
        String address = baseAddress.of(path);
        Object[] all = Stream.concat(Stream.of(name, address), Stream.of(words)).toArray();
        return post.send(email, key, language, all) ? Optional.empty() : Optional.of(address);
    }

    @Override
    public void countWrong(String remoteAddress) {
        throttle.count(Limit.WRONG_LINK, Source.of(remoteAddress));
    }
}
