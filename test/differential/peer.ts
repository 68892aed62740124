import { Worker } from 'node:worker_threads';

import { type Answer, calendarText, type GeneratedCase, occurrenceText } from './generated-case.ts';

export type PeerName = 'ical.js' | 'node-ical';

/** What became of a question: an answer, an error of the peer's own, or no end within the time it is given. */
export type PeerReply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'killed' };

export interface Peer {
  readonly name: PeerName;
  ask(item: GeneratedCase, limitMs: number): Promise<PeerReply>;
  close(): Promise<void>;
}

interface Reply {
  readonly rows?: readonly (readonly [number, number])[];
  readonly error?: string;
}

/** A new worker first loads its libraries. */
const loadingMs = 10_000;

/** How far outside the window an override may have moved its occurrence. */
const overrideSlackMs = 10 * 86_400_000;

/**
 * A peer in a worker of its own. One that does not answer in time is killed, and the next question meets a new one.
 * The first question of a worker also waits for its libraries.
 */
export function openPeer(name: PeerName, timezones: readonly string[]): Peer {
  const url = new URL(
    `./${name === 'ical.js' ? 'ical-js' : 'node-ical'}.worker.mjs`,
    import.meta.url,
  );
  const start = () => new Worker(url, { workerData: { timezones }, env: { TZ: 'UTC' } });
  let worker: Worker | null = null;

  async function ask(item: GeneratedCase, limitMs: number): Promise<PeerReply> {
    const limit = worker === null ? limitMs + loadingMs : limitMs;
    worker ??= start();
    const reply = await answerOf(worker, questionOf(item), limit);
    if (reply === null) {
      await worker.terminate();
      worker = null;
      return { kind: 'killed' };
    }
    if (reply.rows === undefined) return { kind: 'error', message: reply.error ?? '' };
    const rows = reply.rows.filter(([at]) => at >= item.from && at < item.to);
    const isDate = item.kind === 'date';
    return {
      kind: 'answer',
      answer: rows.map(([at, to]) => occurrenceText(isDate, at, to)).sort(),
    };
  }

  async function close(): Promise<void> {
    await worker?.terminate();
    worker = null;
  }

  return { name, ask, close };
}

interface Question {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly slack: number;
}

function questionOf(item: GeneratedCase): Question {
  const slack = item.overrides.length > 0 ? overrideSlackMs : 0;
  return { text: calendarText(item), from: item.from, to: item.to, slack };
}

/** Null when there was none in time. */
function answerOf(worker: Worker, question: Question, limitMs: number): Promise<Reply | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => done(null), limitMs);
    const onMessage = (reply: Reply) => done(reply);
    const onError = () => done(null);
    function done(reply: Reply | null): void {
      clearTimeout(timer);
      worker.off('message', onMessage);
      worker.off('error', onError);
      resolve(reply);
    }
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.postMessage(question);
  });
}
