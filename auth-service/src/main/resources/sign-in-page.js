// Signing in with a passkey. Where no script runs, or the browser knows no passkeys, the button stays hidden.
const button = document.getElementById('by-passkey');

if (button && window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    const trouble = document.getElementById('trouble');
    trouble.textContent = '';
    try {
      const options = await fetch('/api/v1/auth/passkeys/options', { method: 'POST' });
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await options.json());
      const credential = await navigator.credentials.get({ publicKey });
      button.form.elements.passkey.value = JSON.stringify(credential);
      // Unlike a click on the other button, this asks for no address and no password.
      button.form.submit();
    } catch {
      trouble.textContent = button.dataset.trouble;
    }
  });
}
