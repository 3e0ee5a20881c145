/**
 * State of an island and its dealings with the address: one history entry per gesture, back and forward, one polite
 * announcement per gesture, a notice for a damaged link. An embedded island keeps its hands off the address, which
 * belongs to the page (`?level=…`): it neither reads nor writes it, and its link leads to the figure's own page.
 */
import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import { type Codec, noticeOf } from '../../share/codec.ts';
import { afterPaint } from './live.ts';

export interface IslandStore<S> {
  readonly state: ReadonlySignal<S>;
  /** What is said about a link that couldn't be read; empty when there is nothing to say. */
  readonly notice: ReadonlySignal<string>;
  /** The one announcement of the last gesture. */
  readonly said: ReadonlySignal<string>;
  /** One gesture: a new state, said once (`saying` is asked after the change). The same state makes no history entry. */
  readonly act: (next: S, saying: () => string) => void;
  /** Says something that changes no state (a link was copied). */
  readonly say: (saying: string) => void;
  /** Reads the address and follows back and forward; returns what ends it. Call it once, in the browser. */
  readonly connect: () => () => void;
  /** The address that opens this state, with origin. */
  readonly link: () => string;
}

export interface StoreOptions<S> {
  readonly codec: Codec<S>;
  /** What the page was rendered with: the first picture in the browser must be the same. */
  readonly initial: S;
  /** Path of the figure's own page. */
  readonly path: string;
  readonly embedded: boolean;
  /** Announcement after back or forward. */
  readonly summarise: () => string;
}

/** Makes the store of an island. Runs at build too: it touches the browser only in `act`, `connect` and `link`. */
export function createStore<S>({
  codec,
  initial,
  path,
  embedded,
  summarise,
}: StoreOptions<S>): IslandStore<S> {
  const state = signal(initial);
  const notice = signal('');
  const said = signal('');

  // What can be seen stands first: words take a reckoning, and the browser takes its time for an entry of the history.
  let rest: (() => void) | undefined;
  const finish = () => {
    rest?.();
    rest = undefined;
  };

  const act = (next: S, saying: () => string) => {
    finish();
    const written = codec.write(next);
    const changes = written !== codec.write(state.value);
    batch(() => {
      state.value = next;
      notice.value = '';
    });
    rest = () => {
      said.value = saying();
      if (changes && !embedded) history.pushState(null, '', location.pathname + written);
    };
    afterPaint(finish);
  };

  const connect = () => {
    if (embedded) return () => {};
    // Called by itself at first, then by back and forward.
    const read = (back?: PopStateEvent) => {
      finish();
      const reading = codec.read(location.search);
      const changes = codec.write(reading.state) !== codec.write(state.value);
      if (!back && !changes && reading.ignored.length === 0 && !reading.note) return;
      batch(() => {
        state.value = reading.state;
        notice.value = noticeOf(reading);
        // A notice is a live region itself: saying it here too would say it twice.
        said.value = back && !notice.value ? summarise() : '';
      });
    };
    read();
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  };

  return {
    state,
    notice,
    said,
    act,
    say: (saying) => {
      said.value = saying;
    },
    connect,
    link: () => location.origin + path + codec.write(state.value),
  };
}

/** Copies the link of a state and says so. Where the browser refuses, `field` takes the address, to be copied by hand. */
export async function copyLinkOf<S>(store: IslandStore<S>, field: Signal<string>): Promise<void> {
  const address = store.link();
  try {
    await navigator.clipboard.writeText(address);
    store.say('The link to this view is copied.');
  } catch {
    field.value = address;
    store.say('The link could not be copied by itself. It stands in a field below the buttons.');
  }
}
