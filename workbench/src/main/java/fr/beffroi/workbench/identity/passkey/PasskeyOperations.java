package fr.beffroi.workbench.identity.passkey;

import fr.beffroi.workbench.identity.mail.BaseAddress;
import java.net.URI;
import java.util.Set;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Passkeys are bound to the address people type: {@code BEFFROI_BASE_URL}, or on one's own machine {@code localhost} with whatever port is
 * asked. A passkey stands for a password and a second proof, so the device must verify its owner.
 */
@Component
class PasskeyOperations implements WebAuthnRelyingPartyOperations {
    private static final String THIS_MACHINE = "localhost";

    private final PublicKeyCredentialUserEntityRepository owners;
    private final UserCredentialRepository passkeys;
    private final BaseAddress baseAddress;

    PasskeyOperations(
            PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository passkeys,
            BaseAddress baseAddress) {
        this.owners = owners;
        this.passkeys = passkeys;
        this.baseAddress = baseAddress;
    }

    private WebAuthnRelyingPartyOperations here() {
        URI asked = URI.create(ServletUriComponentsBuilder.fromCurrentContextPath()
                .replacePath("")
                .toUriString());
        URI own =
                THIS_MACHINE.equals(asked.getHost()) || !baseAddress.isGiven() ? asked : URI.create(baseAddress.of(""));
        if (!THIS_MACHINE.equals(own.getHost()) && !baseAddress.isGiven()) {
            throw new IllegalArgumentException(
                    "Passkeys need BEFFROI_BASE_URL where Beffroi is reached as " + own.getHost());
        }
        String origin = own.getScheme() + "://" + own.getRawAuthority();
        Webauthn4JRelyingPartyOperations operations = new Webauthn4JRelyingPartyOperations(
                owners,
                passkeys,
                PublicKeyCredentialRpEntity.builder()
                        .id(own.getHost())
                        .name("Beffroi")
                        .build(),
                Set.of(origin));
        operations.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        operations.setCustomizeRequestOptions(
                options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    @Override
    public PublicKeyCredentialCreationOptions createPublicKeyCredentialCreationOptions(
            PublicKeyCredentialCreationOptionsRequest request) {
        return here().createPublicKeyCredentialCreationOptions(request);
    }

    @Override
    public CredentialRecord registerCredential(RelyingPartyRegistrationRequest request) {
        return here().registerCredential(request);
    }

    @Override
    public PublicKeyCredentialRequestOptions createCredentialRequestOptions(
            PublicKeyCredentialRequestOptionsRequest request) {
        return here().createCredentialRequestOptions(request);
    }

    @Override
    public PublicKeyCredentialUserEntity authenticate(RelyingPartyAuthenticationRequest request) {
        return here().authenticate(request);
    }
}
