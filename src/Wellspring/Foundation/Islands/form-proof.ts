/**
 * Works on a small task while a reader fills in a form, so that the server takes what they send without asking back. The same file is the page's
 * part and, loaded once more as a worker, the one that looks for the number. Without it, or when it fails, the form is the plain form that it is.
 */

interface Task { task: string; bits: number }

const patience = 8000;
// The server takes no form sooner after it gave out the task.
const soonest = 1700;

class Proof {
  #work: Promise<void> | undefined;
  #isDone = false;

  constructor(readonly form: HTMLFormElement) {
    for (const event of ["focusin", "input"]) form.addEventListener(event, () => void this.#begin(), { once: true });
    form.addEventListener("submit", (event) => void this.#send(event));
    // A page that comes back from the browser's memory holds what was used up.
    addEventListener("pageshow", (event) => { if (event.persisted) this.#forget(); });
  }

  #begin(): Promise<void> {
    return this.#work ??= this.#solve().catch(() => undefined);
  }

  async #solve(): Promise<void> {
    const answer = await fetch("/forms/task", { credentials: "omit", cache: "no-store" });
    if (!answer.ok) return;
    const task = await answer.json() as Task;
    const [number] = await Promise.all([search(task), wait(soonest)]);
    this.#fill(task.task, String(number));
  }

  async #send(event: SubmitEvent): Promise<void> {
    if (this.#isDone) return;
    event.preventDefault();
    this.form.setAttribute("aria-busy", "true");
    await Promise.race([this.#begin(), wait(patience)]);
    this.#isDone = true;
    this.form.submit();
  }

  #fill(task: string, number: string): void {
    for (const [name, value] of Object.entries({ task, number })) {
      const field = this.form.querySelector<HTMLInputElement>(`input[name=${name}]`) ?? document.createElement("input");
      Object.assign(field, { type: "hidden", name, value });
      this.form.append(field);
    }
  }

  #forget(): void {
    this.#work = undefined;
    this.#isDone = false;
    this.form.removeAttribute("aria-busy");
    this.form.querySelectorAll("input[name=task], input[name=number]").forEach((field) => field.remove());
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

function search(task: Task): Promise<number> {
  return new Promise((found, failed) => {
    const worker = new Worker(import.meta.url, { type: "module" });
    worker.onmessage = (event: MessageEvent<number>) => { found(event.data); worker.terminate(); };
    worker.onerror = () => { failed(new Error("no worker")); worker.terminate(); };
    worker.postMessage(task);
  });
}

// SHA-256 (FIPS 180-4) of one block: the task is short, and asking the browser for each hash would take ten times as long.

const fraction = (root: number): number => ((root - Math.floor(root)) * 4294967296) >>> 0;
const primes = firstPrimes(64);
const constants = Uint32Array.from(primes, (p) => fraction(Math.cbrt(p)));
const initial = Uint32Array.from(primes.slice(0, 8), (p) => fraction(Math.sqrt(p)));

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number++) if (found.every((prime) => number % prime !== 0)) found.push(number);
  return found;
}

const rotate = (x: number, by: number): number => (x >>> by) | (x << (32 - by));

/** The first 32 bits of the hash. */
function firstWord(schedule: Int32Array): number {
  for (let t = 16; t < 64; t++) {
    const [a, b] = [schedule[t - 15]!, schedule[t - 2]!];
    schedule[t] = schedule[t - 16]! + (rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)) + schedule[t - 7]! + (rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10));
  }
  let a = initial[0]! | 0, b = initial[1]! | 0, c = initial[2]! | 0, d = initial[3]! | 0, e = initial[4]! | 0, f = initial[5]! | 0, g = initial[6]! | 0, h = initial[7]! | 0;
  for (let t = 0; t < 64; t++) {
    const one = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + constants[t]! + schedule[t]!) | 0;
    const two = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
  }
  return (a + initial[0]!) >>> 0;
}

function find({ task, bits }: Task): number {
  const schedule = new Int32Array(64);
  const block = new Uint8Array(64);
  const view = new DataView(block.buffer);
  const start = new TextEncoder().encodeInto(`${task}:`, block).written;
  for (let number = 0; ; number++) {
    block.fill(0, start);
    const length = start + new TextEncoder().encodeInto(String(number), block.subarray(start)).written;
    block[length] = 0x80;
    view.setUint32(60, length * 8);
    for (let t = 0; t < 16; t++) schedule[t] = view.getInt32(t * 4);
    if (Math.clz32(firstWord(schedule)) >= bits) return number;
  }
}

if (typeof document === "undefined") {
  addEventListener("message", (event: MessageEvent<Task>) => postMessage(find(event.data)));
} else {
  document.querySelectorAll<HTMLFormElement>("form[data-proof]").forEach((form) => new Proof(form));
}
