/**
 * Passkeys: asks the browser for one, or to make one, and puts what it answers into the form that asked. Without it, or in a browser that knows no
 * passkeys, the password is the way.
 */

interface Challenge { ceremony: string; options: Record<string, unknown> }
interface Described { id: string; [more: string]: unknown }

// A challenge is good for ten minutes: the one that waits for the browser's own list is renewed before.
const renewal = 9 * 60_000;

let waiting: AbortController | undefined;

const bytes = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
const text = (buffer: ArrayBuffer | null): string | undefined =>
  buffer === null ? undefined : btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

const described = (list: unknown): PublicKeyCredentialDescriptor[] =>
  ((list ?? []) as Described[]).map((one) => ({ ...one, id: bytes(one.id) }) as unknown as PublicKeyCredentialDescriptor);

async function ask(path: string, form: HTMLFormElement): Promise<Challenge | undefined> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") fields.append(name, value);
  const answer = await fetch(path, { method: "POST", body: fields, cache: "no-store" });
  return answer.ok ? await answer.json() as Challenge : undefined;
}

async function get({ options }: Challenge, how: CredentialRequestOptions): Promise<PublicKeyCredential | null> {
  const publicKey = { ...options, challenge: bytes(options["challenge"] as string), allowCredentials: described(options["allowCredentials"]) } as PublicKeyCredentialRequestOptions;
  return await navigator.credentials.get({ ...how, publicKey }) as PublicKeyCredential | null;
}

async function create({ options }: Challenge): Promise<PublicKeyCredential | null> {
  const user = options["user"] as { id: string };
  const publicKey = {
    ...options, challenge: bytes(options["challenge"] as string), user: { ...user, id: bytes(user.id) }, excludeCredentials: described(options["excludeCredentials"]),
  } as unknown as PublicKeyCredentialCreationOptions;
  return await navigator.credentials.create({ publicKey }) as PublicKeyCredential | null;
}

function told(credential: PublicKeyCredential): string {
  const { response } = credential;
  return JSON.stringify({
    id: credential.id, rawId: text(credential.rawId), type: credential.type, clientExtensionResults: credential.getClientExtensionResults(),
    response: { clientDataJSON: text(response.clientDataJSON), ...("attestationObject" in response ? made(response as AuthenticatorAttestationResponse) : shown(response as AuthenticatorAssertionResponse)) },
  });
}

const made = (response: AuthenticatorAttestationResponse) => ({ attestationObject: text(response.attestationObject), transports: response.getTransports?.() ?? [] });

const shown = (response: AuthenticatorAssertionResponse) =>
  ({ authenticatorData: text(response.authenticatorData), signature: text(response.signature), userHandle: text(response.userHandle) });

function fill(form: HTMLFormElement, prefix: string, challenge: Challenge, credential: PublicKeyCredential): void {
  form.querySelector<HTMLInputElement>(`input[name=${prefix}ceremony]`)!.value = challenge.ceremony;
  form.querySelector<HTMLInputElement>(`input[name=${prefix}credential]`)!.value = told(credential);
}

function say(place: ParentNode, failure: unknown): void {
  const says = place.querySelector<HTMLElement>("[data-says]");
  if (says === null) return;
  says.textContent = failure instanceof DOMException && failure.name === "InvalidStateError"
    ? "This device has a passkey for you already."
    : "No passkey was used. Try again, or take another way.";
  says.hidden = false;
}

class SignIn {
  constructor(readonly form: HTMLFormElement) {
    form.hidden = false;
    document.querySelectorAll<HTMLElement>("[data-or]").forEach((or) => { or.hidden = false; });
    form.addEventListener("submit", (event) => { event.preventDefault(); void this.#go({}); });
    void this.#offer();
  }

  // In the list that the browser shows at the field for the address.
  async #offer(): Promise<void> {
    if (!await PublicKeyCredential.isConditionalMediationAvailable?.()) return;
    setTimeout(() => { if (waiting !== undefined) void this.#offer(); }, renewal);
    await this.#go({ mediation: "conditional" });
  }

  async #go(how: CredentialRequestOptions): Promise<void> {
    waiting?.abort();
    const mine = how.mediation === "conditional" ? waiting = new AbortController() : waiting = undefined;
    try {
      const challenge = await ask(this.form.dataset["challenge"]!, this.form);
      if (challenge === undefined || mine?.signal.aborted) throw new Error("no challenge");
      const credential = await get(challenge, mine === undefined ? how : { ...how, signal: mine.signal });
      if (credential === null) return;
      fill(this.form, "", challenge, credential);
      this.form.submit();
    } catch (failure) {
      if (mine === undefined) say(this.form, failure);
    }
  }
}

function register(form: HTMLFormElement): void {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void (async () => {
      try {
        const challenge = await ask(form.dataset["challenge"]!, form);
        // The server says on the page what was wrong with the form.
        if (challenge === undefined) { form.submit(); return; }
        const credential = await create(challenge);
        if (credential === null) return;
        fill(form, "", challenge, credential);
        form.querySelectorAll<HTMLInputElement>("input[type=password], input[autocomplete=one-time-code]").forEach((field) => { field.value = ""; });
        form.submit();
      } catch (failure) {
        say(form, failure);
      }
    })();
  });
}

function reauthenticate(button: HTMLButtonElement): void {
  const part = button.closest<HTMLElement>("[data-passkey-part]")!;
  const form = button.form!;
  part.hidden = false;
  button.addEventListener("click", () => void (async () => {
    try {
      const challenge = await ask(button.dataset["challenge"]!, form);
      if (challenge === undefined) throw new Error("no challenge");
      const credential = await get(challenge, {});
      if (credential === null) return;
      fill(form, "reauthentication-", challenge, credential);
      form.noValidate = true;
      form.requestSubmit();
    } catch (failure) {
      say(part, failure);
    }
  })());
}

if ("PublicKeyCredential" in window) {
  document.querySelectorAll<HTMLFormElement>("form[data-passkey=sign-in]").forEach((form) => new SignIn(form));
  document.querySelectorAll<HTMLFormElement>("form[data-passkey=register]").forEach(register);
  document.querySelectorAll<HTMLButtonElement>("button[data-passkey=reauthenticate]").forEach(reauthenticate);
}
