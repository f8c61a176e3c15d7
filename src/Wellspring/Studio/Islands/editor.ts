/** Writing an article as its readers will see it. Without it, or when it fails, the page is the form with the Markdown that it is. */
import { Editor } from "../Editing/Client/editor";
import { Journal } from "../Editing/Client/journal";
import { recover } from "../Editing/Client/recovery";
import { Server } from "../Editing/Client/server";
import { Status } from "../Editing/Client/status";

async function begin(place: HTMLElement): Promise<void> {
  const [server, status] = [new Server(place.dataset.draft!), new Status()];
  const journal = await Journal.open(place.dataset.draft!).catch(() => null);
  performance.mark("journal open");
  // What cannot be stored now stays where it is, and does not keep anybody from writing.
  const recovered = await (journal === null ? Promise.resolve(false) : recover(journal, server)).catch((failed: Error) => failed);
  performance.mark("journal read");
  new Editor(place, server, journal, status, await (recovered === true ? server.openAnew() : server.open()));
  document.body.classList.add("is-writing");
  // For whoever asks the browser how long it took until one could write.
  performance.mark("text written in");
  if (recovered === true) status.tell("What had not been saved is in the text again.");
  if (recovered instanceof Error) status.tell(`Something written here earlier could not be saved yet: ${recovered.message} It is kept in this browser.`);
}

const place = document.getElementById("editor");
if (place !== null) void begin(place);
