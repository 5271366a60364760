// Signing in with a passkey and adding one. The buttons stay hidden where the browser cannot do it.
const able = window.PublicKeyCredential && "parseRequestOptionsFromJSON" in PublicKeyCredential && "toJSON" in PublicKeyCredential.prototype;

async function options(form, handler) {
  const answer = await fetch(`${form.getAttribute("action")}?handler=${handler}`, { method: "POST", body: new FormData(form) });
  if (!answer.ok) throw new Error(answer.statusText);
  return answer.json();
}

function offer(buttonId, formId, ask) {
  const button = document.getElementById(buttonId);
  const form = document.getElementById(formId);
  if (!able || !button || !form) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      form.elements.Passkey.value = JSON.stringify(await ask(form));
      form.requestSubmit();
    } catch {
      // The person closed the browser's dialog: everything stays as it was.
    }
  });
}

offer("use-passkey", "sign-in", async form => navigator.credentials.get({
  publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(await options(form, "Options")),
}));

offer("add-passkey", "passkeys", async form => navigator.credentials.create({
  publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(await options(form, "PasskeyOptions")),
}));
