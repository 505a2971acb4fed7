package fr.beffroi.workbench.identity.passkey;

import fr.beffroi.workbench.identity.people.People;
import fr.beffroi.workbench.identity.people.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/** Our people as owners of passkeys: nothing is kept beside the person. */
@Component
class PasskeyOwners implements PublicKeyCredentialUserEntityRepository {
    private final People people;

    PasskeyOwners(People people) {
        this.people = people;
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return people.findInOwnName(PasskeyRows.person(handle))
                .map(PasskeyOwners::owner)
                .orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String personId) {
        return people.findInOwnName(UUID.fromString(personId))
                .map(PasskeyOwners::owner)
                .orElse(null);
    }

    private static PublicKeyCredentialUserEntity owner(Person person) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(PasskeyRows.handle(person.id()))
                .name(person.email())
                .displayName(person.name())
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity owner) {
        throw new UnsupportedOperationException("People are made by invitation");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("People are erased by administrators");
    }
}
