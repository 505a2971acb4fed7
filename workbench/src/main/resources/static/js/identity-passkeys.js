// Passkeys: adds one on the account page, signs in with one on the sign-in page. Without support in the browser the buttons stay hidden.
(() => {
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
  const headers = { 'Content-Type': 'application/json', ...JSON.parse(document.body.getAttribute('hx-headers') || '{}') };
  const post = async (path, body) => {
    const answer = await fetch(path, { method: 'POST', headers, body: body === undefined ? undefined : JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  };
  const withBytes = (credentials) => (credentials || []).map((one) => ({ ...one, id: bytes(one.id) }));

  const add = async (label) => {
    const options = await post('/webauthn/register/options');
    const created = await navigator.credentials.create({ publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: withBytes(options.excludeCredentials),
    } });
    await post('/webauthn/register', { publicKey: { label, credential: {
      id: created.id, rawId: text(created.rawId), type: created.type,
      response: {
        attestationObject: text(created.response.attestationObject),
        clientDataJSON: text(created.response.clientDataJSON),
        transports: created.response.getTransports ? created.response.getTransports() : [],
      },
      clientExtensionResults: created.getClientExtensionResults(),
      authenticatorAttachment: created.authenticatorAttachment,
    } } });
  };

  const signIn = async () => {
    const options = await post('/webauthn/authenticate/options');
    const got = await navigator.credentials.get({ publicKey: {
      ...options, challenge: bytes(options.challenge), allowCredentials: withBytes(options.allowCredentials),
    } });
    return post('/login/webauthn', {
      id: got.id, rawId: text(got.rawId), type: got.type,
      response: {
        authenticatorData: text(got.response.authenticatorData),
        clientDataJSON: text(got.response.clientDataJSON),
        signature: text(got.response.signature),
        userHandle: got.response.userHandle ? text(got.response.userHandle) : null,
      },
      clientExtensionResults: got.getClientExtensionResults(),
      authenticatorAttachment: got.authenticatorAttachment,
    });
  };

  if (!window.PublicKeyCredential) return;
  document.querySelectorAll('[data-passkey]').forEach((part) => {
    part.hidden = false;
    const failed = part.querySelector('[data-passkey-failed]');
    part.querySelector('button').addEventListener('click', async () => {
      failed.hidden = true;
      try {
        if (part.dataset.passkey === 'add') {
          await add(part.querySelector('input').value);
          window.location.reload();
        } else {
          const answer = await signIn();
          window.location.assign(answer.redirectUrl || '/');
        }
      } catch (problem) {
        failed.hidden = false;
      }
    });
  });
})();
